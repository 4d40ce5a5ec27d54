import type { DeclaredAnswers } from '~/pilots/declared-answers.ts';
import type { DeclaredField } from '~/pilots/definition.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';

/** Question, answer in words, unit: one row a question that was answered. */
export function descriptionRows(
  locale: Locale,
  fields: readonly DeclaredField[],
  answers: DeclaredAnswers,
): string[][] {
  return fields.flatMap((field) => {
    const answer = answers[field.key];
    if (answer === undefined) return [];
    return [
      [inLocale(field.title, locale), inWords(locale, field, answer), field.unit ? inLocale(field.unit, locale) : ''],
    ];
  });
}

function inWords(locale: Locale, field: DeclaredField, answer: DeclaredAnswers[string]): string {
  if (typeof answer === 'number') return field.kind === 'year' ? String(answer) : formatNumber(locale, answer);
  if (field.kind === 'day' && typeof answer === 'string') return formatDate(locale, answer);
  const keys = typeof answer === 'string' ? [answer] : answer;
  const titles = (field.options ?? [])
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => inLocale(title, locale));
  return titles.join(', ');
}
