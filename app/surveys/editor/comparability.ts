import type { SurveyDefinition } from '../form/definition.ts';
import { questionsOf, type SurveyQuestion } from '../form/questions.ts';

/** What a change of form does to a question whose answers are compared with those to an earlier form. */
export const FATES = ['same', 'reworded', 'other-choices', 'other-kind', 'gone', 'new'] as const;
export type Fate = (typeof FATES)[number];

export interface Compared {
  readonly name: string;
  readonly fate: Fate;
  readonly question: SurveyQuestion;
}

/**
 * Question by question, by name: answers are paired before and after only where name and kind stay; whether they still
 * mean the same is for whoever reads the wording to say.
 */
export function compareForms(before: SurveyDefinition, now: SurveyDefinition): Compared[] {
  const [old, present] = [questionsOf(before), questionsOf(now)];
  const kept = present.map((question): Compared => {
    const was = old.find(({ name }) => name === question.name);
    return { name: question.name, question, fate: was ? fateOf(was, question) : 'new' };
  });
  const names = new Set(present.map(({ name }) => name));
  const gone = old
    .filter(({ name }) => !names.has(name))
    .map((question): Compared => ({ name: question.name, question, fate: 'gone' }));
  return [...kept, ...gone];
}

function fateOf(was: SurveyQuestion, now: SurveyQuestion): Fate {
  if (was.kind !== now.kind) return 'other-kind';
  if (valuesOf(was) !== valuesOf(now)) return 'other-choices';
  return wordsOf(was) === wordsOf(now) ? 'same' : 'reworded';
}

const valuesOf = ({ choices, rows, columns }: SurveyQuestion): string =>
  JSON.stringify([choices, rows, columns].map((items) => items.map(({ value }) => value)));

const wordsOf = ({ title, description, choices, rows, columns, minLabel, maxLabel }: SurveyQuestion): string =>
  JSON.stringify([title, description, choices, rows, columns, minLabel, maxLabel]);
