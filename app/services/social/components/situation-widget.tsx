import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/situation.ts';
import type { Change, SituationView } from '../situation-view.ts';
import { type FactSource, Source } from './fact-source.tsx';
import { PaymentCalendar } from './payment-calendar.tsx';
import styles from './situation-widget.module.css';
import { StepLists } from './step-lists.tsx';

export interface SituationWidgetProps {
  readonly view: SituationView;
  /** Null where the page has no such data. */
  readonly sources: Readonly<Record<'payments' | 'household' | 'path' | 'rights', FactSource | null>>;
  /** Who helps, by name. */
  readonly contact: string;
}

const MONTH = { month: 'long' } as const;
const DAY = { day: 'numeric', month: 'long' } as const;

/** What I receive, what changed, what comes next; each part says where it comes from. */
export function SituationWidget({ view, sources, contact }: SituationWidgetProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      <Received view={view} source={sources.payments} />
      {view.changes ? <Changes changes={view.changes} contact={contact} /> : null}
      <StepLists view={view} source={sources.path} />
      {view.papers.length > 0 ? (
        <section className="section">
          <h2>{t.papers.heading}</h2>
          <ul className="calendar">
            {view.papers.map(({ id, label, until }) => (
              <li key={id} className={until < view.today ? 'is-past' : undefined}>
                <time dateTime={until}>{formatDate(locale, until, { day: 'numeric', month: 'short' })}</time>
                <span>
                  {label}
                  <small>{(until < view.today ? t.papers.ended : t.papers.until)(formatDate(locale, until))}</small>
                </span>
              </li>
            ))}
          </ul>
          <Source source={sources.rights} />
        </section>
      ) : null}
      {view.months.length > 0 ? <PaymentCalendar months={view.months} /> : null}
      {view.household ? <Household household={view.household} source={sources.household} /> : null}
      <section className="section stack">
        <h2>{t.unknown.heading}</h2>
        <p>{t.unknown.text}</p>
      </section>
    </>
  );
}

function Received({ view, source }: { view: SituationView; source: FactSource | null }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { latest, next } = view;
  const euros = (cents: number): string => formatEuros(locale, cents / 100);
  return (
    <section className={styles.wash} aria-labelledby="situation">
      <h1 id="situation">
        {latest
          ? (latest.isThisMonth ? t.headline : t.headlineBefore)(
              formatDate(locale, `${latest.month}-15`, MONTH),
              euros(latest.totalCents),
            )
          : t.headlineNone}
      </h1>
      {latest ? (
        <ul className={styles.paid}>
          {latest.payments.map(({ kind, title, cents, forMonth, paidOn }) => (
            <li key={`${kind} ${forMonth} ${paidOn}`}>
              <span>{inLocale(title, locale)}</span>
              <span className={styles.amount}>{euros(cents)}</span>
              <small>{t.paidOn(formatDate(locale, paidOn, DAY), formatDate(locale, `${forMonth}-15`, MONTH))}</small>
            </li>
          ))}
        </ul>
      ) : null}
      {next ? (
        <p>
          <b>{t.next(formatDate(locale, next.on, DAY))}</b> {t.nextWhy(next.months)}
        </p>
      ) : null}
      <Source source={source} />
    </section>
  );
}

function Changes({ changes, contact }: { changes: NonNullable<SituationView['changes']>; contact: string }) {
  const locale = useLocale();
  const t = useMessages(messages).changed;
  const before = formatDate(locale, `${changes.before}-15`, MONTH);
  return (
    <section className="section stack">
      <h2>{t.heading}</h2>
      {changes.list.length === 0 ? (
        <p>{t.none(before)}</p>
      ) : (
        <>
          <ul>
            {changes.list.map((change) => (
              <li key={change.kind}>
                <ChangeWords change={change} before={before} />
              </li>
            ))}
          </ul>
          <p className="aside">{t.why(contact)}</p>
        </>
      )}
    </section>
  );
}

function ChangeWords({ change, before }: { change: Change; before: string }) {
  const locale = useLocale();
  const t = useMessages(messages).changed;
  const { beforeCents, cents } = change;
  const title = inLocale(change.title, locale);
  const euros = (value: number): string => formatEuros(locale, value / 100);
  if (cents === null) return t.ended(title, euros(beforeCents ?? 0), before);
  if (beforeCents === null) return t.begun(title, euros(cents), before);
  return (cents > beforeCents ? t.more : t.less)(title, euros(Math.abs(cents - beforeCents)), before);
}

function Household({
  household,
  source,
}: {
  household: NonNullable<SituationView['household']>;
  source: FactSource | null;
}) {
  const locale = useLocale();
  const t = useMessages(messages).household;
  return (
    <section className="section stack">
      <h2>{t.heading}</h2>
      <dl className="facts">
        <div>
          <dt>
            {t.quotient}, {t.quotientHint(formatDate(locale, `${household.month}-15`, MONTH))}
          </dt>
          <dd>{formatEuros(locale, household.quotient, 0)}</dd>
        </div>
        {household.adults === null ? null : (
          <div>
            <dt>{t.adults}</dt>
            <dd>{household.adults}</dd>
          </div>
        )}
        <div>
          <dt>{t.children}</dt>
          <dd>{t.ages(household.ages)}</dd>
        </div>
      </dl>
      <Source source={source} />
    </section>
  );
}
