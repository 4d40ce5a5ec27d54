import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaWindow, fitNotes, planWall, wideNotes } from './plan-wall.ts';

const groups = (n: number) => Array.from({ length: n }, (_, id) => ({ id: `g${id}`, notes: id, points: 0 }));

describe('planWall', () => {
  it('draws four families as the mockup does', () => {
    expect(planWall(groups(4))).toMatchObject({ columns: 2, rows: 2, across: 3, down: 1 });
  });

  it('gives notes the height that fewer rows leave', () => {
    const two = (notes: number) => ['a', 'b'].map((id) => ({ id, notes, points: 0 }));
    expect([1, 6, 7, 40].map((notes) => planWall(two(notes)).lines)).toEqual([2, 2, 3, 3]);
    expect(planWall(groups(1)).lines).toBe(3);
    expect(planWall(groups(6)).lines).toBe(1);
  });

  it('forgets no family and overfills no wall, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(60), (n) => {
        const plan = planWall(groups(n));
        expect([...plan.shown, ...plan.summed].sort()).toEqual(
          groups(n)
            .map(({ id }) => id)
            .sort(),
        );
        expect(plan.shown.length + (plan.summed.length > 0 ? 1 : 0)).toBeLessThanOrEqual(plan.columns * plan.rows);
      }),
    );
  });

  it('keeps a frame for the largest when there are too many', () => {
    expect(planWall(groups(20)).summed).toContain('g0');
    expect(planWall(groups(20)).shown).toContain('g19');
  });
});

describe('wideNotes', () => {
  it('widens long notes while there is room, the first ones first', () => {
    expect(wideNotes([140, 20], { across: 3, lines: 1 })).toEqual([true, false]);
    expect(wideNotes([140, 20, 20], { across: 3, lines: 1 })).toEqual([false, false, false]);
    expect(wideNotes([20, 140, 140], { across: 2, lines: 2 })).toEqual([false, true, false]);
    // Three long ones side by side on a whole wall.
    expect(wideNotes([140, 140, 140, 140, 9, 9, 9], { across: 6, lines: 2 })).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(wideNotes([140], { across: 1, lines: 3 })).toEqual([false]);
  });

  it('leaves every note its place', () => {
    const grid = fc.record({ across: fc.integer({ min: 2, max: 6 }), lines: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(grid, fc.array(fc.nat(200), { maxLength: 18 }), ({ across, lines }, all) => {
        const lengths = all.slice(0, across * lines);
        const wide = wideNotes(lengths, { across, lines });
        // Placed as the wall's grid does: each where it first fits.
        const rows = Array.from({ length: lines }, () => across);
        for (const width of [...wide].sort((a, b) => Number(b) - Number(a)).map((one) => (one ? 2 : 1))) {
          const row = rows.findIndex((left) => left >= width);
          expect(row).toBeGreaterThanOrEqual(0);
          rows[row] = (rows[row] ?? 0) - width;
        }
      }),
    );
  });
});

describe('fitNotes', () => {
  const grid = { across: 2, down: 3, lines: 3 };

  it('draws them all while there is a place for each', () => {
    expect(fitNotes([140, 20, 20], grid)).toEqual({ shown: 3, wide: [true, false, false] });
    expect(fitNotes([140, 140, 140, 140, 140, 140], grid).shown).toBe(6);
    expect(fitNotes(Array(9).fill(20), grid)).toEqual({ shown: 6, wide: Array(6).fill(false) });
  });

  it('draws fewer rather than cut long ones, once some must wait anyway', () => {
    expect(fitNotes([20, 140, 20, 140, 20, 20, 20], grid)).toEqual({ shown: 4, wide: [false, true, false, true] });
    expect(fitNotes(Array(7).fill(140), grid)).toEqual({ shown: 3, wide: [true, true, true] });
    expect(fitNotes(Array(4).fill(140), { across: 1, down: 1, lines: 1 })).toEqual({ shown: 1, wide: [false] });
  });

  it('never leaves a frame without a note', () => {
    const grids = fc.record({ across: fc.integer({ min: 1, max: 6 }), lines: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(grids, fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }), (any, lengths) => {
        const { shown, wide } = fitNotes(lengths, { ...any, down: any.lines });
        expect(shown).toBeGreaterThan(0);
        expect(wide).toHaveLength(shown);
      }),
    );
  });
});

it('names the steps around the one under way', () => {
  expect(agendaWindow(6, 2, 8)).toEqual({ from: 0, to: 6 });
  expect(agendaWindow(14, 0, 8)).toEqual({ from: 0, to: 8 });
  expect(agendaWindow(14, 13, 8)).toEqual({ from: 6, to: 14 });
  expect(agendaWindow(14, 7, 8)).toEqual({ from: 3, to: 11 });
});
