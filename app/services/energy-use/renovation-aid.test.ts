import { describe, expect, it } from 'vitest';
import { renovationAid } from './renovation-aid.server.ts';

const HOME = {
  ...{ day: '2026-11-27', isOwner: true, isMainHome: true, ageYears: 50, people: 3, incomeEur: 27_000 },
  ...{ isInIleDeFrance: false, surfaceM2: 110, isHouse: true, classNow: 'F', classAimedAt: 'C', worksEur: 60_000 },
};
type Change = Partial<Record<keyof typeof HOME, unknown>>;
const aidOf = (change: Change = {}) =>
  renovationAid.output.parse(renovationAid.compute(renovationAid.input.parse({ ...HOME, ...change })));
const mpr = (change: Change = {}) => aidOf(change).aids.find(({ key }) => key === 'mpr')?.amount;

/** Incomes of three people outside Île-de-France, one in each class. */
const INCOMES = { TMO: 27_000, MO: 36_000, INT: 50_000, SUP: 90_000 } as const;
/** Classes now and aimed at, by classes gained and whether the home stops being a sieve (the bonus). */
const CLASSES: Readonly<Record<string, readonly [string, string]>> = {
  '2 plain': ['E', 'C'],
  '2 bonus': ['F', 'D'],
  '3 plain': ['E', 'B'],
  '3 bonus': ['F', 'C'],
  '4 plain': ['E', 'A'],
  '4 bonus': ['F', 'B'],
};

// The model's own published cases (betagouv/reno, app/règles/tests.csv, commit ef0fcf6), those without other aids:
// class of income, classes gained, bonus, works before tax, MaPrimeRénov'. Those of the high incomes are of 2024.
const PUBLISHED = [
  ['TMO', 2, 'plain', 44_359, 32_000],
  ['TMO', 2, 'bonus', 105_792, 36_000],
  ['TMO', 2, 'plain', 32_344, 25_875.2],
  ['TMO', 2, 'bonus', 3892, 3502.8],
  ['TMO', 3, 'plain', 56_776, 44_000],
  ['TMO', 3, 'bonus', 102_886, 49_500],
  ['TMO', 3, 'bonus', 12_961, 11_664.9],
  ['TMO', 4, 'plain', 179_442, 56_000],
  ['TMO', 4, 'bonus', 136_104, 63_000],
  ['TMO', 4, 'plain', 59_486, 47_588.8],
  ['MO', 2, 'plain', 61_489, 24_000],
  ['MO', 2, 'bonus', 44_254, 28_000],
  ['MO', 2, 'plain', 32_030, 19_218],
  ['MO', 3, 'plain', 97_707, 33_000],
  ['MO', 3, 'bonus', 113_742, 38_500],
  ['MO', 4, 'plain', 59_194, 35_516.4],
  ['MO', 4, 'bonus', 152_302, 49_000],
  ['INT', 2, 'plain', 93_408, 18_000],
  ['INT', 2, 'bonus', 66_133, 22_000],
  ['INT', 2, 'plain', 3883, 1747.35],
  ['INT', 3, 'plain', 58_142, 27_500],
  ['INT', 3, 'bonus', 118_704, 33_000],
  ['INT', 4, 'plain', 160_600, 35_000],
  ['INT', 4, 'bonus', 16_618, 9970.8],
] as const;

describe('renovation-aid', () => {
  it.each(PUBLISHED)(
    'grants what the model publishes: %s, %d classes, %s, %d €',
    (income, gained, bonus, works, aid) => {
      const [classNow, classAimedAt] = CLASSES[`${gained} ${bonus}`] ?? [];
      const change = { day: '2025-03-01', incomeEur: INCOMES[income], classNow, classAimedAt, worksEur: works };
      expect(mpr(change)).toBeCloseTo(aid, 2);
      expect(aidOf(change).model).toEqual({ name: 'mesaidesreno', version: '2.3.1', amendedSince: null });
    },
  );

  it('follows what changed on 30 September 2025: lower ceilings, no bonus, lower rates', () => {
    expect(aidOf().model.amendedSince).toBe('2025-09-30');
    expect(mpr()).toBeCloseTo(0.8 * 40_000);
    expect(mpr({ day: '2025-09-29' })).toBeCloseTo(0.9 * 55_000);
    expect(mpr({ classNow: 'E', classAimedAt: 'C' })).toBeCloseTo(0.8 * 30_000);
    expect(mpr({ incomeEur: INCOMES.INT })).toBeCloseTo(0.45 * 40_000);
    expect(mpr({ incomeEur: INCOMES.SUP })).toBeCloseTo(0.1 * 40_000);
    expect(aidOf({ classNow: 'D', classAimedAt: 'A' }).obstacle).toBe('class-too-good');
    expect(aidOf({ classNow: 'D', classAimedAt: 'A', day: '2025-03-01' }).obstacle).toBeNull();
  });

  it.each([
    [{ isOwner: false }, 'tenant'],
    [{ isMainHome: false }, 'not-main-home'],
    [{ ageYears: 14 }, 'too-recent'],
    [{ classNow: 'C', classAimedAt: 'A' }, 'class-too-good'],
    [{ classNow: 'F', classAimedAt: 'E' }, 'too-few-classes'],
    [{ classNow: 'E', classAimedAt: 'F' }, 'too-few-classes'],
  ] as const)('says why nothing is granted: %o', (change, obstacle) => {
    const told = aidOf(change);
    expect(told.obstacle).toBe(obstacle);
    expect(told.aids.some(({ key }) => key === 'mpr')).toBe(false);
    expect(told.leftEur).toBeLessThanOrEqual(told.worksWithTaxEur);
  });

  it('counts certificates where MaPrimeRénov’ gives nothing, in homes that are not new', () => {
    const keys = (change: Change) => aidOf(change).aids.map(({ key }) => key);
    expect(keys({ ageYears: 12 })).toEqual(['certificates']);
    expect(aidOf({ ageYears: 12 }).aidEur).toBeCloseTo(5800 * 1.2);
    expect(keys({ ageYears: 5 })).toEqual(['certificates']);
    expect(keys({ ageYears: 1 })).toEqual([]);
  });

  it('takes the usual cost where none was given, and what is left after the aid for works', () => {
    const usual = aidOf({ worksEur: null });
    expect(usual).toMatchObject({ isCostUsual: true, worksEur: 281 * 110 });
    expect(usual.leftEur).toBeCloseTo(281 * 110 * 1.055 - 0.8 * 281 * 110, 4);
    expect(aidOf({ worksEur: null, isHouse: false }).worksEur).toBe(188 * 110);
    expect(aidOf().isCostUsual).toBe(false);
  });

  it('says the class of income by where the home is and how many live in it', () => {
    const classOf = (change: Change) => aidOf(change).incomeClass;
    expect(classOf({ people: 1, incomeEur: 17_173 })).toBe('very-low');
    expect(classOf({ people: 1, incomeEur: 17_174 })).toBe('low');
    expect(classOf({ people: 1, incomeEur: 23_000, isInIleDeFrance: true })).toBe('very-low');
    expect(classOf({ incomeEur: INCOMES.INT })).toBe('middle');
    expect(classOf({ incomeEur: INCOMES.SUP })).toBe('high');
    expect(classOf({ people: 8, incomeEur: 30_000 })).toBe('very-low');
  });
});
