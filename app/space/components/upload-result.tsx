import { Link } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/upload.ts';

/** What was understood of one table of a file; plain data that an action can return. Instants in epoch ms. */
export interface ReceivedSeries {
  readonly title: string;
  /** False when no agreement covers it, so that nothing of it was kept. */
  readonly stored: boolean;
  readonly added: number;
  readonly replaced: number;
  readonly intervalMinutes: number;
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly duplicates: number;
  readonly gapCount: number;
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  readonly refusedCount: number;
  readonly refused: readonly { readonly line: number; readonly reason: string; readonly text: string }[];
}

/** What the file held: how much, from when to when, gaps, duplicates, and lines that were not understood. */
export function UploadResult({ series }: { series: readonly ReceivedSeries[] }) {
  const t = useMessages(messages);
  return (
    <>
      {series.map((one) => (
        <SeriesResult key={`${one.title} ${one.intervalMinutes}`} series={one} />
      ))}
      <p>
        <Link className="button is-wide" to="/moi">
          {t.see}
        </Link>
      </p>
    </>
  );
}

function SeriesResult({ series }: { series: ReceivedSeries }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const number = (value: number) => formatNumber(locale, value);
  const date = (at: number) => formatDate(locale, new Date(at));
  const { intervalMinutes, gaps, refused } = series;
  return (
    <section className="section stack">
      <h2>{series.title}</h2>
      {series.stored ? (
        <Callout tone="ok" title={t.read(number(series.count))} role="status">
          {series.replaced > 0
            ? t.foundAgain(number(series.added), number(series.replaced))
            : series.added > 0
              ? t.found(number(series.added))
              : t.foundNone}
        </Callout>
      ) : (
        <Callout tone="warn" title={t.notStored} role="alert">
          <p>
            <Link to="/moi/accords">{t.seeConsents}</Link>
          </p>
        </Callout>
      )}
      <p>
        {t.fromTo(date(series.first), date(series.last))},{' '}
        {intervalMinutes >= 1380 ? t.stepDay : t.step(number(intervalMinutes))}.
      </p>
      {gaps.length === 0 ? (
        <p>{t.noGaps}</p>
      ) : (
        <details>
          <summary>{t.gaps(series.gapCount)}</summary>
          <ul>
            {gaps.map(({ from, to }) => (
              <li key={from}>
                {t.fromTo(formatDate(locale, new Date(from), STAMP), formatDate(locale, new Date(to), STAMP))}
              </li>
            ))}
            {series.gapCount > gaps.length ? <li>{t.more(series.gapCount - gaps.length)}</li> : null}
          </ul>
        </details>
      )}
      <p>{t.duplicates(series.duplicates)}</p>
      {refused.length === 0 ? (
        <p>{t.refusedNone}</p>
      ) : (
        <details open>
          <summary>{t.refused(series.refusedCount)}</summary>
          <ScrollBox label={t.refused(series.refusedCount)}>
            <table className="table">
              <caption className="visually-hidden">{t.refused(series.refusedCount)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.line}</th>
                  <th scope="col">{t.reason}</th>
                </tr>
              </thead>
              <tbody>
                {refused.map(({ line, reason, text }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    <td>
                      {reason} <code>{text}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          {series.refusedCount > refused.length ? <p>{t.more(series.refusedCount - refused.length)}</p> : null}
        </details>
      )}
    </section>
  );
}

const STAMP = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
