import type { QuestionKind, SurveyQuestion } from '../form/questions.ts';

/** Seconds that a question takes, as a first guess on a phone; a matrix by row. To be replaced by what is measured. */
const SECONDS: Readonly<Record<QuestionKind, number>> = {
  ...{ single: 10, multiple: 15, rating: 8, matrix: 7, text: 40, number: 15, date: 12, ranking: 30, consent: 15 },
};

/** About how long these questions take, in whole minutes, at least one. */
export function minutesFor(questions: readonly Pick<SurveyQuestion, 'kind' | 'rows'>[]): number {
  const seconds = questions.reduce((sum, { kind, rows }) => sum + SECONDS[kind] * Math.max(1, rows.length), 0);
  return Math.max(1, Math.round(seconds / 60));
}
