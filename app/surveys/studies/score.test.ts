import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStudy } from './load-studies.server.ts';
import { answerTo, scoreOf } from './score.ts';
import type { StudyScore } from './study.ts';

function scale(study: string, key: string): StudyScore {
  const found = findStudy(study)?.scores.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}
const sus = scale('usability-sus', 'sus');
const susAnswers = (notes: readonly number[]) => Object.fromEntries(notes.map((note, at) => [`sus_${at + 1}`, note]));

describe('scores', () => {
  it('gives SUS as published: the extremes, the middle, and a worked example', () => {
    expect(scoreOf(sus, susAnswers([4, 2, 4, 1, 5, 2, 4, 2, 4, 1]))).toBe(82.5);
    expect(scoreOf(sus, susAnswers([5, 1, 5, 1, 5, 1, 5, 1, 5, 1]))).toBe(100);
    expect(scoreOf(sus, susAnswers([1, 5, 1, 5, 1, 5, 1, 5, 1, 5]))).toBe(0);
    expect(scoreOf(sus, susAnswers(Array(10).fill(3)))).toBe(50);
    expect(scoreOf(sus, susAnswers([4, 2, 4, 1, 5, 2, 4, 2, 4]))).toBeNull();
  });

  it('keeps SUS between 0 and 100, by steps of 2.5', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }), (notes) => {
        const score = scoreOf(sus, susAnswers(notes)) ?? -1;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect((score / 2.5) % 1).toBe(0);
      }),
    );
  });

  it('turns what is said the other way round, and leaves out who did not say', () => {
    const mastery = scale('trust-and-mastery', 'mastery');
    const all = { tm_know_who: 7, tm_know_what: 7, tm_can_get: 7, tm_can_stop: 7, tm_useful: 7 };
    expect(scoreOf(mastery, { ...all, tm_escapes: 1 })).toBe(7);
    expect(scoreOf(mastery, { ...all, tm_escapes: 7 })).toBe(6);
    expect(scoreOf(mastery, all)).toBe(7);
    expect(scoreOf(mastery, { tm_know_who: 7, tm_know_what: 7, tm_can_get: 7 })).toBeNull();
  });

  it('reads rows of a matrix, counts, and right answers', () => {
    const willing = scale('reasons-to-share', 'willing');
    expect(scoreOf(willing, { rs_with: { city: 4, university: 3, association: 2, company: 'ns' } })).toBe(3);
    const gestures = scale('energy-behaviour', 'gestures');
    expect(scoreOf(gestures, { eb_gestures: { standby: 'often', heating: 'always', light: 'never' } })).toBe(2);
    const right = scale('food-behaviour', 'knowledge');
    expect(scoreOf(right, { fb_beef: 'beef', fb_plane: 'boat', fb_cheese: 'dontknow' })).toBe(1);
    expect(scoreOf(right, {})).toBeNull();
    expect(answerTo('a.b', { a: 'c' })).toBeUndefined();
    expect(answerTo('a', { a: 'c' })).toBe('c');
  });
});
