import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { SurveyQuestion } from '~/surveys/form/questions.ts';
import { isWhole } from './protect.ts';
import { BANDS, type Bar, type Result } from './result.ts';
import { barsOf, inView, mapSplit, meanOf, medianOf, type Split, showCounts } from './show.ts';

const NO_WORDS: Bilingual = { fr: '', en: '' };

/** Under the middle of a scale, at it, above it. */
export function bandOf(note: number, min: number, max: number): (typeof BANDS)[number] {
  const middle = (min + max) / 2;
  return note < middle ? 'low' : note > middle ? 'high' : 'middle';
}

/** The counts of each third, as far as they may be told; no third that the scale does not have. */
export function showBands(bands: Split<string>, k: number, isEven: boolean): readonly Bar[] | null {
  const values = isEven ? (['low', 'high'] as const) : BANDS;
  const shown = showCounts(bands, values, k);
  const base = inView(bands).length;
  return (
    shown &&
    barsOf(
      values.map((value) => ({ value, title: NO_WORDS })),
      shown,
      base,
    )
  );
}

/**
 * A note on a scale. Note by note when every one of them may be told; else by thirds of the scale: with its mean, a
 * single withheld note could be worked out of the others.
 */
export function describeScale(question: SurveyQuestion, notes: Split<number>, k: number): Result {
  const items = question.choices.map(({ value, title }) => ({ value: String(value), title }));
  const { min: low, max: high } = question;
  const [min, max] = [typeof low === 'number' ? low : 1, typeof high === 'number' ? high : items.length];
  const within = mapSplit(notes, (note) => (items.some(({ value }) => value === String(note)) ? note : null));
  const shown = showCounts(
    mapSplit(within, String),
    items.map(({ value }) => value),
    k,
  );
  const seen = inView(within);
  const sizes = within.at === null ? [seen.length] : within.parts.map((part) => part.length);
  if (sizes.some((size) => size > 0 && size < k)) {
    return { kind: 'withheld', reason: within.at === null ? 'few' : 'parts' };
  }
  const base = seen.length;
  const bands = showBands(
    mapSplit(within, (note) => bandOf(note, min, max)),
    k,
    items.length % 2 === 0,
  );
  return {
    ...{ kind: 'scale', base, min, max, minLabel: question.minLabel, maxLabel: question.maxLabel, bands },
    levels: shown && isWhole(shown) ? barsOf(items, shown, base) : null,
    mean: meanOf(seen, 'tenth'),
    median: medianOf(seen, 'tenth', k),
  };
}
