import type { Tx } from '~/platform/database/open.server.ts';
import { type CompletedAnswer, readAnswers } from '../answers/read-answers.server.ts';
import type { WavePlace } from '../form/stored-form.server.ts';

/** The answers to a wave that were sent, each open one with what was masked in it masked: all that research reads. */
export async function readMaskedAnswers(
  db: Pick<Tx, 'surveyAnswer' | 'answerMask'>,
  place: WavePlace,
): Promise<CompletedAnswer[]> {
  const { pilotSlug, surveyKey } = place;
  const [answers, masks] = await Promise.all([
    readAnswers(db, place),
    db.answerMask.findMany({
      where: { answer: { pilotSlug, surveyKey } },
      select: { answerId: true, question: true, text: true },
    }),
  ]);
  if (masks.length === 0) return answers;
  return answers.map((answer) => {
    const own = masks.filter(({ answerId }) => answerId === answer.id);
    if (own.length === 0) return answer;
    return {
      ...answer,
      data: { ...answer.data, ...Object.fromEntries(own.map(({ question, text }) => [question, text])) },
    };
  });
}
