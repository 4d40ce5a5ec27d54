import { atRiskAt, survivalAt } from '~/statistics/survival-summary.ts';
import type { StayCurve, StayFigure } from './engagement.ts';

/** Where the curves go, in the picture's own units. */
export interface StayLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Week marks on the time axis. */
  readonly ticks: readonly { readonly week: number; readonly x: number }[];
  readonly levels: readonly { readonly percent: number; readonly y: number }[];
  readonly curves: readonly CurveLayout[];
  readonly atRiskTop: number;
}

export interface CurveLayout {
  readonly panelKey: string | null;
  readonly line: string;
  readonly band: string;
  /** Share still there at the end of its follow-up, and where its label stands. */
  readonly endShare: number;
  readonly labelY: number;
  /** At each tick. */
  readonly atRisk: readonly number[];
}

const WIDTH = 560;
const LEFT = 44;
const RIGHT = 416;
const TOP = 16;
const BOTTOM = 262;
const WEEK_DAYS = 7;
const LABEL_GAP = 56;
const MOST_TICKS = 7;

export function layOutStay({ curves, horizon }: StayFigure): StayLayout {
  const weeks = Math.max(1, horizon / WEEK_DAYS);
  const x = (day: number): number => LEFT + ((RIGHT - LEFT) * day) / (weeks * WEEK_DAYS);
  const y = (share: number): number => BOTTOM - (BOTTOM - TOP) * share;
  const every = [1, 2, 3, 4, 6, 8, 13, 26].find((step) => weeks / step <= MOST_TICKS) ?? 52;
  const ticks = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, i) => ({
    week: i * every,
    x: x(i * every * WEEK_DAYS),
  }));
  const ends = curves.map(({ curve }) => survivalAt(curve, Number.POSITIVE_INFINITY));
  const labels = spread(
    ends.map((share) => y(share) + 4),
    LABEL_GAP,
    TOP + 34,
  );
  const atRiskTop = BOTTOM + 72;
  return {
    width: WIDTH,
    height: atRiskTop + 24 * (curves.length + 1) - 10,
    plot: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    ticks,
    levels: [0, 25, 50, 75, 100].map((percent) => ({ percent, y: y(percent / 100) })),
    curves: curves.map((one, i) => ({
      panelKey: one.panelKey,
      line: stepPath(one, x, y),
      band: bandPath(one, x, y),
      endShare: ends[i] ?? 1,
      labelY: labels[i] ?? TOP,
      atRisk: ticks.map(({ week }) => atRiskAt(one.curve, week * WEEK_DAYS)),
    })),
    atRiskTop,
  };
}

const n = (value: number): string => value.toFixed(1);

function stepPath({ curve }: StayCurve, x: (day: number) => number, y: (share: number) => number): string {
  return `M${n(x(0))} ${n(y(1))}${curve.steps.map((step) => `H${n(x(step.time))}V${n(y(step.survival))}`).join('')}`;
}

/** Upper bounds forwards, lower bounds back. Where the interval has no value (all gone), the band ends. */
function bandPath({ curve }: StayCurve, x: (day: number) => number, y: (share: number) => number): string {
  const steps = curve.steps.filter((step) => step.lower !== null && step.upper !== null);
  const last = steps.at(-1);
  if (!last) return '';
  const upper = steps.map((step) => `H${n(x(step.time))}V${n(y(step.upper ?? 1))}`).join('');
  const lower = steps
    .map((step, i) => ({ from: step.time, before: steps[i - 1]?.lower ?? 1 }))
    .reverse()
    .map(({ from, before }) => `H${n(x(from))}V${n(y(before))}`)
    .join('');
  return `M${n(x(0))} ${n(y(1))}${upper}V${n(y(last.lower ?? 0))}${lower}z`;
}

/** Moves labels apart by at least `gap`, keeping their order from top to bottom, none above `least`. */
function spread(wanted: readonly number[], gap: number, least: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let floor = least;
  for (const i of order) {
    placed[i] = Math.max(wanted[i] ?? 0, floor);
    floor = (placed[i] ?? 0) + gap;
  }
  return placed;
}
