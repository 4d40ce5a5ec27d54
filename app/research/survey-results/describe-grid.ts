import type { AnswerData } from '~/surveys/answers/read-answers.server.ts';
import type { SurveyQuestion } from '~/surveys/form/questions.ts';
import { showBands } from './describe-scale.ts';
import { isWhole } from './protect.ts';
import { rowIn } from './read-answer.ts';
import type { GridRow, Result } from './result.ts';
import { barsOf, inView, mapSplit, meanOf, type Split, showCounts } from './show.ts';

/** A table of answers: each row is a question of its own, its columns in order from one end to the other. */
export function describeGrid(question: SurveyQuestion, split: Split<AnswerData>, k: number): Result {
  const rows = question.rows.flatMap((row) => {
    const found = describeRow(question, { value: String(row.value), title: row.title }, split, k);
    return found ? [found] : [];
  });
  const answered = mapSplit(split, (data) => (typeof data[question.name] === 'object' ? true : null));
  const base = inView(answered).length;
  if (rows.length === 0) return { kind: 'withheld', reason: split.at === null || base < k ? 'few' : 'parts' };
  return { kind: 'grid', base, rows };
}

function describeRow(
  { name, columns }: SurveyQuestion,
  row: Pick<GridRow, 'value' | 'title'>,
  split: Split<AnswerData>,
  k: number,
): GridRow | null {
  const items = columns.map(({ value, title }) => ({ value: String(value), title }));
  const order = items.map(({ value }) => value);
  const answers = mapSplit(split, (data) => {
    const answer = rowIn(data, name, row.value);
    return answer !== null && order.includes(answer) ? answer : null;
  });
  const base = inView(answers).length;
  const sizes = answers.at === null ? [base] : answers.parts.map((part) => part.length);
  if (sizes.some((size) => size > 0 && size < k)) return null;
  const shown = showCounts(answers, order, k);
  const middle = (order.length - 1) / 2;
  const bandOf = (answer: string) => {
    const at = order.indexOf(answer);
    return at < middle ? 'low' : at > middle ? 'high' : 'middle';
  };
  const notes = inView(answers).map(Number);
  const isNumbered = columns.every(({ value }) => typeof value === 'number');
  return {
    ...row,
    base,
    bars: shown && isWhole(shown) ? barsOf(items, shown, base) : null,
    bands: showBands(mapSplit(answers, bandOf), k, order.length % 2 === 0),
    mean: isNumbered ? meanOf(notes, 'tenth') : null,
  };
}
