import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';
import { namedIn } from '~/surveys/editor/condition.ts';
import type { SurveyDefinition } from '~/surveys/form/definition.ts';
import { questionsOf, type SurveyQuestion } from '~/surveys/form/questions.ts';
import { scoreOf } from '~/surveys/studies/score.ts';
import type { StudyScore } from '~/surveys/studies/study.ts';
import { describeNumbers } from './describe-numbers.ts';
import { describeQuestion, isToldInFull } from './describe-question.ts';
import type { Result } from './result.ts';
import { mapSplit, type Split } from './show.ts';
import { type Parting, partingsOf, partsBy, type SurveyFilter } from './survey-filter.ts';

export interface AskedForm {
  readonly version: number;
  readonly definition: SurveyDefinition;
}

export interface QuestionFigure {
  readonly question: SurveyQuestion;
  readonly result: Result;
  /** Asked by earlier versions only. */
  readonly isPast: boolean;
}

export interface ScoreFigure {
  readonly key: string;
  readonly title: Bilingual;
  readonly how: Bilingual;
  readonly min: number;
  readonly max: number;
  readonly result: Result;
}

export interface SurveyFigures {
  readonly partings: readonly Parting[];
  /** What is looked at; null: everybody, also where what was asked for may not be told apart. */
  readonly filter: SurveyFilter | null;
  readonly refused: boolean;
  /** Answers that are looked at. */
  readonly answers: number;
  readonly questions: readonly QuestionFigure[];
  readonly scores: readonly ScoreFigure[];
}

export interface SurveyToDescribe {
  /** The last first. */
  readonly forms: readonly AskedForm[];
  readonly answers: readonly CompletedAnswer[];
  readonly scores: readonly StudyScore[];
  readonly filter: SurveyFilter | null;
  readonly k: number;
}

/** Every figure of a wave, none of them about fewer than `k` people, by itself or by what the others say. */
export function describeSurvey({ forms, answers, scores, filter, k }: SurveyToDescribe): SurveyFigures {
  const partings = partingsOf(answers, k);
  const parting = partings.find(({ dimension }) => dimension === filter?.dimension);
  const at = parting?.values.findIndex(({ value }) => value === filter?.value) ?? -1;
  const split: Split<CompletedAnswer> =
    parting && at >= 0 ? { parts: partsBy(answers, parting), at } : { parts: [answers], at: null };
  const data = mapSplit(split, (answer) => answer.data);
  const asked = askedQuestions(forms);
  const told = new Map<string, Result>();
  for (const { question, hangsOn } of asked) {
    const isSafe = hangsOn.every((name) => {
      const result = told.get(name);
      return result !== undefined && isToldInFull(result);
    });
    told.set(question.name, isSafe ? describeQuestion(question, data, k) : { kind: 'withheld', reason: 'condition' });
  }
  return {
    partings,
    filter: split.at === null ? null : filter,
    refused: filter !== null && split.at === null,
    answers: (split.parts[split.at ?? 0] ?? []).length,
    questions: asked.map(({ question, isPast }) => ({
      question,
      isPast,
      result: told.get(question.name) ?? { kind: 'withheld', reason: 'condition' },
    })),
    scores: scores.map((score) => ({
      ...{ key: score.key, title: score.title, how: score.how, min: score.min, max: score.max },
      result: describeNumbers(
        mapSplit(data, (one) => scoreOf(score, one)),
        k,
      ),
    })),
  };
}

interface Asked {
  readonly question: SurveyQuestion;
  readonly hangsOn: readonly string[];
  readonly isPast: boolean;
}

/** The questions of the last form, then those that only earlier ones asked; each with those that it hangs on. */
export function askedQuestions(forms: readonly AskedForm[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const [age, { definition }] of forms.entries()) {
    const conditions = conditionsOf(definition);
    for (const question of questionsOf(definition)) {
      const before = asked.get(question.name);
      const hangsOn = [...new Set([...(before?.hangsOn ?? []), ...(conditions.get(question.name) ?? [])])];
      if (before) asked.set(question.name, { ...before, hangsOn });
      else asked.set(question.name, { question, hangsOn, isPast: age > 0 });
    }
  }
  return [...asked.values()];
}

/** For each question, those whose answers decide whether it is asked, its page's condition included. */
function conditionsOf(definition: SurveyDefinition): Map<string, string[]> {
  const names = new Set(definition.pages.flatMap(({ elements }) => elements.map(({ name }) => name)));
  return new Map(
    definition.pages.flatMap((page) =>
      page.elements.map((element) => {
        const named = [page.visibleIf, element.visibleIf].flatMap((expression) =>
          typeof expression === 'string' ? namedIn(expression, names) : [],
        );
        return [element.name, named] as const;
      }),
    ),
  );
}
