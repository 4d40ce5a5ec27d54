import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { QuestionItem, SurveyQuestion } from '../form/questions.ts';
import { messages } from '../messages/answer.ts';

/** An answer in words, a line for each thing said; none where nothing was answered. */
export function answerWords(
  question: SurveyQuestion,
  { value, comment }: { readonly value: unknown; readonly comment: string },
  locale: Locale,
): string[] {
  if (value === null || value === undefined || value === '') return [];
  const named = (items: readonly QuestionItem[], one: unknown): string => {
    const item = items.find((candidate) => candidate.value === one);
    const title = item ? inLocale(item.title, locale) : String(one);
    return one === 'other' && comment ? `${title} (${comment})` : title;
  };
  switch (question.kind) {
    case 'multiple':
      return Array.isArray(value) ? value.map((one) => named(question.choices, one)) : [];
    case 'ranking': {
      const t = pick(messages, locale);
      return Array.isArray(value) ? value.map((one, at) => `${t.nth(at + 1)} – ${named(question.choices, one)}`) : [];
    }
    case 'matrix':
      return question.rows.flatMap((row) => {
        const answer = typeof value === 'object' ? (value as Record<string, unknown>)[String(row.value)] : undefined;
        return answer === undefined ? [] : [`${inLocale(row.title, locale)} – ${named(question.columns, answer)}`];
      });
    case 'number':
      return [typeof value === 'number' ? formatNumber(locale, value, { maximumFractionDigits: 6 }) : String(value)];
    case 'date':
      return [formatDate(locale, String(value), { dateStyle: 'long', timeZone: 'UTC' })];
    case 'text':
      return [String(value)];
    case 'rating': {
      const { max } = question;
      const note = named(question.choices, value);
      return [max === null ? note : `${note} / ${max}`];
    }
    default:
      return [named(question.choices, value)];
  }
}
