import { Link } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AssessmentState } from '~/services/social/follow-up.ts';
import { messages } from '../messages/shown.ts';
import { messages as viewMessages } from '../messages/views.ts';

export interface ShownAssessmentsProps {
  /** Latest first. */
  readonly assessments: readonly {
    readonly id: string;
    readonly number: number;
    readonly at: string;
    readonly state: AssessmentState;
  }[];
  readonly path: string;
  readonly timeZone: string;
}

/** The assessments handed over to this person, and what became of each. */
export function ShownAssessments({ assessments, path, timeZone }: ShownAssessmentsProps) {
  const locale = useLocale();
  const t = useMessages(messages).assessment;
  const named = useMessages(viewMessages).assessment;
  return (
    <section className="stack">
      <h2>{t.heading}</h2>
      {assessments.length === 0 ? <p>{t.none}</p> : null}
      <ul>
        {assessments.map(({ id, number, at, state }) => (
          <li key={id}>
            <Link to={`${path}/bilans/${id}`}>
              {named(formatNumber(locale, number), formatDate(locale, at, { dateStyle: 'long', timeZone }))}
            </Link>
            {` · ${t.states[state]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
