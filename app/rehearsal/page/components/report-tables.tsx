import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { pageMessages } from '../../messages/page.ts';
import { reportMessages } from '../../messages/report.ts';
import type { Range } from '../../report/expect-answers.ts';
import type { ShownReport } from '../rehearsal-page.server.ts';

interface TableProps {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly heads: readonly string[];
  readonly children: ReactNode;
}

function Section({ id, title, sentence, heads, children }: TableProps) {
  return (
    <section className="section stack">
      <h2 id={id}>{title}</h2>
      <p>{sentence}</p>
      <ScrollBox label={title}>
        <table className="table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

export function RetentionTable({ retention }: Pick<ShownReport, 'retention'>) {
  const t = useMessages(pageMessages).retention;
  const locale = useLocale();
  const percent = (value: number): string => formatPercent(locale, value);
  return (
    <Section id="retention" title={t.title} sentence={t.sentence} heads={[t.week, t.share, t.of]}>
      {retention.map(({ week, share, lower, upper, known }) => (
        <tr key={week}>
          <th scope="row">{formatNumber(locale, week)}</th>
          <td>
            {share === null || lower === null || upper === null
              ? t.tooEarly
              : t.interval(percent(share), percent(lower), percent(upper))}
          </td>
          <td>{formatNumber(locale, known)}</td>
        </tr>
      ))}
    </Section>
  );
}

export function SurveysTable({ report: { surveys } }: { report: ShownReport }) {
  const t = useMessages(pageMessages).surveys;
  const { surveyStates } = useMessages(reportMessages);
  const locale = useLocale();
  const n = (value: number): string => formatNumber(locale, value);
  const range = ({ low, likely, high }: Range): string => t.range(n(likely), n(low), n(high));
  if (surveys.length === 0) return null;
  return (
    <Section id="reponses" title={t.title} sentence={t.sentence} heads={[t.wave, t.there, t.answers, t.given, t.full]}>
      {surveys.map(({ survey, name, state, reachable, due, answers, given, atFullSize, daysNeeded }) => (
        <tr key={survey}>
          <th scope="row">{name}</th>
          {state === 'counted' ? (
            <>
              <td>{t.of(n(reachable), n(due))}</td>
              <td>{range(answers)}</td>
              <td>{given === undefined ? '' : n(given)}</td>
              <td>{atFullSize ? range(atFullSize) : ''}</td>
            </>
          ) : (
            <td colSpan={4}>{state === 'later' ? surveyStates.later(n(daysNeeded ?? 0)) : surveyStates[state]}</td>
          )}
        </tr>
      ))}
    </Section>
  );
}

export function LoadTable({ report: { load, figures } }: { report: ShownReport }) {
  const t = useMessages(pageMessages).load;
  const words = useMessages(reportMessages);
  const locale = useLocale();
  const n = (value: number): string => formatNumber(locale, value);
  const cell = (needed: number, most: number) => (
    <>
      {t.of(n(needed), n(most))}
      <br />
      <meter
        min={0}
        max={most}
        value={Math.min(needed, most)}
        aria-label={t.bar(formatPercent(locale, needed / most))}
      />
    </>
  );
  if (load.length === 0) return null;
  const title = words.load(n(figures.places));
  return (
    <Section id="charge" title={title} sentence={words.loadWhy} heads={[t.holder, t.day, t.hour]}>
      {load.map(({ holder, name, perDay, mostPerDay, worstHour, mostPerHour }) => (
        <tr key={holder}>
          <th scope="row">{name}</th>
          <td>{cell(perDay, mostPerDay)}</td>
          <td>{cell(worstHour, mostPerHour)}</td>
        </tr>
      ))}
    </Section>
  );
}

export function ActsTable({ report: { acts } }: { report: ShownReport }) {
  const t = useMessages(pageMessages).acts;
  const words = useMessages(reportMessages);
  const locale = useLocale();
  const days = new Set(acts.map(({ on }) => on)).size;
  if (acts.length === 0) return null;
  return (
    <Section id="agir" title={words.acts} sentence={t.title(formatNumber(locale, days))} heads={[t.day, t.who, t.what]}>
      {acts.map(({ on, when, who, what, count }) => (
        <tr key={`${on} ${who} ${what}`}>
          <th scope="row">{when}</th>
          <td>{who}</td>
          <td>
            {what} {count === null ? null : words.people(formatNumber(locale, count))}
          </td>
        </tr>
      ))}
    </Section>
  );
}
