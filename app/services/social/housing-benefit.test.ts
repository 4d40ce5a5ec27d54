import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadFrenchLaw } from './french-law.server.ts';
import { housingBenefit } from './housing-benefit.server.ts';

type Input = z.input<typeof housingBenefit.input>;
const compute = (input: Partial<Input>) =>
  housingBenefit.output.parse(
    housingBenefit.compute(
      housingBenefit.input.parse({
        day: '2026-11-26',
        age: 34,
        isCouple: false,
        occupation: 'tenant',
        rent: 450,
        zone: '2',
        yearlyIncome: 0,
        ...input,
      }),
    ),
  );
function amount(input: Partial<Input>): number {
  const result = compute(input);
  if (result.status !== 'estimated') throw new Error(result.reasons.join(' '));
  return result.amountEur;
}

describe('housing benefit', () => {
  /**
   * Figures of openfisca/openfisca-france@a7038ee49132b842612b2e3d1ca0ba202c6a796d,
   * tests/formulas/aides_logement_reforme_janvier_2021.yaml (inputs and expected amounts only): another program, by
   * other people, compared with amounts of the CAF. Margin of 1 %, as stated there.
   */
  it.each<[string, Partial<Input>, number]>([
    ['case 1', { rent: 306 }, 254.27],
    ['case 2', { rent: 608, age: 59, yearlyIncome: 6900 }, 181.39],
    ['case 3', { rent: 306, age: 35, yearlyIncome: 9600 }, 100.71],
    [
      'case 4',
      { rent: 579.5, age: 40, isCouple: true, children: [{ age: 10 }, { age: 6 }], yearlyIncome: 21_600 },
      53.64,
    ],
  ])('agrees with OpenFisca-France, %s', (_case, input, expected) => {
    const euros = amount({ day: '2021-01-15', zone: '3', ...input });
    expect(Math.abs(euros / expected - 1)).toBeLessThan(0.01);
  });

  it('dates its amounts by the last day at which the published law changes', () => {
    const monthly: string[] = [];
    const changes: string[] = [];
    for (let month = 2020 * 12 + 9; month < 2027 * 12; month += 1) {
      const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      const results = [
        compute({ day }),
        compute({ day, yearlyIncome: 9000 }),
        compute({
          day,
          rent: 600,
          isCouple: true,
          yearlyIncome: 15_000,
          children: [{ age: 8 }, { age: 6 }],
        }),
      ];
      const said = results
        .map((result) => (result.status === 'estimated' ? result.amountEur : result.reasons))
        .join(' ');
      if (said !== monthly.at(-1)) changes.push(day);
      monthly.push(said);
      for (const result of results) {
        if (result.status === 'estimated') expect(result.since).toBe(changes.at(-1));
      }
    }
    expect(changes).toEqual([
      '2020-10-01',
      '2021-10-01',
      '2022-01-01',
      '2022-07-01',
      '2023-01-01',
      '2023-10-01',
      '2024-10-01',
      '2025-01-01',
    ]);
    expect(compute({ day: '2023-12-01' })).toEqual({ status: 'not-covered', reasons: ['no-scale-that-day'] });
    expect(compute({ day: '2020-09-30' })).toEqual({ status: 'not-covered', reasons: ['no-scale-that-day'] });
  });

  it('says what weakens it', () => {
    expect(compute({ day: '2025-06-01' })).toMatchObject({ cautions: [] });
    expect(compute({ receivesRsa: true })).toMatchObject({ cautions: ['scale-over-a-year-old'] });
    expect(compute({ receivesRsa: true, yearlyIncome: 4000, landlord: 'social' })).toMatchObject({
      cautions: ['scale-over-a-year-old', 'past-wages-may-be-left-out', 'rent-reduction-left-out'],
    });
  });

  it('refuses what it does not cover', () => {
    const reasons = (input: Partial<Input>) => {
      const result = compute(input);
      return result.status === 'not-covered' ? result.reasons : [];
    };
    expect(reasons({ occupation: 'owner' })).toEqual(['owner-housing-benefit']);
    expect(reasons({ occupation: 'shelter' })).toEqual(['shelter-housing-benefit']);
    expect(reasons({ occupation: 'free', isStudent: true })).toEqual(['free-housing-benefit', 'student']);
    expect(reasons({ children: [{ age: 4, isShared: true }] })).toEqual(['shared-custody']);
  });

  it('knows rooms, shared homes, children of any age, and zones', () => {
    const whole = amount({});
    expect(amount({ lodging: 'room' })).toBeLessThan(whole);
    expect(amount({ lodging: 'shared-home' })).toBeLessThan(whole);
    expect(amount({ zone: '1' })).toBeGreaterThan(whole);
    expect(amount({ zone: '3' })).toBeLessThan(whole);
    expect(amount({ rent: 600, children: [{ age: 1 }, { age: 10 }, { age: 18 }] })).toBeGreaterThan(
      amount({ rent: 600 }),
    );
    expect(amount({ landlord: 'social' })).toBe(whole);
    expect(amount({ yearlyIncome: 30_000 })).toBe(0);
    expect(amount({ isPregnant: true })).toBeGreaterThanOrEqual(whole);
  });

  it('never rises with income, nor falls with a rent that stays far from too high', () => {
    const income = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(income, income, fc.integer({ min: 100, max: 500 }), (yearlyIncome, extra, rent) => {
        expect(amount({ yearlyIncome: yearlyIncome + extra, rent })).toBeLessThanOrEqual(
          amount({ yearlyIncome, rent }),
        );
        expect(amount({ yearlyIncome, rent: rent + 50 })).toBeGreaterThanOrEqual(amount({ yearlyIncome, rent }));
      }),
      { numRuns: 40 },
    );
  });

  it('can be asked many times, and leaves the process as it was', () => {
    for (let index = 0; index < 300; index += 1) amount({ yearlyIncome: index * 10 });
    loadFrenchLaw();
    expect(process.listeners('uncaughtException').map(String).join()).not.toContain('caml');
  });
});
