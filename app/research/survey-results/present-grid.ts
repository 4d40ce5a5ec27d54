import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { type SegmentRow, tonesOf } from './plot-layout.ts';
import { type FigureTable, intervalIn, number, type Presented, wordsIn } from './present-parts.ts';
import type { GridRow } from './result.ts';

/** A table of answers, row by row, from one end of its columns to the other. */
export function presentGrid(rows: readonly GridRow[], locale: Locale): Presented {
  const words = wordsIn(locale);
  const percent = (value: number) => formatPercent(locale, value);
  const best = rows.reduce<GridRow | null>(
    (most, row) => ((row.mean?.value ?? -1) > (most?.mean?.value ?? -1) ? row : most),
    null,
  );
  const high = (row: GridRow) => row.bands?.find(({ value }) => value === 'high')?.share ?? null;
  const leaning = rows.reduce<GridRow | null>(
    (most, row) => ((high(row) ?? -1) > (most ? (high(most) ?? -1) : -1) ? row : most),
    null,
  );
  const title = best?.mean
    ? words.finding.grid(inLocale(best.title, locale), number(locale, best.mean.value))
    : leaning
      ? words.finding.gridShare(inLocale(leaning.title, locale), percent(high(leaning) ?? 0))
      : words.finding.allWithheld;
  const [first] = rows.flatMap(({ bars }) => (bars ? [bars] : []));
  const ends = first
    ? [
        words.legendGrid(
          inLocale(first[0]?.title ?? { fr: '', en: '' }, locale),
          inLocale(first.at(-1)?.title ?? { fr: '', en: '' }, locale),
        ),
      ]
    : [];
  return {
    title,
    sentences: [...ends, ...(rows.some(({ bars }) => bars === null) ? [words.bandsNote] : [])],
    plot: { kind: 'segments', rows: rows.map((row) => segmentRow(row, locale)) },
    table: gridTable(rows, locale),
  };
}

function segmentRow({ title, bars, bands, mean, base }: GridRow, locale: Locale): SegmentRow {
  const parts = bars ?? (bands?.every(({ share }) => share !== null) ? bands : null);
  const tones =
    parts === bands && parts !== bars ? (parts?.length === 2 ? [2, 6] : [2, 4, 6]) : tonesOf(parts?.length ?? 0);
  return {
    label: inLocale(title, locale),
    segments:
      parts?.map(({ share }, i) => ({
        share: share ?? 0,
        value: formatPercent(locale, share ?? 0),
        tone: tones[i] ?? 4,
      })) ?? null,
    value: mean ? number(locale, mean.value) : `(${formatNumber(locale, base)})`,
  };
}

function gridTable(rows: readonly GridRow[], locale: Locale): FigureTable {
  const words = wordsIn(locale);
  const lines = rows.flatMap((row) => {
    const name = inLocale(row.title, locale);
    const cells = row.bars ?? row.bands ?? [];
    const told = cells.map(({ value, title, count, share }) => [
      name,
      row.bars ? inLocale(title, locale) : words.bands[value as keyof typeof words.bands],
      count === null ? words.withheld : formatNumber(locale, count),
      share === null ? '' : formatPercent(locale, share),
    ]);
    const mean = row.mean
      ? [
          [
            name,
            words.table.mean,
            number(locale, row.mean.value),
            intervalIn(row.mean.interval, (value) => number(locale, value), locale),
          ],
        ]
      : [];
    return [...told, ...mean];
  });
  return { columns: [words.table.row, words.table.answer, words.table.count, words.table.share], rows: lines };
}
