import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { type PairedDifference, pairedDifference } from '~/statistics/paired-difference.ts';
import { type PairedProportions, pairedProportions } from '~/statistics/paired-proportions.ts';
import type { AnswerData, CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';
import type { QuestionItem, SurveyQuestion } from '~/surveys/form/questions.ts';
import { scoreOf } from '~/surveys/studies/score.ts';
import type { StudyScore } from '~/surveys/studies/study.ts';
import { protectAll, protectParts, type Shown } from './protect.ts';
import { chosen, numberIn, rowIn } from './read-answer.ts';

/** Printed under every interval, so that it can be drawn again. */
export const DRAW = { seed: 1, resamples: 1000 } as const;

/** The same person's answers to two waves; null where they did not answer that one. */
interface Person {
  readonly before: AnswerData | null;
  readonly after: AnswerData | null;
}

/** People by pseudonym: everybody who answered either wave. Who answered both is a pair. */
export function pairAnswers(before: readonly CompletedAnswer[], after: readonly CompletedAnswer[]): Person[] {
  const later = new Map(after.map((answer) => [answer.pseudonym, answer.data]));
  const earlier = new Set(before.map(({ pseudonym }) => pseudonym));
  return [
    ...before.map(({ pseudonym, data }) => ({ before: data, after: later.get(pseudonym) ?? null })),
    ...after.filter(({ pseudonym }) => !earlier.has(pseudonym)).map(({ data }) => ({ before: null, after: data })),
  ];
}

interface CategoryChange {
  readonly item: QuestionItem;
  /** Without its interval and its test where fewer than k changed one way or the other. */
  readonly change: PairedProportions;
}

export type PairedResult =
  /** Fewer than k pairs, or so few people who answered once that they could be worked out of the two waves' own pages. */
  | { readonly kind: 'withheld'; readonly reason: 'few' | 'alone' }
  | { readonly kind: 'means'; readonly change: PairedDifference }
  | {
      readonly kind: 'shares';
      readonly pairs: number;
      readonly changes: readonly CategoryChange[];
      /** Before in rows, after in columns; null when it may not be told. */
      readonly transitions: readonly Shown[] | null;
    };

type Read<T> = (data: AnswerData) => T | null;

function readBoth<T>(people: readonly Person[], read: Read<T>): { before: (T | null)[]; after: (T | null)[] } {
  return {
    before: people.map((person) => (person.before ? read(person.before) : null)),
    after: people.map((person) => (person.after ? read(person.after) : null)),
  };
}

/** Numbers before and after: means and their difference, rounded when shown, so that those who answered once stay hidden. */
export function pairNumbers(people: readonly Person[], read: Read<number>, k: number): PairedResult {
  const change = pairedDifference({ ...readBoth(people, read), ...DRAW });
  if (change.pairs < k) return { kind: 'withheld', reason: 'few' };
  // The test tells how many changed at all.
  const wilcoxon = change.wilcoxon && change.wilcoxon.ranked >= k ? change.wilcoxon : null;
  return { kind: 'means', change: { ...change, wilcoxon } };
}

/** Choices before and after: each one's share, and who went from which to which. */
export function pairChoices(
  people: readonly Person[],
  { read, items, k }: { read: Read<string>; items: readonly QuestionItem[]; k: number },
): PairedResult {
  const values = items.map(({ value }) => String(value));
  const within: Read<string> = (data) => {
    const answer = read(data);
    return answer !== null && values.includes(answer) ? answer : null;
  };
  const { before, after } = readBoth(people, within);
  const pairs = before.flatMap((first, i) => {
    const second = after[i] ?? null;
    return first === null || second === null ? [] : [{ first, second }];
  });
  if (pairs.length < k) return { kind: 'withheld', reason: 'few' };
  const alone = (own: readonly (string | null)[]) => own.filter((one) => one !== null).length - pairs.length;
  if (!isZeroOrEnough(alone(before), k) || !isZeroOrEnough(alone(after), k))
    return { kind: 'withheld', reason: 'alone' };
  const table = values.map((from) =>
    values.map((to) => pairs.filter((one) => one.first === from && one.second === to).length),
  );
  // What each wave's own page withholds of its sums is withheld here of both.
  const sums = [table.map(sum), values.map((_, i) => sum(table.map((row) => row[i] ?? 0)))];
  const shown = sums.map((counts) => protectAll(counts, k));
  const changes = items.flatMap((item, i) => {
    if (shown.some((counts) => (counts?.[i] ?? null) === null)) return [];
    const said = String(item.value);
    const of = (first: boolean, second: boolean) =>
      pairs.filter((one) => (one.first === said) === first && (one.second === said) === second).length;
    const counts = {
      both: of(true, true),
      onlyBefore: of(true, false),
      onlyAfter: of(false, true),
      never: of(false, false),
    };
    const change = pairedProportions(counts);
    // An interval and a test tell how many changed their answer, either way.
    const isMoveTold = isZeroOrEnough(counts.onlyBefore, k) && isZeroOrEnough(counts.onlyAfter, k);
    return [{ item, change: isMoveTold ? change : { ...change, interval: null, p: null } }];
  });
  const moves = changes.length === items.length ? protectParts(table, k) : null;
  const isMoveShown = moves?.some((row) => row.some((count) => count !== null)) ?? false;
  return { kind: 'shares', pairs: pairs.length, changes, transitions: isMoveShown ? moves : null };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export interface PairedFigure {
  /** A question's name, `matrix.row`, or a score's key after `score-`. */
  readonly name: string;
  readonly title: QuestionItem['title'];
  /** Of the scale, where there is one. */
  readonly min: number | null;
  readonly max: number | null;
  readonly wording: 'same' | 'changed' | 'score';
  readonly result: PairedResult;
}

export interface WavesToPair {
  readonly before: { readonly questions: readonly SurveyQuestion[]; readonly answers: readonly CompletedAnswer[] };
  readonly after: { readonly questions: readonly SurveyQuestion[]; readonly answers: readonly CompletedAnswer[] };
  readonly scores: readonly StudyScore[];
  readonly k: number;
}

/** Everything that both waves asked under the same name and in the same kind, before and after among the same people. */
export function pairWaves({ before, after, scores, k }: WavesToPair): { pairs: number; figures: PairedFigure[] } {
  const people = pairAnswers(before.answers, after.answers);
  const scored = scores.map(
    (score): PairedFigure => ({
      ...{ name: `score-${score.key}`, title: score.title, min: score.min, max: score.max, wording: 'score' },
      result: pairNumbers(people, (data) => scoreOf(score, data), k),
    }),
  );
  const asked = after.questions.flatMap((question) => {
    const was = before.questions.find(({ name, kind }) => name === question.name && kind === question.kind);
    return was ? pairQuestion(was, question, people, k) : [];
  });
  const pairs = people.filter((person) => person.before !== null && person.after !== null).length;
  return { pairs, figures: [...scored, ...asked] };
}

function pairQuestion(
  was: SurveyQuestion,
  question: SurveyQuestion,
  people: readonly Person[],
  k: number,
): PairedFigure[] {
  const { name, kind } = question;
  const wording =
    JSON.stringify([was.title, was.choices]) === JSON.stringify([question.title, question.choices])
      ? 'same'
      : 'changed';
  const figure = (result: PairedResult): PairedFigure[] => {
    const [min, max] = [question.min, question.max].map((bound) => (typeof bound === 'number' ? bound : null));
    return [{ name, title: question.title, min: min ?? null, max: max ?? null, wording, result }];
  };
  if (kind === 'rating' || kind === 'number') return figure(pairNumbers(people, (data) => numberIn(data, name), k));
  if (kind === 'single' || kind === 'consent') {
    return figure(pairChoices(people, { read: (data) => chosen(data, name), items: question.choices, k }));
  }
  if (kind !== 'matrix' || !question.columns.every(({ value }) => typeof value === 'number')) return [];
  const notes = question.columns.map(({ value }) => Number(value));
  return question.rows.map(
    (row): PairedFigure => ({
      ...{ name: `${name}.${row.value}`, title: row.title, wording },
      ...{ min: Math.min(...notes), max: Math.max(...notes) },
      result: pairNumbers(people, (data) => noteIn(rowIn(data, name, String(row.value))), k),
    }),
  );
}

function noteIn(answer: string | null): number | null {
  const note = answer === null ? Number.NaN : Number(answer);
  return Number.isFinite(note) ? note : null;
}
