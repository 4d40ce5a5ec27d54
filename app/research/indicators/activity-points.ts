import type { Period } from '~/pilots/indicators/periods.ts';
import { wilsonInterval } from '~/statistics/interval.ts';
import type { ActivityCount, ComingsAndGoings } from './count-activity.server.ts';

/** What is written of one indicator, one panel and one period. */
export interface WorkedOut {
  /** '' for all panels together. */
  readonly panelKey: string;
  readonly period: Period;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly above: number | null;
  readonly people: number | null;
}

export interface CountedActivity {
  /** `testers`: a share of people; `rate`: times for each person; `ratio`: times out of other times. */
  readonly as: 'testers' | 'rate' | 'ratio';
  readonly panelKeys: readonly string[];
  readonly periods: readonly Period[];
  readonly done: readonly ActivityCount[];
  /** Of a ratio: what is below the line. */
  readonly outOf: readonly ActivityCount[];
  readonly comings: readonly ComingsAndGoings[];
}

/**
 * Each period of an indicator counted in the activity log, for all panels together and for each one. A share carries its
 * Wilson interval (95 %); times have none: those of one person do not stand for themselves. Nobody below the line: null.
 */
export function activityPoints(counted: CountedActivity): WorkedOut[] {
  const { panelKeys, periods } = counted;
  const groups = panelKeys.length > 1 ? ['', ...panelKeys] : [''];
  return groups.flatMap((panelKey) => periods.map((period) => point(counted, panelKey, period)));
}

function point(counted: CountedActivity, panelKey: string, period: Period): WorkedOut {
  const { as, done, outOf, comings } = counted;
  const isOf = (row: { readonly panelKey: string }): boolean => panelKey === '' || row.panelKey === panelKey;
  const above = sumOf(done, isOf, period);
  const base = { panelKey, period, low: null, high: null, above: above.people };
  if (as === 'ratio') {
    const below = sumOf(outOf, isOf, period);
    return { ...base, value: below.events === 0 ? null : above.events / below.events, people: below.people };
  }
  // Counted in a period: whoever came before its end, and had not left before its beginning.
  const people = comings
    .filter((row) => isOf(row) && row.reachedIn <= period.start && (row.leftIn === null || row.leftIn >= period.start))
    .reduce((sum, row) => sum + row.people, 0);
  if (people === 0) return { ...base, value: null, people };
  if (as === 'rate') return { ...base, value: above.events / people, people };
  const interval = wilsonInterval(above.people, people);
  return { ...base, value: above.people / people, low: interval?.lower ?? null, high: interval?.upper ?? null, people };
}

function sumOf(rows: readonly ActivityCount[], isOf: (row: ActivityCount) => boolean, { start }: Period) {
  const found = rows.filter((row) => row.start === start && isOf(row));
  return {
    people: found.reduce((sum, row) => sum + row.people, 0),
    events: found.reduce((sum, row) => sum + row.events, 0),
  };
}
