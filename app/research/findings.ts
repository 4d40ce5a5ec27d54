import { restrictedMean, survivalAt } from '~/statistics/survival-summary.ts';
import type { RetentionFigure } from './describe-retention.ts';
import type { StayCurve, StayFigure } from './describe-stay.ts';
import { FEWEST_TO_TELL } from './fewest.ts';
import type { FlowExit, FlowStage } from './flow.ts';
import type { PublishedFlow } from './publish-flow.ts';

/** The level under which a gap between panels is told as one. */
const SIGNIFICANCE = 0.05;
const WEEK_DAYS = 7;

export type FlowFinding =
  | { readonly kind: 'withheld' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'too-early'; readonly enrolled: number }
  | { readonly kind: 'first-use'; readonly share: number; readonly of: 'consented' | 'enrolled' }
  | { readonly kind: 'enrolled'; readonly enrolled: number };

export interface FlowDetail {
  /** The step after which most people are lost, if any are. */
  readonly greatestLossAfter: FlowStage | null;
  /** Of those who used it: gone, whatever the way; null when a way is withheld or the step is merged. */
  readonly left: { readonly count: number; readonly of: number } | null;
  readonly outage: number;
}

/** What the flow says: how many of those who agreed came to use it. */
export function flowFinding(flow: PublishedFlow | null): FlowFinding {
  if (!flow) return { kind: 'withheld' };
  const count = (stage: FlowStage) => flow.steps.find((step) => step.stage === stage)?.count;
  const enrolled = count('enrolled') ?? 0;
  if (enrolled === 0) return { kind: 'nobody' };
  const activated = count('activated');
  const consented = count('consented');
  const base = consented ?? enrolled;
  if (base < FEWEST_TO_TELL) return { kind: 'too-early', enrolled };
  if (activated === undefined) return { kind: 'enrolled', enrolled };
  return { kind: 'first-use', share: activated / base, of: consented === undefined ? 'enrolled' : 'consented' };
}

export function flowDetail(flow: PublishedFlow): FlowDetail {
  const losses = flow.steps.slice(0, -1).map((step, i) => ({
    stage: step.stage,
    lost: step.count - (flow.steps[i + 1]?.count ?? step.count),
  }));
  const greatest = losses.reduce<{ stage: FlowStage; lost: number } | null>(
    (most, loss) => (loss.lost > (most?.lost ?? 0) ? loss : most),
    null,
  );
  const used = flow.steps.find((step) => step.stage === 'activated');
  const exit = (name: FlowExit) => used?.exits.find((one) => one.exit === name)?.count;
  const ways = [exit('dropped-out'), exit('withdrew'), exit('expired')];
  const known = ways.every((n): n is number => typeof n === 'number') ? ways : null;
  return {
    greatestLossAfter: greatest?.stage ?? null,
    left: used && known ? { count: known.reduce((total, n) => total + n, 0), of: used.count } : null,
    outage: exit('outage') ?? 0,
  };
}

export type Fraction = 'half' | 'third' | 'quarter' | 'fifth' | 'tenth';
const FRACTIONS: readonly (readonly [Fraction, number])[] = [
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
];

export type RetentionFinding =
  | { readonly kind: 'withheld' }
  | { readonly kind: 'too-early' }
  | { readonly kind: 'away'; readonly period: number; readonly fraction: Fraction }
  | { readonly kind: 'almost-all'; readonly period: number };

/** What retention says: the largest round fraction that has gone missing, and the first period it did. */
export function retentionFinding(figure: RetentionFigure, isWithheld: boolean): RetentionFinding {
  const cells = figure.everyone.cells.filter((cell) => cell !== null).filter((cell) => cell.known >= FEWEST_TO_TELL);
  const last = cells.at(-1);
  if (!last) return { kind: isWithheld ? 'withheld' : 'too-early' };
  for (const [fraction, level] of FRACTIONS) {
    const first = cells.find((cell) => 1 - cell.share >= level);
    if (first) return { kind: 'away', period: first.period, fraction };
  }
  return { kind: 'almost-all', period: last.period };
}

export type StayFinding =
  | { readonly kind: 'withheld' | 'too-early' | 'no-clear-gap' | 'differ' }
  | { readonly kind: 'longer'; readonly panelKey: string }
  | { readonly kind: 'half-gone'; readonly weeks: number }
  | { readonly kind: 'still-there'; readonly weeks: number; readonly share: number };

/** What staying says. A gap between panels is told, never explained: nobody drew lots. */
export function stayFinding(figure: StayFigure | null): StayFinding {
  if (!figure) return { kind: 'withheld' };
  const { curves, logRank } = figure;
  const week = commonWeek(figure);
  if (week === 0 || curves.some(({ curve }) => curve.n < FEWEST_TO_TELL)) return { kind: 'too-early' };
  const [one] = curves;
  if (one && curves.length === 1) {
    if (one.median.time !== null) return { kind: 'half-gone', weeks: Math.round(one.median.time / WEEK_DAYS) };
    return { kind: 'still-there', weeks: week, share: survivalAt(one.curve, week * WEEK_DAYS) };
  }
  if (!logRank || logRank.p >= SIGNIFICANCE) return { kind: 'no-clear-gap' };
  if (curves.length > 2) return { kind: 'differ' };
  const stay = ({ curve }: StayCurve) => restrictedMean(curve, week * WEEK_DAYS).mean;
  const longest = curves.reduce((best, other) => (stay(other) > stay(best) ? other : best));
  return longest.panelKey === null ? { kind: 'no-clear-gap' } : { kind: 'longer', panelKey: longest.panelKey };
}

/** The last whole week at which every curve still rests on enough people; 0 when there is none. */
export const commonWeek = ({ commonDays }: StayFigure): number => commonDays / WEEK_DAYS;
