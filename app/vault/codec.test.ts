import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReadings, encodeReadings } from './codec.ts';

const HALF_HOUR = 30 * 60_000;

const readings = fc
  .uniqueArray(
    fc.record({
      start: fc.integer({ min: -1e13, max: 4e12 }),
      minutes: fc.integer({ min: 1, max: 100_000 }),
      value: fc.oneof(
        fc.integer(),
        fc.integer().map((v) => v / 1000),
        fc.double({ noNaN: true }),
      ),
    }),
    { selector: ({ start }) => start },
  )
  .map((list) => list.sort((a, b) => a.start - b.start));

describe('the chunk format', () => {
  it('is exact for any readings', () => {
    fc.assert(
      fc.property(readings, (list) => {
        expect(decodeReadings(encodeReadings(list))).toEqual(list);
      }),
    );
  });

  it('takes about three bytes and a bit a half hour before compression', () => {
    const month = Array.from({ length: 48 * 30 }, (_, i) => ({
      start: i * HALF_HOUR,
      minutes: 30,
      value: (i * 7919) % 900,
    }));
    expect(encodeReadings(month).length).toBeLessThan(month.length * 4.1);
  });

  it('refuses bytes cut short or of another version', () => {
    const bytes = encodeReadings([{ start: 0, minutes: 30, value: 1.5 }]);
    expect(() => decodeReadings(bytes.slice(0, -1))).toThrow(RangeError);
    expect(() => decodeReadings(Uint8Array.of(2, ...bytes.slice(1)))).toThrow('format 2');
  });
});
