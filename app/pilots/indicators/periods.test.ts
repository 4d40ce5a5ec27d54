import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { periodStart, periodsBetween } from './periods.ts';

describe('periods of indicators', () => {
  it('are calendar weeks from Monday, months and quarters', () => {
    expect(periodsBetween('2026-08-31', '2026-09-14', 'week').map(({ start }) => start)).toEqual([
      '2026-08-31',
      '2026-09-07',
      '2026-09-14',
    ]);
    expect(periodsBetween('2026-11-20', '2027-02-01', 'month')).toEqual([
      { start: '2026-11-01', end: '2026-12-01' },
      { start: '2026-12-01', end: '2027-01-01' },
      { start: '2027-01-01', end: '2027-02-01' },
      { start: '2027-02-01', end: '2027-03-01' },
    ]);
    expect(periodsBetween('2026-08-31', '2026-10-01', 'quarter')).toEqual([
      { start: '2026-07-01', end: '2026-10-01' },
      { start: '2026-10-01', end: '2027-01-01' },
    ]);
    expect(periodsBetween('2026-08-31', '2026-08-01', 'month')).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));

  it('follow each other without a gap, and hold the day that they are asked for', () => {
    fc.assert(
      fc.property(
        day,
        fc.nat(800),
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        (from, n, per) => {
          const periods = periodsBetween(from, addDays(from, n), per);
          expect(periods[0]?.start).toBe(periodStart(from, per));
          expect((periods[0]?.start ?? '') <= from).toBe(true);
          expect((periods.at(-1)?.end ?? '') > addDays(from, n)).toBe(true);
          for (const [i, { end }] of periods.slice(0, -1).entries()) expect(periods[i + 1]?.start).toBe(end);
        },
      ),
    );
  });
});
