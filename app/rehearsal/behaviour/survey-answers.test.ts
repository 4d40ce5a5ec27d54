import { describe, expect, it } from 'vitest';
import { checkWhole } from '~/surveys/answers/answer-whole.server.ts';
import { openAnswers } from '~/surveys/answers/run-form.server.ts';
import { readDefinition } from '~/surveys/form/definition.ts';
import { hashForm } from '~/surveys/form/hash-form.server.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { loadStudies } from '~/surveys/studies/load-studies.server.ts';
import { scoreOf } from '~/surveys/studies/score.ts';
import { loadBehaviour } from './load-behaviour.server.ts';
import { drawSurveyAnswers } from './survey-answers.ts';

const { answers: assumptions } = loadBehaviour();

describe.each(loadStudies().map((study) => [study.key, study] as const))('answers drawn to %s', (_, study) => {
  const { definition } = readDefinition({ pages: study.pages.map(({ waves: _waves, ...page }) => page) });
  if (!definition) throw new Error('this study is right');
  const form = { definition, hash: hashForm(definition) };
  const questions = questionsOf(definition);
  const { scores } = study;
  const draw = (rank: number, wave: 'before' | 'after') =>
    drawSurveyAnswers({
      ...{ assumptions, stream: [1, 'pilot', 'panel', rank], locale: 'fr', surveyKey: wave, questions, scores },
      isAfter: wave === 'after',
    });

  it('are the same for the same person, and always hold', () => {
    for (let rank = 0; rank < 40; rank += 1) {
      const data = draw(rank, 'before');
      expect(draw(rank, 'before')).toEqual(data);
      expect(checkWhole({ form } as Parameters<typeof checkWhole>[0], openAnswers(form, data))).toEqual({});
    }
  });

  it('move afterwards by what is assumed, and only that', () => {
    const people = Array.from({ length: 400 }, (_, rank) => rank);
    for (const score of scores) {
      const shift = (assumptions.shift[score.key] ?? 0) * (score.max - score.min);
      const moved = people.flatMap((rank) => {
        const [before, after] = [scoreOf(score, draw(rank, 'before')), scoreOf(score, draw(rank, 'after'))];
        return before === null || after === null ? [] : after - before;
      });
      const mean = moved.reduce((sum, one) => sum + one, 0) / moved.length;
      const tolerance = 0.06 * (score.max - score.min);
      expect(Math.abs(mean - shift), score.key).toBeLessThan(tolerance);
      if (shift !== 0) expect(Math.sign(mean), score.key).toBe(Math.sign(shift));
    }
  });
});
