import type { SurvivalStep } from '~/statistics/survival.ts';
import { atRiskAt } from '~/statistics/survival-summary.ts';
import type { StayCurve, StayFigure } from './describe-stay.ts';
import { FEWEST_TO_TELL } from './fewest.ts';

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

export function layOutStay({ curves }: StayFigure): StayLayout {
  const drawn = curves.map(drawnPart);
  const weeks = Math.max(1, ...drawn.map(({ end }) => end / WEEK_DAYS));
  const x = (day: number): number => LEFT + ((RIGHT - LEFT) * day) / (weeks * WEEK_DAYS);
  const y = (share: number): number => BOTTOM - (BOTTOM - TOP) * share;
  const every = [1, 2, 3, 4, 6, 8, 13, 26].find((step) => weeks / step <= MOST_TICKS) ?? 52;
  const ticks = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, i) => ({
    week: i * every,
    x: x(i * every * WEEK_DAYS),
  }));
  const ends = drawn.map(({ steps }) => steps.at(-1)?.survival ?? 1);
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
    curves: drawn.map((one, i) => ({
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

interface DrawnCurve extends StayCurve {
  readonly steps: readonly SurvivalStep[];
  /** Day at which the drawing stops. */
  readonly end: number;
}

/** A curve's last steps rest on a handful of people and mislead the eye: it is drawn while enough are followed. */
function drawnPart(one: StayCurve): DrawnCurve {
  const { steps, n: size } = one.curve;
  const kept = size < FEWEST_TO_TELL ? steps : steps.filter((step) => step.atRisk >= FEWEST_TO_TELL);
  return { ...one, steps: kept, end: steps[kept.length]?.time ?? kept.at(-1)?.time ?? 0 };
}

const n = (value: number): string => value.toFixed(1);

function stepPath({ steps, end }: DrawnCurve, x: (day: number) => number, y: (share: number) => number): string {
  return `M${n(x(0))} ${n(y(1))}${steps.map((step) => `H${n(x(step.time))}V${n(y(step.survival))}`).join('')}H${n(x(end))}`;
}

/** Upper bounds forwards, lower bounds back. Where the interval has no value (all gone), the band ends. */
function bandPath({ steps, end }: DrawnCurve, x: (day: number) => number, y: (share: number) => number): string {
  const known = steps.filter((step) => step.lower !== null && step.upper !== null);
  const last = known.at(-1);
  if (!last) return '';
  const upper = known.map((step) => `H${n(x(step.time))}V${n(y(step.upper ?? 1))}`).join('');
  const lower = known
    .map((step, i) => ({ from: step.time, before: known[i - 1]?.lower ?? 1 }))
    .reverse()
    .map(({ from, before }) => `H${n(x(from))}V${n(y(before))}`)
    .join('');
  const stop = steps[known.length]?.time ?? end;
  return `M${n(x(0))} ${n(y(1))}${upper}H${n(x(stop))}V${n(y(last.lower ?? 0))}${lower}z`;
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
