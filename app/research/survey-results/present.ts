import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { QuestionFigure, ScoreFigure } from './describe-survey.ts';
import { presentGrid } from './present-grid.ts';
import {
  barFigure,
  centreLines,
  intervalIn,
  markRow,
  number,
  type Presented,
  type TitledBar,
  titled,
  wordsIn,
} from './present-parts.ts';
import { presentScale } from './present-scale.ts';
import type { Result } from './result.ts';

interface Words {
  readonly locale: Locale;
  readonly k: number;
}

export function presentQuestion({ question, result, isPast }: QuestionFigure, { locale, k }: Words): Presented {
  const words = wordsIn(locale);
  const asked = inLocale(question.title, locale);
  const base = result.kind === 'withheld' ? null : formatNumber(locale, result.base);
  const said = base === null ? words.quoted(asked) : words.asked(asked, base);
  const body = present(result, locale);
  const more = result.kind === 'withheld' ? [words.reasonsLong[result.reason](k)] : body.sentences;
  return { ...body, sentences: [said, ...(isPast ? [words.past] : []), ...more] };
}

export function presentScore({ title, how, max, result }: ScoreFigure, { locale, k }: Words): Presented {
  const words = wordsIn(locale);
  const body = present(result, locale);
  const name = inLocale(title, locale);
  const mean = result.kind === 'numbers' ? number(locale, result.mean.value) : null;
  return {
    ...body,
    title: mean === null ? `${name} – ${body.title}` : words.finding.score(name, mean, number(locale, max)),
    sentences: [
      inLocale(how, locale),
      ...(result.kind === 'withheld' ? [words.reasonsLong[result.reason](k)] : body.sentences),
    ],
  };
}

function present(result: Result, locale: Locale): Presented {
  const words = wordsIn(locale);
  switch (result.kind) {
    case 'withheld':
      return { title: words.reasons[result.reason], sentences: [], plot: null, table: null };
    case 'open':
      return { title: words.finding.open(formatNumber(locale, result.base)), sentences: [], plot: null, table: null };
    case 'shares': {
      const bars = titled(result.bars, locale);
      return { title: topOf(bars, result.isMultiple, locale), sentences: [words.wilson], ...barFigure(bars, locale) };
    }
    case 'dates': {
      const bars = titled(result.bars, locale);
      return { title: topOf(bars, false, locale), sentences: [words.wilson], ...barFigure(bars, locale) };
    }
    case 'scale':
      return presentScale(result, locale);
    case 'numbers': {
      const edges = result.bins ?? [];
      const bars = edges.map((bar, i) => ({ ...bar, label: binLabel(bar.value, edges[i + 1]?.value, locale) }));
      const figure = bars.length > 0 ? barFigure(bars, locale) : { plot: null, table: null };
      return {
        title: words.finding.number(number(locale, result.mean.value)),
        sentences: centreLines(result.mean, result.median, locale),
        ...figure,
      };
    }
    case 'grid':
      return presentGrid(result.rows, locale);
    case 'ranking': {
      const [best] = result.items;
      const rows = result.items.map(({ title, rank }) => markRow(inLocale(title, locale), rank, locale));
      return {
        title: best
          ? words.finding.ranking(inLocale(best.title, locale), number(locale, best.rank.value))
          : words.finding.allWithheld,
        sentences: [words.studentMarks],
        plot: rows.length > 0 ? { kind: 'marks', rows, axis: { min: 1, max: Math.max(2, result.items.length) } } : null,
        table: {
          columns: [words.table.answer, words.table.rank, words.table.interval],
          rows: result.items.map(({ title, rank }) => [
            inLocale(title, locale),
            number(locale, rank.value),
            intervalIn(rank.interval, (value) => number(locale, value), locale),
          ]),
        },
      };
    }
  }
}

function binLabel(low: string, high: string | undefined, locale: Locale): string {
  const words = wordsIn(locale);
  const from = number(locale, Number(low));
  return high === undefined ? words.fromOn(from) : words.from(from, number(locale, Number(high)));
}

/** First among the shown; two whose intervals cover each other's share are told together. */
function topOf(bars: readonly TitledBar[], isMultiple: boolean, locale: Locale): string {
  const words = wordsIn(locale).finding;
  const shown = bars.filter(({ share }) => share !== null).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const [first, second] = shown;
  if (!first || first.share === null || first.share === 0) return words.allWithheld;
  const close = second?.share && first.interval && second.share >= first.interval.lower;
  if (close && second && !isMultiple) return words.tie(first.label, second.label);
  const said = isMultiple ? words.cited : words.most;
  return said(first.label, formatPercent(locale, first.share));
}
