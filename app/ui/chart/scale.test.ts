import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelStep, runs, valueScale } from './scale.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Math.round(n * 1000) / 1000);

describe('valueScale', () => {
  it.each([
    [[3, 7.9], true, [0, 2, 4, 6, 8]],
    [[0, 0.13], true, [0, 0.05, 0.1, 0.15]],
    [[54, 100], false, [40, 60, 80, 100]],
    [[], true, [0, 0.25, 0.5, 0.75, 1]],
    [[0, 0], true, [0, 0.25, 0.5, 0.75, 1]],
    [[-3, 4], true, [-4, -2, 0, 2, 4]],
  ])('%j from zero %s has ticks %j', (values, fromZero, ticks) => {
    expect(valueScale(values, fromZero).ticks).toEqual(ticks);
  });

  it('holds every value between few round ticks, zero included for bars', () => {
    fc.assert(
      fc.property(fc.array(fc.option(value), { minLength: 1 }), fc.boolean(), (values, fromZero) => {
        const scale = valueScale(values, fromZero);
        for (const one of values) {
          if (one === null) continue;
          expect(one).toBeGreaterThanOrEqual(scale.min - 1e-6);
          expect(one).toBeLessThanOrEqual(scale.max + 1e-6);
        }
        expect(scale.ticks.length).toBeGreaterThan(1);
        expect(scale.ticks.length).toBeLessThan(8);
        if (fromZero) expect(scale.ticks).toContain(0);
      }),
    );
  });
});

describe('runs', () => {
  it('covers exactly the indexes that hold', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (flags) => {
        const found = runs(flags.length, (index) => flags[index] === true);
        const covered = found.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
        expect(covered).toEqual(flags.flatMap((flag, index) => (flag ? [index] : [])));
      }),
    );
  });
});

describe('labelStep', () => {
  it('leaves room for every label that is written', () => {
    expect(labelStep(['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'], 280)).toBe(1);
    expect(labelStep(Array(31).fill('12 janv.'), 280)).toBe(8);
    expect(labelStep([], 280)).toBe(1);
  });
});
