import { describe, expect, it } from 'vitest';
import type { PilotIndicator } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { researchContext } from '../research-context.server.ts';
import { type Answered, answerPoints } from './answer-points.ts';
import { readerOf } from './read-answer.server.ts';
import { workOut } from './work-out.server.ts';

const answered = (pseudonym: string, value: number | null, on = '2026-11-01', panelKey = 'a'): Answered => ({
  ...{ pseudonym, value, on, panelKey },
});

describe('an indicator taken from answers', () => {
  const panelKeys = ['a', 'b'];

  it('is a mean, or a share, of those who answered that', () => {
    const answers = [
      answered('1', 4),
      answered('2', 6, '2026-11-05'),
      answered('3', null),
      answered('4', 2, '2026-11-03', 'b'),
    ];
    const [all, a, b] = answerPoints({ panelKeys, answers, earlier: null, isShare: false });
    expect(all).toMatchObject({ value: 4, people: 3, period: { start: '2026-11-01', end: '2026-11-06' } });
    expect([a?.value, b?.value, b?.low]).toEqual([5, 2, null]);
    const yes = [answered('1', 1), answered('2', 0), answered('3', 0), answered('4', null)];
    const [share] = answerPoints({ panelKeys, answers: yes, earlier: null, isShare: true });
    // R: prop.test(1, 3, correct = FALSE)$conf.int
    expect(share).toMatchObject({ above: 1, people: 3 });
    expect(share?.low).toBeCloseTo(0.06149194472, 9);
    expect(share?.high).toBeCloseTo(0.7923403992, 9);
  });

  it('is the change of those who answered both times, whatever order they came in', () => {
    const earlier = [answered('1', 2), answered('2', 3), answered('9', 7), answered('3', null)];
    const answers = [answered('3', 5), answered('2', 4), answered('1', 5), answered('8', 1)];
    const [all] = answerPoints({ panelKeys, answers, earlier, isShare: false });
    expect(all).toMatchObject({ value: 2, people: 2, above: null });
    expect(answerPoints({ panelKeys, answers: [], earlier, isShare: false })).toEqual([]);
  });

  it('reads scores of studies, choices of one or several, rows of tables, and numbers', () => {
    const rate = (note: number) => ({ tm_know_who: note, tm_know_what: note, tm_can_get: note, tm_can_stop: note });
    expect(readerOf({ score: 'trust-and-mastery/mastery' })(rate(5))).toBe(5);
    expect(readerOf({ score: 'trust-and-mastery/none' })(rate(5))).toBeNull();
    const steps = readerOf({ question: 'steps', choices: ['adviser', 'company'] });
    expect([
      steps({ steps: ['quote', 'company'] }),
      steps({ steps: ['quote'] }),
      steps({}),
      steps({ steps: 'adviser' }),
    ]).toEqual([...[1, 0, null, 1]]);
    expect(readerOf({ question: 'trust.city' })({ trust: { city: 3 } })).toBe(3);
    expect(readerOf({ question: 'note' })({ note: 'refused' })).toBeNull();
  });
});

describe('an indicator of a survey, worked out', () => {
  const test = useTestContext();

  it('reads what was sent, and nothing unfinished', async () => {
    const row = (pseudonym: string, surveyKey: string, note: number, completedAt: Date | null) => ({
      ...{ pilotSlug: 'asked', surveyKey, formVersion: 1, panelKey: 'a', pseudonym, data: { note } },
      ...{ startedAt: new Date('2026-09-01'), savedAt: new Date('2026-09-01'), completedAt },
    });
    const at = new Date('2026-10-01T22:30:00Z');
    await test.context.db.surveyAnswer.createMany({
      data: [
        row('1', 'before', 2, at),
        row('1', 'after', 5, at),
        row('2', 'before', 2, at),
        row('2', 'after', 7, null),
      ],
    });
    const definition = {
      ...{ slug: 'asked', panels: [{ key: 'a' }] },
      calendar: { startsOn: '2026-08-31', endsOn: '2027-08-31', timeZone: 'Europe/Paris', milestones: [] },
    } as unknown as PilotDefinition;
    const asks = { question: 'note', since: 'before' };
    const indicator = { key: 'one', from: 'survey', survey: 'after', asks } as PilotIndicator;
    const points = await workOut(researchContext(test.context), definition, indicator, { everything: true });
    expect(points).toMatchObject([{ panelKey: '', value: 3, people: 1, period: { start: '2026-10-02' } }]);
  });
});
