import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { healthCover } from './health-cover.server.ts';

type Input = z.input<typeof healthCover.input>;
const compute = (input: Partial<Input>) =>
  healthCover.output.parse(
    healthCover.compute(
      healthCover.input.parse({ day: '2025-06-01', ages: [40], receivesRsa: false, occupation: 'tenant', ...input }),
    ),
  );
function estimate(input: Partial<Input>) {
  const result = compute(input);
  if (result.status !== 'estimated') throw new Error(result.reasons.join(' '));
  return result;
}
const people = (count: number): number[] => Array.from({ length: count }, () => 40);

describe('ceilings of the health cover', () => {
  // efl.fr, "Plafonds annuels de ressources applicables du 1-4-2025 au 1-4-2026", read 2026-11-26: it drops the cents
  // of a ceiling that is itself rounded before being published, hence 3 EUR a year.
  it.each([
    [1, 10339, 13957],
    [2, 15508, 20936],
    [3, 18609, 25123],
    [4, 21711, 29311],
    [5, 21711 + 4135, 29311 + 5583],
  ])('of April 2025, %i people', (count, free, contribution) => {
    const { freeUpToEur, contributionUpToEur } = estimate({ ages: people(count) });
    expect(Math.abs(freeUpToEur - free)).toBeLessThanOrEqual(3);
    expect(Math.abs(contributionUpToEur - contribution)).toBeLessThanOrEqual(3);
  });

  // quechoisir.org, table "applicable jusqu'au 31 mars 2025", read 2026-11-26.
  it.each([
    [1, 10166, 13724],
    [2, 15249, 20586],
    [3, 18298, 24703],
    [4, 21348, 28820],
  ])('of April 2024, %i people', (count, free, contribution) => {
    const { freeUpToEur, contributionUpToEur } = estimate({ day: '2025-01-01', ages: people(count) });
    expect(Math.abs(freeUpToEur - free)).toBeLessThanOrEqual(2);
    expect(Math.abs(contributionUpToEur - contribution)).toBeLessThanOrEqual(2);
  });

  // openfisca/openfisca-france@a7038ee49132, tests/formulas/cs/css.yaml: figures only, margin of 1 % as stated there.
  it.each([
    [1, 8950.96, 12083.81],
    [2, 13426.44, 18125.69],
    [5, 22377.4, 30209.49],
  ])('of November 2019, %i people', (count, free, contribution) => {
    const { freeUpToEur, contributionUpToEur } = estimate({ day: '2019-11-15', ages: people(count) });
    expect(Math.abs(freeUpToEur / free - 1)).toBeLessThan(0.01);
    expect(Math.abs(contributionUpToEur / contribution - 1)).toBeLessThan(0.01);
  });

  // The same file: contributions by age.
  it.each([
    [29, 8],
    [30, 14],
    [49, 14],
    [50, 21],
    [59, 21],
    [60, 25],
    [69, 25],
    [70, 30],
  ])('at %i, %i EUR a month', (age, contributionEur) => {
    expect(estimate({ ages: [age], yearlyIncome: 12_000 })).toMatchObject({ tier: 'contribution', contributionEur });
  });
});

describe('health cover', () => {
  it('is free for who receives the RSA, whatever comes in, and says why', () => {
    expect(estimate({ receivesRsa: true, yearlyIncome: 50_000 })).toMatchObject({
      tier: 'free',
      because: 'rsa',
      contributionEur: 0,
      cautions: [],
    });
  });

  it('warns of no ceiling those whom the RSA covers', () => {
    expect(estimate({ receivesRsa: true, yearlyIncome: 10_339, day: '2026-11-26' }).cautions).toEqual([]);
  });

  it('goes by tiers of income', () => {
    expect(estimate({ yearlyIncome: 5000 })).toMatchObject({ tier: 'free', because: 'income', cautions: [] });
    expect(estimate({ yearlyIncome: 12_000, ages: [40, 38, 6] })).toMatchObject({ tier: 'free' });
    expect(estimate({ yearlyIncome: 20_000, ages: [40, 38, 6] })).toMatchObject({
      tier: 'contribution',
      contributionEur: 36,
    });
    expect(estimate({ yearlyIncome: 30_000 })).toMatchObject({ tier: 'above', contributionEur: 0 });
  });

  it('says that a ceiling is near', () => {
    expect(estimate({ yearlyIncome: 10_200 }).cautions).toEqual(['near-a-ceiling']);
    expect(estimate({ yearlyIncome: 13_958 }).cautions).toEqual(['near-a-ceiling']);
    expect(estimate({ yearlyIncome: 10_200, day: '2026-11-26' }).cautions).toEqual([
      'scale-over-a-year-old',
      'near-a-ceiling',
    ]);
  });

  it('counts housing: the help itself, at most the flat amount; the flat amount for who pays no rent', () => {
    // 12 % of 646.52, twelve times.
    expect(estimate({ occupation: 'owner' }).housingEur).toBe(930.99);
    expect(estimate({ occupation: 'free', ages: people(2) }).housingEur).toBe(1629.23);
    expect(estimate({ occupation: 'owner', ages: people(4) }).housingEur).toBe(1955.08);
    expect(estimate({ housingBenefit: 20 }).housingEur).toBe(240);
    expect(estimate({ housingBenefit: 300 }).housingEur).toBe(930.99);
    expect(estimate({ housingBenefit: 300, ages: people(2) }).housingEur).toBe(1861.98);
    expect(estimate({ housingBenefit: 300, ages: people(3) }).housingEur).toBe(2304.2);
    expect(estimate({ occupation: 'shelter' }).housingEur).toBe(0);
  });

  it('refuses a child who lives with each parent, and days before the cover existed', () => {
    expect(compute({ isChildShared: true })).toEqual({ status: 'not-covered', reasons: ['shared-custody'] });
    expect(compute({ day: '2019-10-31' })).toEqual({ status: 'not-covered', reasons: ['no-scale-that-day'] });
  });

  it('never takes a better tier when more comes in', () => {
    const rank = { free: 0, contribution: 1, above: 2 };
    const income = fc.integer({ min: 0, max: 60_000 });
    fc.assert(
      fc.property(income, income, fc.integer({ min: 1, max: 8 }), (yearlyIncome, extra, count) => {
        const before = estimate({ yearlyIncome, ages: people(count) });
        const after = estimate({ yearlyIncome: yearlyIncome + extra, ages: people(count) });
        expect(rank[after.tier]).toBeGreaterThanOrEqual(rank[before.tier]);
      }),
    );
  });
});
