import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn } from '~/pilots/standing/day-set.ts';
import { frequency, WINDOWS } from './frequency.ts';
import { recurringRetention } from './recurring-retention.ts';
import { retentionRow, UNIT_DAYS } from './retention.ts';
import { day, lookingOn, tester } from './trajectory.example.ts';

const user = fc
  .tuple(fc.nat(40), fc.uniqueArray(fc.nat(90), { maxLength: 12 }))
  .map(([start, later]) => tester([start, ...later.map((n) => start + n)]));
const units = fc.constantFrom('day', 'week', 'month');
const calendar = { timeZone: 'UTC', anchor: '2026-08-31' };

describe('retentionRow, in days, weeks and months', () => {
  it('keeps shares between 0 and 1, rolling above classic, and says the same as counting day by day', () => {
    fc.assert(
      fc.property(fc.array(user, { minLength: 1, maxLength: 30 }), units, (people, unit) => {
        const rules = lookingOn(140);
        const classic = retentionRow(people, 'classic', rules, { unit });
        const rolling = retentionRow(people, 'rolling', rules, { unit });
        expect(rolling.cells).toHaveLength(classic.cells.length);
        classic.cells.forEach((cell, i) => {
          const length = UNIT_DAYS[unit];
          const period = i + 1;
          const lived = people.filter((one) => (rules.at - one.firstUseAt!) / 86_400_000 >= (period + 1) * length);
          const back = lived.filter((one) => daysIn(one.daysOfUse).some((d) => Math.floor(d / length) === period));
          expect([cell?.known ?? 0, cell?.retained ?? 0]).toEqual([lived.length, back.length]);
          if (!cell) return;
          expect(cell.share).toBeGreaterThanOrEqual(0);
          expect(rolling.cells[i]!.share).toBeGreaterThanOrEqual(cell.share);
          expect(rolling.cells[i]!.share).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('recurringRetention', () => {
  it('follows a case worked by hand', () => {
    // 31 August 2026 is a Monday. Weeks 0, 1 and 3 for one, 0 and 2 for the other; looked at in week 4.
    const people = [tester([0, 2, 8, 22]), tester([1, 15])];
    const { everyone, cohorts } = recurringRetention(people, 'classic', lookingOn(29), { unit: 'week', ...calendar });
    expect(
      cohorts.map(({ cohort, size, cells }) => [cohort, size, ...cells.map((c) => c && `${c.retained}/${c.known}`)]),
    ).toEqual([
      ['2026-08-31', 2, '1/2', '1/2', '1/2'],
      ['2026-09-07', 1, '0/1', '1/1', null],
      ['2026-09-14', 1, '0/1', null, null],
      ['2026-09-21', 1, null, null, null],
    ]);
    expect(everyone.cells.map((c) => c && [c.retained, c.known])).toEqual([
      [1, 4],
      [2, 3],
      [1, 2],
    ]);
    // The same person is in it several times: no interval of independent people.
    expect(everyone.cells[0]?.interval).toBeNull();
  });

  it('stops at a tester’s completion, and keeps rolling above classic', () => {
    const done = tester([0, 8], { stages: { completed: day(15) } });
    const rows = recurringRetention([done], 'classic', lookingOn(90), { unit: 'week', ...calendar });
    expect(rows.cohorts.map(({ cells }) => cells.map((cell) => cell?.known ?? null))).toEqual([[1], [null]]);
    fc.assert(
      fc.property(fc.array(user, { minLength: 1, maxLength: 20 }), units, (people, unit) => {
        const of = (measure: 'classic' | 'rolling') =>
          recurringRetention(people, measure, lookingOn(140), { unit, ...calendar });
        const [classic, rolling] = [of('classic'), of('rolling')];
        classic.cohorts.forEach((row, i) => {
          row.cells.forEach((cell, k) => {
            const other = rolling.cohorts[i]?.cells[k];
            expect(other?.known).toBe(cell?.known);
            if (cell && other) expect(other.retained).toBeGreaterThanOrEqual(cell.retained);
          });
        });
        const starts = classic.cohorts.reduce((sum, { size }) => sum + size, 0);
        expect(classic.everyone.size).toBe(starts);
        if (unit === 'day') {
          expect(starts).toBe(people.reduce((sum, one) => sum + daysIn(one.calendarDays).length, 0));
        }
      }),
    );
  });
});

describe('frequency', () => {
  it('counts the days on which testers came back, of those who lived the whole window', () => {
    const people = [tester([0]), tester([0, 1, 6]), tester([0, 3, 9]), tester([50, 51])];
    const { known, steps, median } = frequency(people, 7, lookingOn(55));
    expect(known).toBe(3);
    expect(steps.map(({ returns, exactly, atLeast }) => [returns, exactly, atLeast])).toEqual([
      [0, 1, 3],
      [1, 1, 2],
      [2, 1, 1],
    ]);
    expect(median).toBe(1);
    expect(frequency([tester([50])], 7, lookingOn(55))).toEqual({ known: 0, steps: [], median: null });
  });

  it('never rises, and counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(user, { maxLength: 40 }), fc.constantFrom(...WINDOWS), (people, window) => {
        const { known, steps } = frequency(people, window, lookingOn(140));
        expect(steps.reduce((sum, { exactly }) => sum + exactly, 0)).toBe(known);
        steps.forEach(({ atLeast, share }, i) => {
          expect(atLeast).toBeLessThanOrEqual(steps[i - 1]?.atLeast ?? known);
          expect(share).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
