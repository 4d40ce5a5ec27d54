import type { AnswerData } from '~/surveys/answers/read-answers.server.ts';
import type { QuestionItem, SurveyQuestion } from '~/surveys/form/questions.ts';
import { describeGrid } from './describe-grid.ts';
import { describeNumbers } from './describe-numbers.ts';
import { describeScale } from './describe-scale.ts';
import { isWhole } from './protect.ts';
import { chosen, chosenMany, monthIn, numberIn, textIn } from './read-answer.ts';
import type { Result } from './result.ts';
import { barsOf, inView, mapSplit, meanOf, type Split, showCounts, showTable } from './show.ts';

export const listed = (items: readonly QuestionItem[]) =>
  items.map(({ value, title }) => ({ value: String(value), title }));

/** What was answered to one question by those looked at, with nothing in it about fewer than `k` people. */
export function describeQuestion(question: SurveyQuestion, split: Split<AnswerData>, k: number): Result {
  switch (question.kind) {
    case 'single':
    case 'consent':
      return describeSingle(question, split, k);
    case 'multiple':
      return describeMultiple(question, split, k);
    case 'rating':
      return describeScale(
        question,
        mapSplit(split, (data) => numberIn(data, question.name)),
        k,
      );
    case 'number':
      return describeNumbers(
        mapSplit(split, (data) => numberIn(data, question.name)),
        k,
      );
    case 'matrix':
      return describeGrid(question, split, k);
    case 'ranking':
      return describeRanking(question, split, k);
    case 'date':
      return describeDates(
        mapSplit(split, (data) => monthIn(data, question.name)),
        k,
      );
    case 'text':
      return describeOpen(
        mapSplit(split, (data) => textIn(data, question.name)),
        k,
      );
  }
}

/** Whether all that was answered is told: a question that hangs on it then gives nothing away by how many it was asked of. */
export function isToldInFull(result: Result): boolean {
  switch (result.kind) {
    case 'shares':
    case 'dates':
      return isWhole(result.bars.map(({ count }) => count));
    case 'scale':
      return result.levels !== null;
    case 'grid':
      return result.rows.every(({ bars }) => bars !== null && isWhole(bars.map(({ count }) => count)));
    case 'numbers':
    case 'ranking':
    case 'open':
    case 'withheld':
      return false;
  }
}

/** Fewer than k of everybody, or fewer than k of some part. */
export function withheld<T>({ parts, at }: Split<T>, k: number): Result & { kind: 'withheld' } {
  const all = parts.reduce((sum, part) => sum + part.length, 0);
  return { kind: 'withheld', reason: at === null || all < k ? 'few' : 'parts' };
}

function describeSingle(question: SurveyQuestion, split: Split<AnswerData>, k: number): Result {
  const items = listed(question.choices);
  const known = new Set(items.map(({ value }) => value));
  // A choice that another version of the form had is nobody's now; it is not counted as an answer to this one.
  const answers = mapSplit(split, (data) => {
    const answer = chosen(data, question.name);
    return answer !== null && known.has(answer) ? answer : null;
  });
  const shown = showCounts(
    answers,
    items.map(({ value }) => value),
    k,
  );
  if (shown === null) return withheld(answers, k);
  const base = inView(answers).length;
  return { kind: 'shares', isMultiple: false, base, bars: barsOf(items, shown, base) };
}

/** Each choice is a question of its own, yes or no, of all who answered. */
function describeMultiple(question: SurveyQuestion, split: Split<AnswerData>, k: number): Result {
  const items = listed(question.choices);
  const answers = mapSplit(split, (data) => chosenMany(data, question.name));
  const base = inView(answers).length;
  if (tooFewSomewhere(answers, k)) return withheld(answers, k);
  const shown = items.map(({ value }) => {
    const table = answers.parts.map((part) => {
      const yes = part.filter((answer) => answer.includes(value)).length;
      return [yes, part.length - yes];
    });
    return showTable(table, answers.at, k)?.[0] ?? null;
  });
  return { kind: 'shares', isMultiple: true, base, bars: barsOf(items, shown, base) };
}

/** Whether those looked at, or those left out of the view, are 1 to k − 1 people. */
export function tooFewSomewhere<T>({ parts, at }: Split<T>, k: number): boolean {
  const sizes = at === null ? [parts.reduce((sum, part) => sum + part.length, 0)] : parts.map((part) => part.length);
  return sizes.some((size) => size > 0 && size < k);
}

function describeRanking(question: SurveyQuestion, split: Split<AnswerData>, k: number): Result {
  const answers = mapSplit(split, (data) => chosenMany(data, question.name));
  if (tooFewSomewhere(answers, k)) return withheld(answers, k);
  const seen = inView(answers);
  const items = listed(question.choices).flatMap(({ value, title }) => {
    const ranks = seen.flatMap((order) => (order.includes(value) ? order.indexOf(value) + 1 : []));
    const rank = ranks.length >= k ? meanOf(ranks, 'tenth') : null;
    return rank ? [{ value, title, rank }] : [];
  });
  return { kind: 'ranking', base: seen.length, items: items.sort((a, b) => a.rank.value - b.rank.value) };
}

function describeDates(months: Split<string>, k: number): Result {
  const values = [...new Set(months.parts.flat())].sort();
  const shown = showCounts(months, values, k);
  if (shown === null || tooFewSomewhere(months, k)) return withheld(months, k);
  const base = inView(months).length;
  const items = values.map((value) => ({ value, title: { fr: value, en: value } }));
  return { kind: 'dates', base, bars: barsOf(items, shown, base) };
}

function describeOpen(texts: Split<string>, k: number): Result {
  return tooFewSomewhere(texts, k) ? withheld(texts, k) : { kind: 'open', base: inView(texts).length };
}
