import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { barFigure, centreLines, number, type Presented, titled, wordsIn } from './present-parts.ts';
import type { Scale } from './result.ts';

/** A note on a scale: note by note, or by thirds of the scale. */
export function presentScale(result: Scale, locale: Locale): Presented {
  const words = wordsIn(locale);
  const show = (value: number) => number(locale, value);
  const levels = result.levels
    ? titled(result.levels, locale)
    : (result.bands ?? []).map((bar) => ({ ...bar, label: words.bands[bar.value as keyof typeof words.bands] }));
  const { minLabel, maxLabel } = result;
  const ends =
    minLabel && maxLabel
      ? [words.ends(show(result.min), inLocale(minLabel, locale), show(result.max), inLocale(maxLabel, locale))]
      : [];
  return {
    title: result.mean ? words.finding.mean(show(result.mean.value), show(result.max)) : words.finding.allWithheld,
    sentences: [
      ...centreLines(result.mean, result.median, locale),
      ...ends,
      ...(result.levels ? [] : [words.bandsNote]),
      words.wilson,
    ],
    ...(levels.length > 0 ? barFigure(levels, locale) : { plot: null, table: null }),
  };
}
