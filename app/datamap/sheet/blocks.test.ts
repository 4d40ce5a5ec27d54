import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBlocks } from './blocks.ts';

describe('blocks', () => {
  it('hold the list in its order, none empty nor too long', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (list, size) => {
        const blocks = inBlocks(list, size);
        expect(blocks.flat()).toEqual(list);
        expect(blocks.every(({ length }) => length > 0 && length <= size)).toBe(true);
      }),
    );
  });

  it('stay the same blocks where nothing changed', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ index }));
    const before = inBlocks(rows, 4);
    const next = rows.with(5, { index: 50 });
    const after = inBlocks(next, 4, before);
    expect(after.map((block, index) => block === before[index])).toEqual([true, false, true]);
    expect(after.flat()).toEqual(next);
    expect(inBlocks([...rows, { index: 10 }], 4, before)[2]).not.toBe(before[2]);
  });
});
