import type { PilotIndicator } from '~/pilots/definition/planning.ts';
import type { AnswerData } from '~/surveys/answers/read-answers.server.ts';
import { findStudy } from '~/surveys/studies/load-studies.server.ts';
import { answerTo, scoreOf } from '~/surveys/studies/score.ts';

type Asks = NonNullable<PilotIndicator['asks']>;

/**
 * What an indicator takes of one person's answers: a score, a number, or whether they chose one of its choices (1 or 0).
 * Null where they did not answer that, or where it asks for what does not exist.
 */
export function readerOf({ question, score, choices }: Asks): (data: AnswerData) => number | null {
  if (score !== undefined) {
    const [study = '', name] = score.split('/');
    const scale = findStudy(study)?.scores.find(({ key }) => key === name);
    return (data) => (scale ? scoreOf(scale, data) : null);
  }
  if (question === undefined) return () => null;
  return (data) => {
    const answer = answerTo(question, data);
    if (choices) return answer === undefined || answer === null ? null : isOneOf(answer, choices) ? 1 : 0;
    return typeof answer === 'number' && Number.isFinite(answer) ? answer : null;
  };
}

/** Of several answers, one is enough. */
const isOneOf = (answer: unknown, choices: readonly unknown[]): boolean =>
  Array.isArray(answer) ? answer.some((one) => choices.includes(one)) : choices.includes(answer);
