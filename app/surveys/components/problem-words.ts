import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { AnswerProblem } from '../answers/shown.ts';
import { messages } from '../messages/answer.ts';

/** What is wrong with an answer, in words: those of the form where it has some. */
export function problemWords(problem: AnswerProblem, locale: Locale): string {
  if (problem.said) return inLocale(problem.said, locale);
  const t = pick(messages, locale).problem;
  if (problem.kind === 'bounds') {
    const [min, max] = [problem.min, problem.max].map((bound) => (bound === null ? null : inWords(bound, locale)));
    if (min && max) return t.between(min, max);
    return min ? t.least(min) : max ? t.most(max) : t.other;
  }
  if (problem.kind === 'count') return problem.max > 0 ? t.countMost(problem.max) : t.countLeast(problem.min);
  return t[problem.kind];
}

function inWords(bound: number | string, locale: Locale): string {
  if (typeof bound === 'number') return formatNumber(locale, bound);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(bound);
  return isDay ? formatDate(locale, bound, { dateStyle: 'long', timeZone: 'UTC' }) : bound;
}
