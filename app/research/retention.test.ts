import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDayOf } from '~/pilots/standing/local-day.ts';
import { COHORT_PERIODS, firstTimeCohorts } from './cohorts.ts';
import { publishableWeeks } from './publish-retention.ts';
import { retentionRow } from './retention.ts';
import { day, lookingOn, tester } from './trajectory.example.ts';

const user = fc
  .tuple(fc.nat(40), fc.uniqueArray(fc.nat(90), { maxLength: 8 }), fc.constantFrom('faep', 'volontaires'))
  .map(([start, later, panelKey]) => tester([start, ...later.map((n) => start + n)], { panelKey }));

describe('retentionRow', () => {
  it('follows a case worked by hand', () => {
    // Looked at on day 24: three full weeks lived by who began on day 0 (0 to 2), two by who began on day 8.
    const people = [tester([0, 8]), tester([0, 15]), tester([8, 9])];
    const classic = retentionRow(people, 'classic', lookingOn(24));
    expect(classic.cells.map((cell) => cell && [cell.period, cell.retained, cell.known])).toEqual([
      [1, 1, 3],
      [2, 1, 2],
    ]);
    const rolling = retentionRow(people, 'rolling', lookingOn(24));
    expect(rolling.cells.map((cell) => cell && [cell.retained, cell.known])).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(classic.cells[0]?.interval?.lower).toBeCloseTo(0.0615, 4);
  });

  it('has empty cells, not zeros, for weeks nobody has lived', () => {
    const row = retentionRow([tester([0])], 'classic', lookingOn(15), { periods: 4 });
    expect(row.cells.map((cell) => cell?.share ?? null)).toEqual([0, null, null, null]);
    expect(retentionRow([], 'classic', lookingOn(15))).toEqual({ cohort: null, size: 0, cells: [] });
  });

  it('does not count a week cut short by the pilot’s end', () => {
    const done = tester([0, 8, 15], { stages: { completed: day(20) } });
    expect(retentionRow([done], 'classic', lookingOn(60)).cells).toHaveLength(1);
  });

  it('keeps rolling above classic, never lets it rise for a group that has lived every week, and ignores order', () => {
    fc.assert(
      fc.property(fc.array(user, { minLength: 1, maxLength: 40 }), (people) => {
        const rules = lookingOn(140);
        const classic = retentionRow(people, 'classic', rules);
        const rolling = retentionRow(people, 'rolling', rules);
        classic.cells.forEach((cell, i) => {
          const other = rolling.cells[i];
          expect(other?.known).toBe(cell?.known);
          if (cell && other) expect(other.retained).toBeGreaterThanOrEqual(cell.retained);
        });
        let before = Number.POSITIVE_INFINITY;
        for (const cell of rolling.cells) {
          expect(cell?.retained ?? 0).toBeLessThanOrEqual(before);
          before = cell?.retained ?? 0;
        }
        expect(retentionRow([...people].reverse(), 'classic', rules)).toEqual(classic);
      }),
    );
  });
});

describe('firstTimeCohorts', () => {
  const inParis = { anchor: '2026-08-31' };
  const dayOf = localDayOf('Europe/Paris');
  const beganAt = (iso: string) => tester([0], { firstUseAt: Date.parse(iso), firstDay: dayOf(Date.parse(iso)) });

  it('counts fortnights from the Monday of the first week, and days as the pilot’s zone has them', () => {
    // Sunday 13 September 2026, 23:30 in Paris, then half an hour later.
    const eve = beganAt('2026-09-13T21:30:00Z');
    const next = beganAt('2026-09-13T22:30:00Z');
    const early = beganAt('2026-08-30T10:00:00Z');
    const cohorts = firstTimeCohorts([next, eve, early], 'fortnight', inParis);
    expect(cohorts.map(({ cohort, members }) => [cohort, members.length])).toEqual([
      ['2026-08-17', 1],
      ['2026-08-31', 1],
      ['2026-09-14', 1],
    ]);
    expect(firstTimeCohorts([eve, next], 'month', inParis)).toMatchObject([{ cohort: '2026-09-01' }]);
  });

  it('puts every user in one cohort, and nobody else', () => {
    fc.assert(
      fc.property(fc.array(user), fc.constantFrom(...COHORT_PERIODS), (people, period) => {
        const cohorts = firstTimeCohorts([...people, tester([])], period, inParis);
        expect(cohorts.flatMap(({ members }) => members)).toHaveLength(people.length);
        expect(cohorts.map(({ cohort }) => cohort)).toEqual(cohorts.map(({ cohort }) => cohort).sort());
      }),
    );
  });
});

describe('publishableWeeks', () => {
  it('keeps weeks in which nothing is about fewer than k people, in any panel', () => {
    fc.assert(
      fc.property(fc.array(user, { maxLength: 80 }), fc.integer({ min: 3, max: 5 }), (people, k) => {
        const panels = ['faep', 'volontaires'].map((key) => people.filter((p) => p.panelKey === key));
        const rules = lookingOn(100);
        const fine = (n: number) => n === 0 || n >= k;
        const weeks = publishableWeeks(panels, rules, k);
        for (const panel of panels) {
          const { cells, size } = retentionRow(panel, 'classic', rules);
          const shown = weeks.map((week) => cells[week - 1] ?? { known: 0, retained: 0 });
          for (const a of shown) {
            expect(fine(a.retained) && fine(a.known - a.retained) && fine(size - a.known)).toBe(true);
            for (const b of shown) {
              expect(fine(Math.abs(a.known - b.known)) && fine(Math.abs(a.retained - b.retained))).toBe(true);
            }
          }
        }
      }),
    );
  });
});
