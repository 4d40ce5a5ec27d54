import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { Interval } from '~/statistics/interval.ts';
import { resultMessages } from './messages/results.ts';
import type { BarRow, MarkRow, SegmentRow } from './plot-layout.ts';
import type { Bar, Centre } from './result.ts';

/** A row of a figure's table, cell by cell, under its columns. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type FigurePlot =
  | { readonly kind: 'bars'; readonly rows: readonly BarRow[] }
  | { readonly kind: 'segments'; readonly rows: readonly SegmentRow[] }
  | { readonly kind: 'marks'; readonly rows: readonly MarkRow[]; readonly axis: { min: number; max: number } };

/** A result in words, as a picture and as a table, in one language: what the page and the files of a figure show. */
export interface Presented {
  readonly title: string;
  /** What was asked, how many answered, centre and interval. */
  readonly sentences: readonly string[];
  readonly plot: FigurePlot | null;
  readonly table: FigureTable | null;
}

export const number = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { maximumSignificantDigits: 6 });

export const wordsIn = (locale: Locale) => pick(resultMessages, locale);

export function intervalIn(interval: Interval | null, show: (value: number) => string, locale: Locale): string {
  return interval === null ? '' : wordsIn(locale).interval(show(interval.lower), show(interval.upper));
}

export function markRow(label: string, { value, interval }: Centre, locale: Locale): MarkRow {
  return { label, mark: value, interval, value: number(locale, value) };
}

export type TitledBar = Bar & { readonly label: string };
export const titled = (bars: readonly Bar[], locale: Locale): TitledBar[] =>
  bars.map((bar) => ({ ...bar, label: inLocale(bar.title, locale) }));

export function barFigure(bars: readonly TitledBar[], locale: Locale): Pick<Presented, 'plot' | 'table'> {
  const words = wordsIn(locale);
  const percent = (value: number) => formatPercent(locale, value);
  const isTold = bars.some(({ share }) => share !== null);
  return {
    // A picture of nothing but voids says no more than its table.
    plot: !isTold
      ? null
      : {
          kind: 'bars',
          rows: bars.map(({ label, count, share, interval }) => ({
            ...{ label, share, interval },
            value: share === null || count === null ? '' : `${percent(share)} (${formatNumber(locale, count)})`,
          })),
        },
    table: {
      columns: [words.table.answer, words.table.count, words.table.share, words.table.interval],
      rows: bars.map(({ label, count, share, interval }) => [
        label,
        count === null ? words.withheld : formatNumber(locale, count),
        share === null ? '' : percent(share),
        intervalIn(interval, percent, locale),
      ]),
    },
  };
}

export function centreLines(mean: Centre | null, median: Centre | null, locale: Locale): string[] {
  const words = wordsIn(locale);
  const show = (value: number) => number(locale, value);
  const range = (interval: Interval | null) => intervalIn(interval, show, locale);
  return [
    ...(mean
      ? [mean.interval ? words.meanLine(show(mean.value), range(mean.interval)) : words.meanAlone(show(mean.value))]
      : []),
    ...(median
      ? [
          median.interval
            ? words.medianLine(show(median.value), range(median.interval))
            : words.medianAlone(show(median.value)),
        ]
      : []),
  ];
}
