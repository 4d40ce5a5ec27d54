import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { SurveyQuestion } from '../form/questions.ts';

/** What is wrong with an answer. `said`: what the form itself says of it. */
export type AnswerProblem =
  | { readonly kind: 'required' | 'number' | 'date' | 'long' | 'ranking' | 'other'; readonly said?: Bilingual | null }
  | {
      readonly kind: 'bounds';
      readonly min: number | string | null;
      readonly max: number | string | null;
      readonly said: Bilingual | null;
    }
  | { readonly kind: 'count'; readonly min: number; readonly max: number; readonly said: Bilingual | null };

export type AnswerProblems = Readonly<Record<string, AnswerProblem>>;

export interface PageText {
  readonly title: Bilingual | null;
  readonly description: Bilingual | null;
}

/** What a page of a form shows: a text, or a question with what was answered. */
export type ShownElement = { readonly is: 'text'; readonly name: string; readonly text: Bilingual } | ShownQuestion;

export interface ShownQuestion {
  readonly is: 'question';
  readonly question: SurveyQuestion;
  readonly isRequired: boolean;
  /** Shown, and not to be answered now. */
  readonly isOff: boolean;
  /** As survey-core keeps it; null where nothing was answered. */
  readonly value: unknown;
  /** What was written beside “other”. */
  readonly comment: string;
}

/** The name of the field of a question, and of its parts: a row of a matrix, a rank, what is written beside “other”. */
export const fieldOf = (name: string, part?: string | number | boolean): string =>
  part === undefined ? `q.${name}` : `q.${name}.${part}`;
