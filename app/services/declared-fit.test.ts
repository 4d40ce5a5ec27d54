import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FitCondition, fitOf } from './declared-fit.ts';

const words = (text: string) => ({ fr: text, en: text });
const home = 'declared/home';
const CONDITIONS: FitCondition[] = [
  { dataset: home, field: 'heating', among: ['gas', 'oil'], otherwise: words('not yours to set') },
  { dataset: home, field: 'surface', atLeast: 100, because: words('large') },
  { dataset: home, field: 'built', atMost: 1974, because: words('old') },
  { dataset: home, field: 'has', among: ['shutters'], because: words('closes'), otherwise: words('none') },
];
const suits = (answers: Record<string, number | string | string[]>) => fitOf(CONDITIONS, { [home]: answers });

describe('fitOf', () => {
  it('knows nothing from silence', () => {
    expect(fitOf(CONDITIONS, {})).toEqual({ because: null, otherwise: null });
    expect(suits({ other: 'gas' })).toEqual({ because: null, otherwise: null });
  });

  it('puts aside what does not suit, and says why', () => {
    expect(suits({ heating: 'wood' }).otherwise?.en).toBe('not yours to set');
    expect(suits({ heating: 'gas' }).otherwise).toBeNull();
    expect(suits({ has: ['freezer'] }).otherwise?.en).toBe('none');
    expect(suits({ has: ['freezer', 'shutters'] })).toEqual({ because: words('closes'), otherwise: null });
  });

  it('gives the first reason that holds, bounds included', () => {
    expect(suits({ surface: 100, built: 1974 }).because?.en).toBe('large');
    expect(suits({ surface: 99, built: 1974 }).because?.en).toBe('old');
    expect(suits({ surface: 99, built: 1975 }).because).toBeNull();
  });

  it('never both wants and refuses for the same answer', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (bound, answer) => {
        const condition = { dataset: home, field: 'n', atLeast: bound, because: words('a'), otherwise: words('b') };
        const { because, otherwise } = fitOf([condition], { [home]: { n: answer } });
        expect((because === null) !== (otherwise === null)).toBe(true);
      }),
    );
  });
});
