import type { FlowExit, FlowStage, FlowStep } from './flow.ts';

/** Where the flow's marks go, in the picture's own units. Pure, so that the drawing holds no arithmetic. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly stages: readonly StageLayout[];
}

export interface StageLayout {
  readonly stage: FlowStage;
  readonly x: number;
  /** Height of those who reached the step, and of those who went on. */
  readonly reached: number;
  readonly onward: number;
  readonly bandWidth: number;
  readonly exits: readonly ExitLayout[];
}

export interface ExitLayout {
  /** Null: several ways that are not told apart. */
  readonly exit: FlowExit | null;
  readonly count: number;
  readonly path: string;
  readonly labelX: number;
  readonly labelY: number;
  /** Not counted as leaving. */
  readonly apart: boolean;
}

const WIDTH = 1216;
const TOP = 92;
const TALLEST = 128;
const FEET = 246;
const LABEL_HEIGHT = 78;
const END_WIDTH = 96;
const THINNEST = 1.5;

/** A ribbon whose height is a count of people, from which each way out peels off downwards. */
export function layOutFlow(steps: readonly FlowStep[]): FlowLayout {
  const most = Math.max(1, steps[0]?.count ?? 1);
  const scale = (count: number): number => (count === 0 ? 0 : Math.max(THINNEST, (count * TALLEST) / most));
  const unit = (WIDTH - 12) / Math.max(1, steps.length);
  const stages = steps.map((step, i): StageLayout => {
    const next = steps[i + 1];
    const reached = scale(step.count);
    return {
      stage: step.stage,
      x: i * unit,
      reached,
      onward: next ? scale(next.count) : reached,
      bandWidth: next ? unit : Math.min(END_WIDTH, unit * 0.55),
      exits: next ? layOutExits(step, next.count, i * unit, unit, scale) : [],
    };
  });
  const feet = stages.flatMap((stage) => stage.exits.map((exit) => exit.labelY + (exit.apart ? 58 : 40)));
  return { width: WIDTH, height: Math.max(TOP + TALLEST, ...feet) + 8, top: TOP, stages };
}

function layOutExits(
  step: FlowStep,
  next: number,
  x: number,
  unit: number,
  scale: (n: number) => number,
): ExitLayout[] {
  const told = step.exits.filter((exit): exit is { exit: FlowExit; count: number } => (exit.count ?? 0) > 0);
  const untold = step.count - next - told.reduce((total, { count }) => total + count, 0);
  // The largest leaves first, at the ribbon's lower edge; an outage, which is no departure, comes last.
  const ways: { exit: FlowExit | null; count: number }[] = [...told].sort(
    (a, b) => rank(a) - rank(b) || b.count - a.count,
  );
  if (untold > 0) ways.push({ exit: null, count: untold });

  const widths = ways.map(({ count }) => scale(count));
  const first = ways.length > 1 ? 30 : 58;
  const room = unit - first - 24 - widths.reduce((total, width) => total + width, 0);
  const gap = Math.max(16, Math.min(46, room / Math.max(1, ways.length - 1)));
  let lower = TOP + scale(step.count);
  let left = x + first;
  return ways.map(({ exit, count }, i) => {
    const thick = widths[i] ?? 0;
    const upper = lower - thick;
    const foot = FEET + LABEL_HEIGHT * (ways.length - 1 - i);
    const laid: ExitLayout = {
      exit,
      count,
      path: peel(x, upper, lower, left, thick, foot),
      labelX: left,
      labelY: foot + 20,
      apart: exit === 'outage',
    };
    lower = upper;
    left += thick + gap;
    return laid;
  });
}

const rank = ({ exit }: { exit: FlowExit | null }): number => (exit === 'outage' ? 1 : 0);

/** From the ribbon's edge (x, between upper and lower) round and down to a foot `thick` wide at `left`. */
function peel(x: number, upper: number, lower: number, left: number, thick: number, foot: number): string {
  const start = x + 16;
  const right = left + thick;
  const n = (value: number): string => value.toFixed(1);
  return [
    `M${n(x)} ${n(upper)}H${n(start)}`,
    `C${n((start + right) / 2 + 8)} ${n(upper)} ${n(right)} ${n(upper)} ${n(right)} ${n(upper + 44)}V${n(foot)}H${n(left)}`,
    `V${n(Math.min(foot, lower + 34))}C${n(left)} ${n(lower + 4)} ${n((start + left) / 2 + 4)} ${n(lower)} ${n(start)} ${n(lower)}H${n(x)}z`,
  ].join('');
}
