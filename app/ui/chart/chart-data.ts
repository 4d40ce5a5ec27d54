export interface ChartSeries {
  readonly label: string;
  /** One per label of the axis; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** A token: `var(--cat-1)`. */
  readonly color: string;
  /** The outline of bars, when a theme's solid lies on its own wash: `var(--energie-ink)`. */
  readonly edge?: string;
  /** The colour of words on its bars: `var(--on-energie)`. With it, values stand inside the bars, at the foot. */
  readonly on?: string;
  /** `mark`: a short stroke at the value, to compare bars with something usual. */
  readonly as?: 'mark';
}

export interface ChartData {
  readonly kind: 'bar' | 'line';
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of the values: kWh, €, kg. */
  readonly unit: string;
}

/** The same dashes on the server's drawing and on the canvas, so that colour is never alone. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 3, 2, 3]];

/** Pixels: the drawing's height, and the room left for values above and labels below. */
export const CHART = { height: 250, top: 34, bottom: 28 } as const;

/** Where the plot ends and the words of the time axis begin. */
export const BASE = CHART.height - CHART.bottom;

/** The narrowest plot, on a phone; container queries change at 34 rem. */
export const NARROW_PX = 280;

/** Wide enough for the longest value of the axis. */
export const axisWidth = (words: readonly string[]): number =>
  Math.ceil(words.reduce((max, word) => Math.max(max, word.length), 1) * 8 + 10);

/** Series whose absence is an absence: a mark is only a comparison. */
export const measured = (series: readonly ChartSeries[]): readonly ChartSeries[] =>
  series.filter((one) => one.as !== 'mark');

/** Nothing was measured in this column. */
export const isVoid = (series: readonly ChartSeries[], index: number): boolean =>
  measured(series).every((one) => (one.values[index] ?? null) === null);
