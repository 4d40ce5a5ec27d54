import type { PilotIndicator } from '../definition/planning.ts';
import type { IndicatorPoint, IndicatorSeries, ShownPoint, ShownSeries } from './series.ts';

/**
 * The series of one indicator as anybody but a researcher may see them: all panels together, and panel by panel where
 * no period lets fewer than `k` people be told apart.
 *
 * A share is withheld when it is about fewer than `k` people, above the line, beside it or below it (0 above the line is
 * shown: it is about nobody). Panels are shown apart only where every panel may be in every period that is shown
 * together, so that none can be had by subtraction. Shares are rounded to the percent and their counts are not shown:
 * from one period to the next, exact counts would tell of whoever came or left.
 */
export function publishSeries(indicator: PilotIndicator, series: readonly IndicatorSeries[], k: number): ShownSeries[] {
  const together = series.filter(({ panelKey }) => panelKey === '').map((one) => shown(one, indicator, k));
  const panels = series.filter(({ panelKey }) => panelKey !== '').map((one) => shown(one, indicator, k));
  const starts = new Set(together.flatMap(({ points }) => points.filter(isShown).map(({ start }) => start)));
  const areApart =
    panels.length > 1 &&
    panels.every(({ points }) => points.every((point) => !starts.has(point.start) || !point.isWithheld));
  return areApart ? [...together, ...panels] : together;
}

/** What a researcher of the pilot sees: plain counts of what was done; of what people answered, what anybody may see. */
export const plainSeries = (indicator: PilotIndicator, series: readonly IndicatorSeries[], k: number): ShownSeries[] =>
  indicator.from === 'survey'
    ? publishSeries(indicator, series, k)
    : series.map(({ panelKey, points }) => ({
        panelKey,
        points: points.map((point) => ({ ...point, isWithheld: false })),
      }));

const isShown = ({ isWithheld, value }: ShownPoint): boolean => !isWithheld && value !== null;

function shown({ panelKey, points }: IndicatorSeries, { from, counts }: PilotIndicator, k: number): ShownSeries {
  const countsPeople = from === 'activity' && counts?.what !== 'events';
  return {
    panelKey,
    points: points.map((point) => {
      // What the team notes down, and what testers let out, were made to be shown.
      if (from === 'team' || from === 'feature') return { ...point, isWithheld: false };
      const isWithheld = tooFew(point, countsPeople, k);
      return isWithheld ? withheld(point) : { ...rounded(point, countsPeople), isWithheld };
    }),
  };
}

function tooFew({ above, people }: IndicatorPoint, countsPeople: boolean, k: number): boolean {
  const isSmall = (n: number): boolean => n > 0 && n < k;
  if (people === null || isSmall(people) || isSmall(above ?? 0)) return true;
  return countsPeople && above !== null && isSmall(people - above);
}

const withheld = (point: IndicatorPoint): ShownPoint => ({
  ...point,
  ...{ value: null, low: null, high: null, above: null, people: null, isWithheld: true },
});

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 100) / 100);

function rounded(point: IndicatorPoint, isShare: boolean): IndicatorPoint {
  if (!isShare) return { ...point, above: null, people: null };
  const { value, low, high } = point;
  return { ...point, value: percent(value), low: percent(low), high: percent(high), above: null, people: null };
}
