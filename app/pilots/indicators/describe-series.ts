import type { PilotIndicator } from '../definition/planning.ts';
import type { ShownPoint, ShownSeries } from './series.ts';

type Moves = 'up' | 'down' | 'steady';

/** What an indicator says, of all panels together, from its first whole period to its last one. */
export type IndicatorFinding =
  /** Nothing was worked out, and why. */
  | { readonly kind: 'nothing'; readonly why: 'not-declared' | 'not-yet' | 'nobody' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'first'; readonly last: ShownPoint }
  | {
      readonly kind: 'moved';
      readonly first: ShownPoint;
      readonly last: ShownPoint;
      /** `steady`: both intervals overlap, so that the difference may be chance; figures without interval are compared plainly. */
      readonly moves: Moves;
      /** Whether it goes where it was expected; null when nothing was. */
      readonly asExpected: boolean | null;
    };

export function describeSeries(indicator: PilotIndicator, series: readonly ShownSeries[]): IndicatorFinding {
  const points = series.find(({ panelKey }) => panelKey === '')?.points ?? [];
  if (points.length === 0) return { kind: 'nothing', why: isWorkedOut(indicator) ? 'not-yet' : 'not-declared' };
  const known = points.filter(({ value }) => value !== null);
  // A period that goes on says little yet: it counts only while there is no other.
  const over = known.filter(({ isOver }) => isOver);
  const [first] = over.length > 0 ? over : known;
  const last = (over.length > 0 ? over : known).at(-1);
  if (!first || !last) {
    return points.some(({ isWithheld }) => isWithheld) ? { kind: 'withheld' } : { kind: 'nothing', why: 'nobody' };
  }
  if (first === last) return { kind: 'first', last };
  const moves = movement(first, last);
  const asExpected = indicator.target ? indicator.target.moves === moves : null;
  return { kind: 'moved', first, last, moves, asExpected };
}

function movement(first: ShownPoint, last: ShownPoint): Moves {
  const [from, to] = [first.value ?? 0, last.value ?? 0];
  if (from === to) return 'steady';
  const areApart =
    first.low === null || first.high === null || last.low === null || last.high === null
      ? true
      : first.high < last.low || last.high < first.low;
  if (!areApart) return 'steady';
  return to > from ? 'up' : 'down';
}

/** Whether the protocol says how to work it out: a survey's needs its question, a shared result its name. */
export function isWorkedOut({ from, activities, asks, shares }: PilotIndicator): boolean {
  if (from === 'activity') return activities.length > 0;
  if (from === 'survey') return asks !== undefined;
  return from === 'team' || shares !== undefined;
}
