import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '~/platform/reading.ts';
import { mergeReadings } from './merge.ts';

const SLOT = 30 * 60_000;
const half = (slot: number, value: number): Reading => ({ start: slot * SLOT, minutes: 30, value });
const hour = (slot: number, value: number): Reading => ({ start: slot * SLOT, minutes: 60, value });

const readings = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 500 })), { selector: ([slot]) => slot })
  .map((list) => list.map(([slot, value]) => half(slot, value)));

describe('mergeReadings', () => {
  it('adds, corrects, and counts neither repetitions nor order', () => {
    expect(mergeReadings([half(1, 10), half(2, 20)], [half(3, 30), half(2, 25), half(1, 10)])).toEqual({
      items: [half(1, 10), half(2, 25), half(3, 30)],
      added: 1,
      replaced: 1,
    });
  });

  it('counts no energy twice when a longer interval comes over shorter ones, or the reverse', () => {
    expect(mergeReadings([half(2, 20), half(3, 30), half(4, 40)], [hour(2, 50)])).toEqual({
      items: [hour(2, 50), half(4, 40)],
      added: 0,
      replaced: 2,
    });
    expect(mergeReadings([hour(2, 50)], [half(2, 20), half(3, 30)])).toEqual({
      items: [half(2, 20), half(3, 30)],
      added: 1,
      replaced: 1,
    });
  });

  it('changes nothing the second time, and takes every later word', () => {
    fc.assert(
      fc.property(readings, readings, (before, incoming) => {
        const once = mergeReadings(before, incoming);
        expect(mergeReadings(once.items, incoming)).toEqual({ items: once.items, added: 0, replaced: 0 });
        for (const reading of incoming) expect(once.items).toContainEqual(reading);
        expect(once.items).toHaveLength(before.length + once.added);
      }),
    );
  });
});
