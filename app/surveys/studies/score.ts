import type { AnswerData } from '../answers/read-answers.server.ts';
import type { StudyScore } from './study.ts';

type Scale = Pick<StudyScore, 'method' | 'min' | 'max' | 'atLeast' | 'items' | 'reversed' | 'counts' | 'right'>;

/** SUS (Brooke, 1986) goes by 2.5 from ten ratings that are worth 0 to 4 each. */
const SUS_STEP = 2.5;
const SUS_BEST_NOTE = 5;

/**
 * One person's score, in the unit and range of `scale`; null under `atLeast` answers. Items of `mean` and `sus` are
 * notes: an answer that is no number (I do not know, I would rather not say) is no answer.
 */
export function scoreOf(scale: Scale, data: AnswerData): number | null {
  const answers = scale.items.map((item) => [item, answerTo(item, data)] as const);
  const given = answers.filter(([, answer]) => isGiven(scale, answer));
  if (given.length < scale.atLeast) return null;
  const notes = given.map(([item, answer]) => [item, Number(answer)] as const);
  switch (scale.method) {
    case 'mean':
      return notes.reduce((sum, [item, note]) => sum + turned(scale, item, note), 0) / notes.length;
    case 'sus':
      return notes.reduce((sum, [item, note]) => sum + susPoints(scale, item, note), 0) * SUS_STEP;
    case 'count':
      return given.filter(([, answer]) => scale.counts?.includes(String(answer))).length;
    case 'right':
      return given.filter(([item, answer]) => scale.right?.[item] === answer).length;
  }
}

/** What was answered to a question, or to a row of a matrix (`question.row`). */
export function answerTo(item: string, data: AnswerData): unknown {
  const [question = '', row] = item.split('.');
  const answer = data[question];
  if (row === undefined) return answer;
  return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[row] : undefined;
}

function isGiven({ method }: Scale, answer: unknown): boolean {
  if (method === 'mean' || method === 'sus') return typeof answer === 'number' && Number.isFinite(answer);
  return answer !== undefined && answer !== null && answer !== '';
}

const turned = ({ min, max, reversed }: Scale, item: string, note: number): number =>
  reversed.includes(item) ? min + max - note : note;

/** Odd sentences are favourable: their note less 1; even ones are not: 5 less their note. */
const susPoints = ({ items }: Scale, item: string, note: number): number =>
  items.indexOf(item) % 2 === 0 ? note - 1 : SUS_BEST_NOTE - note;
