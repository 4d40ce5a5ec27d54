import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { ViewContentParts } from '~/services/social/components/view-content.tsx';
import type { Goal, Observation } from '~/services/social/follow-up.ts';
import { VIEW_PARTS, type ViewContent } from '~/services/social/view-parts.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { messages as followUpMessages } from '../messages/follow-up.ts';
import { messages } from '../messages/shown.ts';
import { GoalList, ObservationList } from './follow-up-lists.tsx';
import styles from './shown.module.css';
import { ShownAssessments, type ShownAssessmentsProps } from './shown-assessments.tsx';
import { GoalForm, ObservationForm } from './shown-forms.tsx';
import { ShownSeal } from './shown-seal.tsx';

export interface ShownViewPageProps {
  readonly shown: {
    readonly content: ViewContent;
    readonly name: string;
    readonly word: string;
    readonly since: string;
    readonly lastInstant: string;
    readonly timeZone: string;
    readonly today: string;
    readonly observations: readonly Observation[];
    readonly goals: readonly Goal[];
    readonly assessments: ShownAssessmentsProps['assessments'];
  };
  readonly once: string;
  readonly refused: string | null;
  readonly isDone: boolean;
  readonly path: string;
}

const WEEKDAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** A person's page: what they show, and what is written with them. */
export function ShownViewPage({ shown, once, refused, isDone, path }: ShownViewPageProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const noted = useMessages(followUpMessages).done;
  const { content, name, word, timeZone, today } = shown;
  const list = { side: 'worker', testerName: name, timeZone, once } as const;
  const next = content.ahead?.ahead.find(({ kind }) => kind === 'appointment');
  const parts = VIEW_PARTS.filter((part) => content[part] !== null || content.empty.includes(part));
  return (
    <>
      <ShownSeal name={name} partCount={parts.length} lastInstant={shown.lastInstant} timeZone={timeZone} />
      <div className="head">
        <div className="stack">
          <h1>{name}</h1>
          <p className="lead">
            {t.since(formatDate(locale, shown.since, { dateStyle: 'long', timeZone }))}{' '}
            {next ? t.next(plainText(next.label, locale), formatDate(locale, next.on, WEEKDAY)) : null}
          </p>
        </div>
      </div>
      {refused ? <Callout tone="warn" title={refused} role="alert" /> : null}
      {isDone && !refused ? <Notice>{noted}</Notice> : null}
      <div className="cols">
        <div className="main">
          <ViewContentParts content={content} word={word} level={2} />
          <GoalList goals={shown.goals} {...list} />
          <ObservationList observations={shown.observations} {...list} />
        </div>
        <div className={styles.panel}>
          <ObservationForm written={shown.observations.length} {...{ once, name, today }} />
          <GoalForm written={shown.goals.length} {...{ once, name, today }} />
          <ShownAssessments assessments={shown.assessments} path={path} timeZone={timeZone} />
          <p>
            <Link to={`${path}/bilan`} className="button is-plain">
              {t.assessment.prepare}
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}
