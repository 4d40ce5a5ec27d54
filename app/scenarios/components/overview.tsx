import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { Money } from '../budget/money.ts';
import { messages as frameWords } from '../messages/frame.ts';
import { messages } from '../messages/overview.ts';
import type { Readiness } from '../readiness.ts';
import { BudgetFigure } from './budget-figure.tsx';
import { type CalendarView, GanttFigure } from './gantt-figure.tsx';
import styles from './overview.module.css';
import { ReadinessList } from './readiness-list.tsx';

export interface OverviewProps {
  readonly base: string;
  readonly title: Bilingual;
  readonly pitch: Bilingual;
  readonly calendar: CalendarView;
  readonly money: Money;
  readonly readiness: readonly Readiness[];
  readonly origin: readonly { readonly label: 'fromUseCase' | 'fromKit' | 'fromDesign'; readonly href: string }[];
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly mayWrite: boolean;
  readonly mayLaunch: boolean;
  /** It became a pilot: there is nothing to launch. */
  readonly launched: boolean;
  /** Something still holds the launch: its page says what. */
  readonly held: boolean;
  /** The check before launch, when it was run; without it, what is written page by page. */
  readonly preflight?: ReactNode;
}

/** A scenario on one page: what it is, its calendar, what holds its launch, its money. */
export function Overview(props: OverviewProps) {
  const { base, title, pitch, calendar, money, readiness, preflight, mayLaunch, launched, held } = props;
  const t = useMessages(messages);
  const f = useMessages(frameWords);
  const locale = useLocale();
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{t.title(inLocale(title, locale) || f.untitled)}</h1>
          <p className={`lead ${styles.pitch}`}>{inLocale(pitch, locale) || t.noPitch}</p>
        </div>
        <p className="buttons">
          <Link className="button is-plain" to={`${base}/documents`}>
            <Icon name="print" />
            {t.dossier}
          </Link>
          {mayLaunch && !launched ? (
            <Link className={held ? 'button is-plain' : 'button'} to={`${base}/lancer`}>
              {t.launch}
            </Link>
          ) : null}
        </p>
      </div>
      <GanttFigure view={calendar} base={base} />
      <div className={`cols is-even ${styles.below}`}>
        <div className="stack">{preflight ?? <ReadinessList readiness={readiness} base={base} />}</div>
        <div className="stack">
          <BudgetFigure money={money} base={base} />
          <More {...props} />
        </div>
      </div>
    </>
  );
}

function More({ base, origin, updatedAt, updatedBy, mayWrite }: OverviewProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className={styles.more} aria-labelledby="ce-scenario">
      <h2 id="ce-scenario">{t.more}</h2>
      <p className="aside">{t.rangeNote(formatDate(locale, updatedAt), updatedBy)}</p>
      <ul className={styles.links}>
        {origin.map(({ label, href }) => (
          <li key={href}>
            <Link to={href}>{t[label]}</Link>
          </li>
        ))}
        <li>
          <Link to={`${base}/historique`}>{t.history}</Link>
        </li>
        {mayWrite ? (
          <li>
            <Link to={`${base}/copier`}>{t.copy}</Link>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
