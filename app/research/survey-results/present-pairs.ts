import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { PairedDifference } from '~/statistics/paired-difference.ts';
import { FEWEST_TO_TELL } from '../fewest.ts';
import { pairMessages } from './messages/pairs.ts';
import { DRAW, type PairedFigure, type PairedResult } from './pair-waves.ts';
import type { FigureTable, Presented } from './present-parts.ts';
import { intervalIn, number, wordsIn } from './present-parts.ts';
import { roundTo } from './show.ts';

/** A comparison in words, as a picture and as a table; `transitions` is the second table of choices. */
export interface PresentedPair extends Presented {
  readonly transitions: FigureTable | null;
}

type Words = typeof pairMessages.fr;
const SMALLEST_P = 0.001;

export function presentPair(figure: PairedFigure, { locale, k }: { locale: Locale; k: number }): PresentedPair {
  const t = pick(pairMessages, locale);
  const asked = t.question(inLocale(figure.title, locale));
  const { result } = figure;
  const care = figure.wording === 'changed' ? [t.changedWording] : [];
  if (result.kind === 'withheld') {
    const sentences = [asked, t.reasonsLong[result.reason](k)];
    return { title: t.reasons[result.reason], sentences, plot: null, table: null, transitions: null };
  }
  const body =
    result.kind === 'means' ? presentMeans(figure, result.change, t, locale) : presentShares(result, t, locale);
  return { ...body, sentences: [asked, ...care, ...body.sentences] };
}

const signed = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { maximumSignificantDigits: 6, signDisplay: 'exceptZero' });

export function pIn(p: number, t: Words, locale: Locale): string {
  if (p < SMALLEST_P) return t.pSmall(number(locale, SMALLEST_P));
  return t.p(formatNumber(locale, p, { maximumSignificantDigits: 2 }));
}

function presentMeans({ min, max }: PairedFigure, change: PairedDifference, t: Words, locale: Locale): PresentedPair {
  const rounding = max !== null && max <= 20 ? 'tenth' : 'three-digits';
  const round = (value: number | null) => roundTo(value ?? 0, rounding);
  const [before, after, difference] = [round(change.meanBefore), round(change.meanAfter), round(change.meanDifference)];
  const interval = change.interval && { lower: round(change.interval.lower), upper: round(change.interval.upper) };
  const show = (value: number) => number(locale, value);
  const isClear = change.interval !== null && (change.interval.lower > 0 || change.interval.upper < 0);
  const said = change.pairs < FEWEST_TO_TELL ? t.tooFewToSay : !isClear ? t.still : difference >= 0 ? t.up : t.down;
  const words = `${show(before)} → ${show(after)}`;
  return {
    title: said(show(before), show(after)),
    sentences: [
      interval
        ? t.difference(signed(locale, difference), signed(locale, interval.lower), signed(locale, interval.upper))
        : t.differenceAlone(signed(locale, difference)),
      t.method(DRAW.seed, formatNumber(locale, DRAW.resamples)),
      change.wilcoxon
        ? t.wilcoxon(show(change.wilcoxon.v), pIn(change.wilcoxon.p, t, locale), change.wilcoxon.method === 'exact')
        : t.wilcoxonFew,
      t.pairs(formatNumber(locale, change.pairs)),
      t.legend,
    ],
    plot: {
      kind: 'marks',
      axis: { min: min ?? Math.min(before, after, 0), max: max ?? Math.max(before, after) * 1.2 },
      rows: [
        {
          ...{ label: t.table.mean, mark: after, from: before, value: words },
          interval: interval && { lower: before + interval.lower, upper: before + interval.upper },
        },
      ],
    },
    table: {
      columns: [t.table.moment, t.table.mean, t.table.interval],
      rows: [
        [t.table.before, show(before), ''],
        [t.table.after, show(after), ''],
        [
          t.table.difference,
          signed(locale, difference),
          intervalIn(interval, (value) => signed(locale, value), locale),
        ],
      ],
    },
    transitions: null,
  };
}

function presentShares(result: PairedResult & { kind: 'shares' }, t: Words, locale: Locale): PresentedPair {
  const percent = (value: number | null) => formatPercent(locale, value ?? 0);
  const points = (value: number) => t.points(signed(locale, Math.round(value * 100)));
  const rows = result.changes.map(({ item, change }) => ({ label: inLocale(item.title, locale), change }));
  const clear = rows
    .filter(({ change }) => change.interval && (change.interval.lower > 0 || change.interval.upper < 0))
    .sort((a, b) => Math.abs(b.change.difference ?? 0) - Math.abs(a.change.difference ?? 0))[0];
  const isTooFew = result.pairs < FEWEST_TO_TELL;
  const said = (clear?.change.difference ?? 0) > 0 ? t.up1 : t.down1;
  const known = wordsIn(locale);
  return {
    title:
      rows.length === 0
        ? known.finding.allWithheld
        : clear && !isTooFew
          ? said(clear.label, percent(clear.change.before), percent(clear.change.after))
          : isTooFew
            ? t.tooFew.title
            : t.stillShares,
    sentences: [t.pairs(formatNumber(locale, result.pairs)), t.sharesMethod, t.legend],
    plot:
      rows.length === 0
        ? null
        : {
            kind: 'marks',
            axis: { min: 0, max: 100 },
            rows: rows.map(({ label, change }) => ({
              ...{ label, mark: (change.after ?? 0) * 100, from: (change.before ?? 0) * 100 },
              interval: change.interval && {
                lower: ((change.before ?? 0) + change.interval.lower) * 100,
                upper: ((change.before ?? 0) + change.interval.upper) * 100,
              },
              value: `${percent(change.before)} → ${percent(change.after)}`,
            })),
          },
    table: {
      columns: [t.table.answer, t.table.before, t.table.after, t.table.difference, t.table.interval, t.table.test],
      rows: rows.map(({ label, change }) => [
        ...[label, percent(change.before), percent(change.after), points(change.difference ?? 0)],
        ...[intervalIn(change.interval, points, locale), change.p === null ? '' : pIn(change.p, t, locale)],
      ]),
    },
    transitions: result.transitions && {
      columns: [t.table.answer, ...rows.map(({ label }) => label)],
      rows: result.transitions.map((row, i) => [
        rows[i]?.label ?? '',
        ...row.map((count) => (count === null ? known.withheld : formatNumber(locale, count))),
      ]),
    },
  };
}
