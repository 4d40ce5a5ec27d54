import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  it.each([
    ['picth', 'pitch'],
    ['pannels', 'panels'],
    ['Slug', 'slug'],
    ['xyz', undefined],
    ['t', undefined],
  ])('%s → %s', (word, meant) => {
    expect(nearest(word, ['pitch', 'panels', 'slug', 'theme'])).toBe(meant);
  });

  it('measures symmetrically, 0 for the same word alone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
