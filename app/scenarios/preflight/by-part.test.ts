import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPart } from './by-part.ts';
import { MENDING_PAGES, SEVERITIES } from './check.ts';

const point = (page: 'budget' | 'donnees' | 'acteurs', severity: 'blocks' | 'warns' | 'advice') => ({ page, severity });

describe('points by part', () => {
  it('puts first the part that holds the launch, and in each part what holds it', () => {
    const groups = byPart([
      ...[point('donnees', 'advice'), point('budget', 'warns'), point('acteurs', 'warns'), point('budget', 'blocks')],
    ]);
    expect(groups.map(({ page, points }) => [page, points.map(({ severity }) => severity)])).toEqual([
      ['budget', ['blocks', 'warns']],
      ['acteurs', ['warns']],
      ['donnees', ['advice']],
    ]);
  });

  it('loses no point, and names each part once', () => {
    const points = fc.array(
      fc.record({ page: fc.constantFrom(...MENDING_PAGES), severity: fc.constantFrom(...SEVERITIES) }),
    );
    fc.assert(
      fc.property(points, (all) => {
        const groups = byPart(all);
        expect(new Set(groups.map(({ page }) => page)).size).toBe(groups.length);
        expect(new Set(groups.flatMap((group) => group.points))).toEqual(new Set(all));
        expect(groups.every(({ page, points: some }) => some.every((one) => one.page === page))).toBe(true);
      }),
    );
  });
});
