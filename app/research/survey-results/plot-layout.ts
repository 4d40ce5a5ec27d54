import type { Interval } from '~/statistics/interval.ts';
import { wrapWords } from '../wrap-words.ts';

/** Where the marks of a survey's picture go, in the picture's own units. */
export const WIDTH = 640;
/** Of the bars; figures stand to the right of it. */
export const PLOT = 500;
export const LINE = 20;
export const BAR = 18;
const GAP = 16;
/** Characters of a label that go on one line. */
const LABEL = 74;

interface Labelled {
  readonly label: string;
}

type Placed<T> = T & {
  readonly lines: readonly string[];
  /** Top of the label, and of the mark under it. */
  readonly y: number;
  readonly markY: number;
};

/** Rows one under the other, each as tall as its label asks. */
export function layOutRows<T extends Labelled>(rows: readonly T[], top = 0): { rows: Placed<T>[]; height: number } {
  let y = top;
  const placed = rows.map((row) => {
    const lines = wrapWords(row.label, LABEL);
    const at = y;
    const markY = at + lines.length * LINE + 6;
    y = markY + BAR + GAP;
    return { ...row, lines, y: at, markY };
  });
  return { rows: placed, height: Math.max(y - GAP + 2, top) };
}

export interface BarRow extends Labelled {
  /** Null: withheld. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly value: string;
}

export interface SegmentRow extends Labelled {
  /** Null: withheld. */
  readonly segments: readonly { readonly share: number; readonly value: string; readonly tone: number }[] | null;
  readonly value: string;
}

export interface MarkRow extends Labelled {
  readonly mark: number | null;
  readonly interval: Interval | null;
  /** Where it stood before, for what moved. */
  readonly from?: number | null;
  readonly value: string;
}

/** Where a value falls on an axis from `min` to `max`; at the edge when it is beyond. */
export function positionOn(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  if (max <= min) return 0;
  return Math.min(Math.max((value - min) / (max - min), 0), 1) * (PLOT - 16) + 8;
}

/** Round values along an axis, both ends among them when they are round. */
export function ticksOn({ min, max }: { readonly min: number; readonly max: number }): number[] {
  const step =
    [0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((one) => (max - min) / one <= 10) ?? (max - min) / 5;
  const first = Math.ceil(min / step);
  const count = Math.floor(max / step) - first + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => (first + i) * step);
}

const TONES = 7;

/** The tones of `n` steps from one end to the other of the diverging ramp, 1 to 7, the middle being 4. */
export function tonesOf(n: number): number[] {
  if (n <= 1) return [4];
  return Array.from({ length: n }, (_, i) => Math.round(1 + ((TONES - 1) * i) / (n - 1)));
}
