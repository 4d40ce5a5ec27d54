import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardWave } from './guard-waves.ts';

describe('what a lead sees of a wave', () => {
  it('is nobody or at least k people, whatever is subtracted', () => {
    const count = fc.nat(40);
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 3, max: 8 }), (...drawn) => {
        const k = drawn[4];
        const [done = 0, begun = 0, asked = 0, enrolled = 0] = drawn.slice(0, 4).toSorted((a, b) => a - b);
        const shown = Object.values(guardWave({ total: { enrolled, asked, begun, done } }, k)).filter(
          (one): one is number => one !== null,
        );
        for (const one of shown) {
          expect(one === 0 || one >= k).toBe(true);
          for (const other of shown) expect(one === other || Math.abs(one - other) >= k).toBe(true);
        }
      }),
    );
  });

  it('keeps how many answered rather than how many began', () => {
    expect(guardWave({ total: { enrolled: 100, asked: 90, begun: 62, done: 60 } }, 5)).toEqual({
      ...{ enrolled: 100, asked: 90, begun: null, done: 60 },
    });
  });
});
