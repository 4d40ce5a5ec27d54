import { Link } from '@remix-run/react';
import type { z } from 'zod';
import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import type { Energy } from '../energy.ts';
import { messages } from '../energy-use/habits-messages.ts';
import type { heatingSlope } from '../energy-use/heating-slope.ts';
import { formatAmount, formatPower } from './amount.ts';

/** What one's own electricity curve says; plain data that a loader can return. */
export interface CurveFacts {
  /** Days that were looked at. */
  readonly days: number;
  readonly meanDayKwh: number | null;
  readonly nightBaseLoadW: number | null;
  readonly peak: { readonly at: number; readonly powerW: number } | null;
}

/** What the cold does to one energy; plain data that a loader can return. */
export interface ColdFacts {
  readonly energy: Energy;
  readonly told: z.output<typeof heatingSlope.output>;
  /** Reference price, EUR/kWh; null when it is not known. */
  readonly price: number | null;
}

interface HomeHabitsProps {
  readonly facts: CurveFacts | null;
  /** Null where the page does not tell it: a link leads to the one that does. */
  readonly cold: readonly ColdFacts[] | null;
  readonly timeZone: string;
}

/** Night base load, peak, and what each colder degree costs: in sentences, then in a table. */
export function HomeHabits({ facts, cold: told, timeZone }: HomeHabitsProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const cold = told ?? [];
  if (!facts && told?.length === 0) return null;
  const kwh = (value: number) => formatAmount(locale, value, 'kwh');
  const whole = (value: number) => `${formatNumber(locale, value, { maximumSignificantDigits: 2 })}\u00a0kWh`;
  const { nightBaseLoadW = null, peak = null, meanDayKwh = null, days = 0 } = facts ?? {};
  const peakAt = peak && formatDate(locale, new Date(peak.at), { ...WHEN, timeZone });
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      {nightBaseLoadW === null ? null : <p>{t.night(formatPower(locale, tens(nightBaseLoadW)))}</p>}
      {peak && peakAt ? <p>{t.peak(formatPower(locale, tens(peak.powerW)), peakAt)}</p> : null}
      {cold.map(({ energy, told, price }) => (
        <p key={energy}>
          {told.slope
            ? t.perDegree(
                energy,
                kwh(told.slope.perDegreeKwh.best),
                price === null ? null : formatEuros(locale, told.slope.perDegreeKwh.best * price),
              )
            : told.reason === 'too-few-days'
              ? t.tooFewDays(energy, told.days, told.leastDays)
              : t.noSlope[told.reason ?? 'does-not-follow-the-cold'](energy)}
        </p>
      ))}
      {told ? null : (
        <p>
          <Link to="?vue=annee">{t.seeCold}</Link>
        </p>
      )}
      <details>
        <summary className="as-link">{t.numbers}</summary>
        <ScrollBox label={t.numbers}>
          <table className="table">
            <caption className="visually-hidden">{t.title}</caption>
            <tbody>
              {meanDayKwh === null ? null : <Row label={t.meanDay(days)} value={kwh(meanDayKwh)} />}
              {nightBaseLoadW === null ? null : (
                <Row label={t.nightBase} value={formatPower(locale, tens(nightBaseLoadW))} />
              )}
              {peak && peakAt ? (
                <Row label={t.peakOf(days)} value={`${formatPower(locale, peak.powerW)}, ${peakAt}`} />
              ) : null}
              {cold.flatMap(({ energy, told: { slope } }) =>
                slope
                  ? [
                      <Row
                        key={`${energy} degree`}
                        label={t.degreeOf(energy)}
                        value={`${kwh(slope.perDegreeKwh.best)} (${t.between(kwh(slope.perDegreeKwh.low), kwh(slope.perDegreeKwh.high))})`}
                      />,
                      <Row
                        key={`${energy} base`}
                        label={t.baseOf(energy)}
                        value={`${formatNumber(locale, slope.baseTemperatureC)}\u00a0°C`}
                      />,
                      <Row
                        key={`${energy} year`}
                        label={t.yearOf(energy)}
                        value={`${whole(slope.heatingKwhPerYear.best)} (${t.between(whole(slope.heatingKwhPerYear.low), whole(slope.heatingKwhPerYear.high))})`}
                      />,
                      <Row key={`${energy} rest`} label={t.restOf(energy)} value={whole(slope.restKwhPerYear)} />,
                    ]
                  : [],
              )}
            </tbody>
          </table>
        </ScrollBox>
      </details>
      {cold.some(({ told }) => told.slope) ? <p className="aside">{t.how}</p> : null}
    </section>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  );
}

const WHEN = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
const tens = (watts: number): number => Math.round(watts / 10) * 10;
