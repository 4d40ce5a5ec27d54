import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerData } from '~/surveys/answers/read-answers.server.ts';
import { readDefinition } from '~/surveys/form/definition.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { describeQuestion, isToldInFull } from './describe-question.ts';

const K = 5;
function question(element: Record<string, unknown>) {
  const { definition } = readDefinition({ pages: [{ elements: [{ name: 'q', ...element }] }] });
  const [found] = definition ? questionsOf(definition) : [];
  if (!found) throw new Error('no question');
  return found;
}
const answers = (...groups: (readonly [number, unknown])[]): AnswerData[] =>
  groups.flatMap(([times, q]) => Array.from({ length: times }, () => ({ q })));
const all = (...groups: (readonly [number, unknown])[]) => ({ parts: [answers(...groups)], at: null });

const SINGLE = question({ type: 'radiogroup', choices: ['a', 'b', 'c'] });
const RATING = question({ type: 'rating', rateMin: 1, rateMax: 5 });
const MANY = question({ type: 'checkbox', choices: ['a', 'b', 'c'] });
const GRID = question({ type: 'matrix', rows: ['x', 'y'], columns: [1, 2, 3] });
const ORDER = question({ type: 'ranking', choices: ['a', 'b', 'c'] });
const NUMBER = question({ type: 'text', inputType: 'number' });

describe('one choice', () => {
  it('is told as counts of those who answered, with Wilson’s interval', () => {
    const result = describeQuestion(SINGLE, all([10, 'a'], [30, 'b'], [4, undefined], [3, 'gone']), K);
    expect(result).toMatchObject({ kind: 'shares', base: 40, isMultiple: false });
    if (result.kind !== 'shares') return;
    expect(result.bars.map(({ count }) => count)).toEqual([10, 30, 0]);
    // R: prop.test(10, 40, correct = FALSE)$conf.int
    expect(result.bars[0]?.interval?.lower).toBeCloseTo(0.141871, 6);
    expect(result.bars[0]?.interval?.upper).toBeCloseTo(0.4019396, 6);
    expect(isToldInFull(result)).toBe(true);
  });

  it('withholds what is about fewer than k, and one more', () => {
    const result = describeQuestion(SINGLE, all([2, 'a'], [30, 'b'], [8, 'c']), K);
    expect(result.kind === 'shares' && result.bars.map(({ count }) => count)).toEqual([null, 30, null]);
    expect(isToldInFull(result)).toBe(false);
    expect(describeQuestion(SINGLE, all([2, 'a'], [2, 'b']), K)).toEqual({ kind: 'withheld', reason: 'few' });
  });

  it('is not told part by part when a part is small, though it is told of everybody', () => {
    const parts = [answers([20, 'a'], [20, 'b']), answers([3, 'a'])];
    expect(describeQuestion(SINGLE, { parts, at: 0 }, K)).toEqual({ kind: 'withheld', reason: 'parts' });
    expect(describeQuestion(SINGLE, { parts, at: null }, K)).toMatchObject({ kind: 'shares', base: 43 });
  });
});

describe('several choices', () => {
  it('are each told of all who answered, unless nearly nobody or nearly everybody chose them', () => {
    const result = describeQuestion(MANY, all([10, ['a', 'b']], [8, ['b']], [2, ['b', 'c']], [5, undefined]), K);
    expect(result).toMatchObject({ kind: 'shares', base: 20, isMultiple: true });
    expect(result.kind === 'shares' && result.bars.map(({ count }) => count)).toEqual([10, 20, null]);
  });
});

describe('a note on a scale', () => {
  it('is told note by note when each is about enough people', () => {
    const result = describeQuestion(RATING, all([5, 1], [5, 2], [10, 3], [10, 4], [10, 5]), K);
    expect(result).toMatchObject({ kind: 'scale', base: 40, median: { value: 3.5 } });
    if (result.kind !== 'scale') return;
    expect(result.levels?.map(({ count }) => count)).toEqual([5, 5, 10, 10, 10]);
    expect(result.mean?.value).toBe(3.4);
    // R: t.test(x)$conf.int is 2.948 to 3.802
    expect(result.mean?.interval).toEqual({ lower: 2.9, upper: 3.8 });
  });

  it('is told by thirds of the scale, with a rounded mean, when a note is about a few', () => {
    const result = describeQuestion(RATING, all([2, 1], [5, 2], [10, 3], [10, 4], [10, 5]), K);
    if (result.kind !== 'scale') throw new Error(result.kind);
    expect(result.levels).toBeNull();
    expect(result.bands?.map(({ value, count }) => [value, count])).toEqual([
      ['low', 7],
      ['middle', 10],
      ['high', 20],
    ]);
    expect((result.mean?.value ?? 0) * 10).toBeCloseTo(Math.round((result.mean?.value ?? 0) * 10), 9);
  });

  it('never tells a third about 1 to k − 1 people, told apart or together', () => {
    const note = fc.integer({ min: 1, max: 5 });
    const group = fc.array(note, { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), fc.boolean(), (groups, together) => {
        const split = { parts: groups.map((notes) => notes.map((q) => ({ q }))), at: together ? null : 0 };
        const result = describeQuestion(RATING, split, K);
        if (result.kind !== 'scale') return;
        for (const bar of [...(result.levels ?? []), ...(result.bands ?? [])]) {
          expect(bar.count === null || bar.count === 0 || bar.count >= K).toBe(true);
        }
      }),
    );
  });
});

describe('the other kinds', () => {
  it('tell a table row by row', () => {
    const rows = [...answers([10, { x: 1, y: 3 }]), ...answers([10, { x: 3 }])];
    const result = describeQuestion(GRID, { parts: [rows], at: null }, K);
    if (result.kind !== 'grid') throw new Error(result.kind);
    expect(result.rows.map(({ value, base, mean }) => [value, base, mean?.value])).toEqual([
      ['x', 20, 2],
      ['y', 10, 3],
    ]);
  });

  it('tell a ranking by mean rank, best first', () => {
    const result = describeQuestion(ORDER, all([10, ['b', 'a', 'c']], [10, ['b', 'c', 'a']]), K);
    if (result.kind !== 'ranking') throw new Error(result.kind);
    expect(result.items.map(({ value, rank }) => [value, rank.value])).toEqual([
      ['b', 1],
      ['a', 2.5],
      ['c', 2.5],
    ]);
  });

  it('tell numbers in bars of round width that are about nobody or enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 5000 }), { maxLength: 60 }), fc.nat(60), (values, cut) => {
        const parts = [values.slice(0, cut), values.slice(cut)].map((part) => part.map((q) => ({ q })));
        for (const at of [null, 0, 1]) {
          const result = describeQuestion(NUMBER, { parts, at }, K);
          if (result.kind !== 'numbers' || !result.bins) continue;
          const shown = result.bins.flatMap(({ count }) => count ?? []);
          expect(shown.every((count) => count === 0 || count >= K)).toBe(true);
          if (shown.length === result.bins.length) {
            expect(shown.reduce((sum, count) => sum + count, 0)).toBe(result.base);
          }
        }
      }),
    );
  });

  it('tell no number of a few', () => {
    expect(describeQuestion(NUMBER, all([4, 12]), K)).toEqual({ kind: 'withheld', reason: 'few' });
  });
});
