import type { ReactNode } from 'react';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages as aidMessages } from '../messages/aids.ts';
import { messages as situationMessages } from '../messages/situation.ts';
import { messages } from '../messages/view.ts';
import type { RightLine, ViewContent } from '../view-parts.ts';
import { Steps, stepWords } from './step-lists.tsx';
import styles from './view-content.module.css';

interface Level {
  /** Of the headings of its parts. */
  readonly level: 2 | 3 | 4;
}

const MONTH = { month: 'long', year: 'numeric' } as const;
const DAY = { day: 'numeric', month: 'long' } as const;

/** What a person shows of their situation: the very same for their own preview and for whoever reads it. */
export function ViewContentParts({ content, word, level }: { content: ViewContent; word: string } & Level) {
  const t = useMessages(messages);
  const { paid, ahead, papers, household, rights, empty, today } = content;
  return (
    <>
      {word ? (
        <Part level={level} title={t.word}>
          <blockquote className={styles.word}>
            <p>{word}</p>
          </blockquote>
        </Part>
      ) : null}
      {paid ? <Paid paid={paid} level={level} /> : null}
      {ahead ? <Ahead ahead={ahead} today={today} level={level} /> : null}
      {papers ? <Papers papers={papers} today={today} level={level} /> : null}
      {household ? <Household household={household} level={level} /> : null}
      {rights ? <Rights rights={rights} level={level} /> : null}
      {empty.length > 0 ? <p className="aside">{t.empty(empty.map((part) => t.parts[part]).join(', '))}</p> : null}
    </>
  );
}

function Part({ level, title, children }: Level & { readonly title: string; readonly children: ReactNode }) {
  const Heading = `h${level}` as const;
  return (
    <section className={level === 2 ? 'section stack' : `stack ${styles.part}`}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}

function Paid({ paid, level }: { paid: NonNullable<ViewContent['paid']> } & Level) {
  const locale = useLocale();
  const t = useMessages(messages);
  const own = useMessages(situationMessages);
  const euros = (cents: number): string => formatEuros(locale, cents / 100);
  const { latest, next, months } = paid;
  return (
    <Part level={level} title={t.parts.paid}>
      {latest ? (
        <>
          <p>
            <b>{t.total(formatDate(locale, `${latest.month}-15`, MONTH), euros(latest.totalCents))}</b>
          </p>
          <ul>
            {latest.payments.map(({ kind, title, cents, forMonth, paidOn }) => (
              <li key={`${kind} ${forMonth} ${paidOn}`}>
                {inLocale(title, locale)} · {euros(cents)},{' '}
                {own.paidOn(formatDate(locale, paidOn, DAY), formatDate(locale, `${forMonth}-15`, { month: 'long' }))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {next ? <p>{own.next(formatDate(locale, next.on, DAY))}</p> : null}
      <table className="table">
        <caption>{t.lastMonths}</caption>
        <thead>
          <tr>
            <th scope="col">{own.calendar.month}</th>
            <th scope="col" className="r">
              {own.calendar.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, totalCents }) => (
            <tr key={month}>
              <th scope="row">{formatDate(locale, `${month}-15`, MONTH)}</th>
              <td className="r">
                {totalCents === null
                  ? own.calendar.notYet
                  : totalCents === 0
                    ? own.calendar.nothing
                    : euros(totalCents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Ahead({ ahead, today, level }: { ahead: NonNullable<ViewContent['ahead']>; today: string } & Level) {
  const t = useMessages(messages);
  const own = useMessages(situationMessages).ahead;
  const Under = `h${level + 1}` as 'h3' | 'h4' | 'h5';
  return (
    <Part level={level} title={t.parts.ahead}>
      {ahead.ahead.length === 0 ? <p>{t.noSteps}</p> : null}
      <Steps steps={ahead.ahead} words={stepWords(own, today)} />
      {ahead.lately.length > 0 ? <Under>{own.lately}</Under> : null}
      <Steps steps={ahead.lately} words={({ kind }) => own.latelyKinds(kind)} isPast />
    </Part>
  );
}

function Papers({ papers, today, level }: { papers: NonNullable<ViewContent['papers']>; today: string } & Level) {
  const locale = useLocale();
  const t = useMessages(messages);
  const own = useMessages(situationMessages).papers;
  return (
    <Part level={level} title={t.parts.papers}>
      <ul>
        {papers.map(({ id, label, until }) => (
          <li key={id}>
            {label}, {(until < today ? own.ended : own.until)(formatDate(locale, until))}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Household({ household, level }: { household: NonNullable<ViewContent['household']> } & Level) {
  const locale = useLocale();
  const t = useMessages(messages);
  const own = useMessages(situationMessages).household;
  return (
    <Part level={level} title={t.parts.household}>
      <dl className="facts">
        <div>
          <dt>
            {own.quotient}, {own.quotientHint(formatDate(locale, `${household.month}-15`, { month: 'long' }))}
          </dt>
          <dd>{formatEuros(locale, household.quotient, 0)}</dd>
        </div>
        {household.adults === null ? null : (
          <div>
            <dt>{own.adults}</dt>
            <dd>{household.adults}</dd>
          </div>
        )}
        <div>
          <dt>{own.children}</dt>
          <dd>{own.ages(household.ages)}</dd>
        </div>
      </dl>
    </Part>
  );
}

function Rights({ rights, level }: { rights: readonly RightLine[] } & Level) {
  const locale = useLocale();
  const t = useMessages(messages);
  const aids = useMessages(aidMessages);
  return (
    <Part level={level} title={t.parts.rights}>
      <p>{t.estimate}</p>
      <table className="table">
        <caption className="visually-hidden">{t.parts.rights}</caption>
        <thead>
          <tr>
            <th scope="col">{t.aid}</th>
            <th scope="col">{t.says}</th>
          </tr>
        </thead>
        <tbody>
          {rights.map((line) => (
            <tr key={line.aid}>
              <th scope="row">{aids.names(line.aid)}</th>
              <td>
                {t.right(
                  line,
                  line.euros === null ? '' : formatEuros(locale, line.euros),
                  line.fares.map((fare) => inLocale(fare, locale)).join(', '),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
