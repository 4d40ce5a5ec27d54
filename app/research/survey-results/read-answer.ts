import type { AnswerData } from '~/surveys/answers/read-answers.server.ts';

/** What was answered to a question, read from what survey-core keeps; nothing where it does not fit the question. */

export function chosen(data: AnswerData, name: string): string | null {
  const answer = data[name];
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'
    ? String(answer)
    : null;
}

export function chosenMany(data: AnswerData, name: string): string[] | null {
  const answer = data[name];
  if (!Array.isArray(answer)) return null;
  return answer.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
}

export function numberIn(data: AnswerData, name: string): number | null {
  const answer = data[name];
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : null;
  if (typeof answer !== 'string' || answer.trim() === '') return null;
  const value = Number(answer.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

export function rowIn(data: AnswerData, name: string, row: string): string | null {
  const answer = data[name];
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, row)) return null;
  return chosen(answer as AnswerData, row);
}

/** The month of a day, yyyy-mm. */
export function monthIn(data: AnswerData, name: string): string | null {
  const answer = data[name];
  return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}/.test(answer) ? answer.slice(0, 7) : null;
}

export function textIn(data: AnswerData, name: string): string | null {
  const answer = data[name];
  const text = typeof answer === 'string' ? answer.trim() : '';
  return text === '' ? null : text;
}
