import type { IndicatorScale, ShownSeries } from './series.ts';

/** Units of the picture: what is drawn at a width of 320 stays legible at the width of a phone. */
const WIDTH = 320;
const HEIGHT = 156;
const PLOT = { left: 60, right: 312, top: 14, bottom: 118 } as const;

export interface SeriesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: typeof PLOT;
  readonly levels: readonly { readonly value: number; readonly y: number }[];
  readonly ticks: readonly { readonly start: string; readonly x: number }[];
  readonly lines: readonly LineLayout[];
  /** Where a period says nothing: about too few people. */
  readonly voids: readonly { readonly start: string; readonly x: number }[];
}

interface LineLayout {
  readonly panelKey: string;
  /** Path of its line, cut where a period says nothing. */
  readonly line: string;
  /** Path of its interval, a band or, of one period alone, a bar; empty without any. */
  readonly band: string;
  readonly dots: readonly {
    readonly start: string;
    readonly x: number;
    readonly y: number;
    readonly isOver: boolean;
  }[];
}

/** The picture of one indicator: periods one after the other, bars of value from zero. Null when nothing can be drawn. */
export function layOutSeries(series: readonly ShownSeries[], scale: IndicatorScale): SeriesLayout | null {
  const starts = [...new Set(series.flatMap(({ points }) => points.map(({ start }) => start)))].sort();
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null)),
  );
  if (values.length === 0) return null;
  const levels = levelsFor(Math.min(0, ...values), Math.max(0, ...values), scale);
  const [bottom = 0, top = 1] = [levels[0], levels.at(-1)];
  const x = (start: string): number => {
    const step = (PLOT.right - PLOT.left) / Math.max(1, starts.length);
    return round(PLOT.left + step * (starts.indexOf(start) + 0.5));
  };
  const y = (value: number): number =>
    round(PLOT.bottom - ((value - bottom) / (top - bottom)) * (PLOT.bottom - PLOT.top));
  const together = series.find(({ panelKey }) => panelKey === '') ?? series[0];
  return {
    ...{ width: WIDTH, height: HEIGHT, plot: PLOT },
    levels: levels.map((value) => ({ value, y: y(value) })),
    ticks: fewOf(starts).map((start) => ({ start, x: x(start) })),
    lines: series.map((one) => lineOf(one, x, y)),
    voids: (together?.points ?? []).filter(({ isWithheld }) => isWithheld).map(({ start }) => ({ start, x: x(start) })),
  };
}

function lineOf(
  { panelKey, points }: ShownSeries,
  x: (start: string) => number,
  y: (value: number) => number,
): LineLayout {
  const runs: ShownSeries['points'][number][][] = [[]];
  for (const point of points) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  const banded = points.filter(({ low, high }) => low !== null && high !== null);
  const there = banded.map(({ start, high }) => `${x(start)} ${y(high ?? 0)}`);
  const back = banded.map(({ start, low }) => `${x(start)} ${y(low ?? 0)}`).toReversed();
  return {
    panelKey,
    line: runs
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ start, value }) => `${x(start)} ${y(value ?? 0)}`).join('L')}`)
      .join(''),
    band: panelKey === '' ? bandOf(there, back) : '',
    dots: points.flatMap(({ start, value, isOver }) =>
      value === null ? [] : [{ start, x: x(start), y: y(value), isOver }],
    ),
  };
}

function bandOf(there: readonly string[], back: readonly string[]): string {
  const [top, bottom] = [there[0], back[0]];
  if (there.length > 1) return `M${[...there, ...back].join('L')}Z`;
  if (top === undefined || bottom === undefined) return '';
  const [x = '0', high = '0'] = top.split(' ');
  const low = bottom.split(' ')[1] ?? '0';
  return `M${Number(x) - 7} ${high}H${Number(x) + 7}V${low}H${Number(x) - 7}Z`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** First, last and as many between as leave room for their names. */
function fewOf(starts: readonly string[]): string[] {
  const most = 4;
  if (starts.length <= most) return [...starts];
  const step = (starts.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => starts[Math.round(i * step)] ?? '');
}

/** Round values from the lowest to the highest, zero among them: three or four. */
export function levelsFor(lowest: number, highest: number, scale: IndicatorScale): number[] {
  if (scale === 'share' && lowest >= 0) {
    const top = [0.1, 0.25, 0.5, 1].find((one) => one >= highest) ?? 1;
    return [0, top / 2, top];
  }
  const span = Math.max(highest - lowest, Number.EPSILON);
  const power = 10 ** Math.floor(Math.log10(span));
  const step = [0.5, 1, 2, 5].map((n) => n * power).find((one) => span / one <= 3) ?? 5 * power;
  const from = Math.floor(lowest / step);
  const to = Math.max(from + 1, Math.ceil(highest / step));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}
