import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardPair, guardPanelCounts, PANEL_STAGES, type PanelFigures, type StageCounts } from './panel-figures.ts';

type Chain = readonly [number, number, number, number];
const counts = (chain: Chain): StageCounts => ({
  enrolled: chain[0],
  consented: chain[1],
  connected: chain[2],
  active: chain[3],
});
const guard = (chains: readonly Chain[], k: number): PanelFigures =>
  guardPanelCounts(
    chains.map((chain, i) => ({ key: `p${i}`, size: 10, counts: counts(chain) })),
    k,
  );
const read = (figures: PanelFigures) => ({
  total: figures.total.map(({ count }) => count),
  panels: figures.panels.map(({ stages }) => stages.map(({ count }) => count)),
});

describe('guardPanelCounts', () => {
  it('shows everything when every group is large enough', () => {
    expect(
      read(
        guard(
          [
            [60, 50, 40, 30],
            [90, 80, 70, 10],
          ],
          5,
        ),
      ),
    ).toEqual({
      total: [150, 130, 110, 40],
      panels: [
        [60, 50, 40, 30],
        [90, 80, 70, 10],
      ],
    });
  });

  it('gives each count its denominator: places, then the stage before', () => {
    const { total } = guard([[60, 50, 40, 30]], 5);
    expect(total.map(({ of }) => of)).toEqual([10, 60, 50, 40]);
  });

  it('withholds a stage of a panel in all panels, so that the sum gives nothing away', () => {
    const { total, panels } = read(
      guard(
        [
          [24, 20, 20, 20],
          [14, 13, 13, 8],
        ],
        5,
      ),
    );
    expect(total).toEqual([38, 33, 33, 28]);
    expect(panels).toEqual(
      [
        [24, null, null, null],
        [14, null, null, 8],
      ].map((row) => [row[0], null, null, row[3] && null]),
    );
  });

  it('withholds a small panel, and with it the others', () => {
    expect(
      read(
        guard(
          [
            [90, 80, 70, 60],
            [3, 3, 3, 3],
          ],
          5,
        ),
      ),
    ).toMatchObject({
      total: [93, 83, 73, 63],
      panels: [
        [null, null, null, null],
        [null, null, null, null],
      ],
    });
  });

  it('withholds the whole of a pilot that has just opened', () => {
    expect(
      read(
        guard(
          [
            [2, 1, 0, 0],
            [1, 1, 1, 0],
          ],
          5,
        ),
      ).total,
    ).toEqual([null, null, null, 0]);
    expect(read(guard([[0, 0, 0, 0]], 5)).total).toEqual([0, 0, 0, 0]);
  });

  it('lets no one work out a group of 1 to k - 1 people, whatever the panels', () => {
    const k = 3;
    // Tables beyond those that are checked are candidates too: an attacker does not know how large a panel is.
    const seen = new Map<string, { first: number[]; certain: boolean[]; checked: boolean }>();
    for (const chains of pairsOfChains(6)) {
      const sight = JSON.stringify(read(guard(chains, k)));
      const groups = groupsOf(chains);
      const known = seen.get(sight) ?? { first: groups, certain: groups.map(() => true), checked: false };
      groups.forEach((value, i) => {
        if (value !== known.first[i]) known.certain[i] = false;
      });
      if (chains.every(([enrolled]) => enrolled <= 4)) known.checked = true;
      seen.set(sight, known);
    }
    const leaks = [...seen].filter(
      ([, { first, certain, checked }]) => checked && first.some((value, i) => certain[i] && value > 0 && value < k),
    );
    expect(
      leaks.map(([sight, { first, certain }]) => ({ sight, certain: first.filter((_, i) => certain[i]) })),
    ).toEqual([]);
  });
});

/** Every pair of panels whose nested counts are at most `most`. */
function pairsOfChains(most: number): [Chain, Chain][] {
  const chains: Chain[] = [];
  for (let a = 0; a <= most; a++)
    for (let b = 0; b <= a; b++) for (let c = 0; c <= b; c++) for (let d = 0; d <= c; d++) chains.push([a, b, c, d]);
  return chains.flatMap((one) => chains.map((other): [Chain, Chain] => [one, other]));
}

/** Every count and every difference between two counts of a panel or of the whole, as an attacker would seek them. */
function groupsOf([one, other]: [Chain, Chain]): number[] {
  const whole = one.map((count, i) => count + other[i]!);
  return [one, other, whole].flatMap((chain) =>
    PANEL_STAGES.flatMap((_, i) => [chain[i]!, ...PANEL_STAGES.slice(0, i).map((__, j) => chain[j]! - chain[i]!)]),
  );
}

describe('guardPair', () => {
  it('never shows a part, a whole or a rest of 1 to k - 1 people', () => {
    const people = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(people, people, fc.array(people, { maxLength: 3 }), (rest, served, published) => {
        const { part, whole } = guardPair(served, served + rest, 5, published);
        const small = (n: number): boolean => n > 0 && n < 5;
        if (part !== null) expect(small(part)).toBe(false);
        if (whole !== null) expect(small(whole)).toBe(false);
        if (part !== null && whole !== null) expect(small(whole - part)).toBe(false);
        for (const count of published) {
          if (whole !== null) expect(small(Math.abs(whole - count))).toBe(false);
        }
      }),
    );
  });
});
