import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotPanel } from './definition/people.ts';
import { allTargets, cellAt, REST_CELL } from './quota-cells.ts';

const panel = (
  size: number,
  cells: readonly { places?: number; share?: number }[],
): Pick<PilotPanel, 'size' | 'entry'> => ({
  size,
  entry: {
    questions: [],
    rules: [],
    cells: cells.map((cell, n) => ({ key: `c${n}`, title: { fr: '', en: '' }, when: {}, ...cell })),
  },
});
const targets = (one: Pick<PilotPanel, 'size' | 'entry'>) => allTargets(one).map(({ target }) => target);

describe('the seats of quota cells', () => {
  it.each([
    ['places, and the rest for everyone', panel(50, [{ places: 20 }, { places: 10 }]), [20, 10, 20]],
    [
      'shares that do not come out even',
      panel(50, [{ share: 1 / 3 }, { share: 1 / 3 }, { share: 1 / 3 }]),
      [17, 17, 16, 0],
    ],
    ['both', panel(10, [{ places: 4 }, { share: 0.5 }]), [4, 5, 1]],
    ['no cell', panel(10, []), [10]],
  ])('%s', (_, one, expected) => {
    expect(targets(one)).toEqual(expected);
  });

  it('add up to the panel, and a walk through its seats meets each as often as it has seats', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), shares, (size, weights) => {
        const one = panel(
          size,
          weights.map((weight) => ({ share: weight / 100 })),
        );
        expect(targets(one).reduce((sum, target) => sum + target, 0)).toBe(size);
        const met = Array.from({ length: size }, (_, n) => cellAt(one, (n + 0.5) / size));
        for (const { key, target } of allTargets(one)) {
          expect([key, met.filter((cell) => cell === key).length]).toEqual([key, target]);
        }
        expect(met.every((cell) => cell === REST_CELL || cell.startsWith('c'))).toBe(true);
      }),
    );
  });
});
