import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldContent } from '../engine/vault-content.server.ts';
import { compareContent } from './compare-content.ts';

const held = (key: string, items: Record<number, string>, granted = 'see'): HeldContent => ({
  ...{ key, granted },
  items: new Map(Object.entries(items)),
});
const days = { 10: 'a', 20: 'b', 30: 'c' };

describe('what is held with and without an incident', () => {
  it('is the same when nothing was lost', () => {
    expect(compareContent([held('C-1 x', days)], [held('C-1 x', days)])).toEqual({
      ...{ compared: 1, identical: 1, lost: 0, altered: 0, behind: 0 },
    });
  });

  it('tells what is lost, altered, doubled, and what has not come yet', () => {
    const without = ['1', '2', '3', '4'].map((name) => held(name, days));
    const withIt = [
      held('1', { 10: 'a', 30: 'c' }),
      held('2', { ...days, 20: 'B' }),
      held('3', { ...days, 25: 'b' }),
      held('4', { 10: 'a', 20: 'b' }),
    ];
    expect(compareContent(without, withIt)).toEqual({ compared: 4, identical: 0, lost: 1, altered: 2, behind: 1 });
  });

  it('leaves aside who left, who agreed to something else, and days that only one of the two asked for', () => {
    const without = [held('1', days), held('2', days), held('3', days)];
    const withIt = [held('2', days, 'see more'), held('3', { 20: 'b', 30: 'c' })];
    expect(compareContent(without, withIt)).toEqual({ compared: 1, identical: 1, lost: 0, altered: 0, behind: 0 });
  });

  it('finds every reading that is taken away inside', () => {
    const items = fc.uniqueArray(fc.nat(10_000), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(items, fc.nat(), (instants, which) => {
        const sorted = instants.toSorted((a, b) => a - b);
        const gone = sorted[1 + (which % (sorted.length - 2))];
        const full = Object.fromEntries(sorted.map((at) => [at, 'v']));
        const { [gone ?? -1]: _gone, ...rest } = full;
        expect(compareContent([held('1', full)], [held('1', rest)]).lost).toBe(1);
      }),
    );
  });
});
