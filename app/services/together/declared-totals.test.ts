import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredTotals } from './declared-totals.ts';

const ONE = { key: 'one', isSeveral: false, options: ['a', 'b', 'c'] };
const MANY = { key: 'many', isSeveral: true, options: ['a', 'b'] };
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const totals = (answers: readonly Record<string, string[]>[], questions = [ONE, MANY], smallestGroup = 5) => {
  const { questions: found } = declaredTotals.output.parse(
    declaredTotals.compute(declaredTotals.input.parse({ smallestGroup, questions, answers })),
  );
  return Object.fromEntries(found.map(({ key, people, options }) => [key, [people, ...options.map((o) => o.people)]]));
};

describe('declared-totals', () => {
  it('counts each option, of those who answered the question', () => {
    const answers = [...times(5, { one: ['a'], many: ['a', 'b'] }), ...times(5, { one: ['b'] })];
    expect(totals(answers)).toEqual({ one: [10, 5, 5, 0], many: [5, 5, 5] });
  });

  it('tells nothing of four people, and lets a newcomer in with their whole group', () => {
    expect(totals(times(4, { one: ['a'] })).one).toEqual([null, null, null, null]);
    const five = times(5, { one: ['a'] });
    expect(totals([...five, ...times(4, { one: ['b'] })])).toEqual(totals(five));
  });

  it('withholds a small count, and one more so that subtracting does not give it back', () => {
    const answers = [...times(9, { one: ['a'] }), ...times(5, { one: ['b'] }), { one: ['c'] }];
    expect(totals(answers).one).toEqual([15, 9, null, null]);
  });

  it('withholds an option that all but a few chose', () => {
    const answers = [...times(9, { many: ['a'] }), { many: ['b'] }];
    expect(totals(answers).many).toEqual([10, null, null]);
    expect(totals([...times(5, { many: ['a'] }), ...times(5, { many: ['b'] })]).many).toEqual([10, 5, 5]);
  });

  it('leaves out options that are no longer asked', () => {
    expect(totals(times(5, { one: ['gone'] })).one).toEqual([null, null, null, null]);
  });

  it('no figure, nor what is left of the total, is of fewer than k people', () => {
    const answer = fc.record({
      one: fc.constantFrom<string[][]>([], ['a'], ['b'], ['c']),
      many: fc.subarray(['a', 'b']),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), fc.integer({ min: 2, max: 6 }), (answers, k) => {
        const found = totals(answers, [ONE, MANY], k);
        for (const [people = null, ...options] of Object.values(found)) {
          expect(people === null || (people > 0 && people % k === 0)).toBe(true);
          for (const n of options) expect(n === null || n === 0 || n >= k).toBe(true);
        }
        const [all = null, ...ofOne] = found.one ?? [];
        const hidden = ofOne.filter((n) => n === null).length;
        const left = (all ?? 0) - ofOne.reduce<number>((sum, n) => sum + (n ?? 0), 0);
        expect(all === null || hidden === 0 || (hidden > 1 && left >= k)).toBe(true);
        const [those = null, ...ofMany] = found.many ?? [];
        for (const n of ofMany) expect(those === null || n === null || n === those || those - n >= k).toBe(true);
      }),
    );
  });
});
