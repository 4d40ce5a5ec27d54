import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '~/holders/local-time.ts';
import { dailyMeanTemperatureC } from '~/holders/synthetic/weather.ts';
import { worksSaving } from './works-saving.ts';

const FIRST = dayNumber('2025-01-01');
const TEMPERATURES = Array.from({ length: 690 }, (_, at) => dailyMeanTemperatureC('nantes', dayFromNumber(FIRST + at)));
const YEAR = TEMPERATURES.slice(325);
const degreeDaysOf = (celsius: readonly number[]) => celsius.reduce((sum, one) => sum + Math.max(0, 16 - one), 0);
const wobble = (at: number) => Math.sin(at * 2.3) + Math.cos(at * 1.1);

/** A home under Nantes's weather: so much a degree-day, so much a day, before the works and after. */
function use(
  {
    before,
    after,
    changedAt = 300,
    until = 690,
  }: { before: readonly [number, number]; after: readonly [number, number]; changedAt?: number; until?: number },
  rest: { energy?: 'gas' | 'electricity'; price?: number | null; noise?: number } = {},
) {
  const { energy = 'gas', price = 0.1, noise = 1 } = rest;
  const days = TEMPERATURES.slice(0, until).map((celsius, at) => {
    const [slope, flat] = at < changedAt ? before : after;
    const energyKwh = Math.max(0, flat + slope * Math.max(0, 16 - celsius) + noise * wobble(at));
    return { day: dayFromNumber(FIRST + at), energyKwh, temperatureC: celsius };
  });
  return { energy, days, price, emissions: 0.2 };
}

function told(uses: readonly ReturnType<typeof use>[], change: Readonly<Record<string, unknown>> = {}) {
  const changedOn = dayFromNumber(FIRST + 300);
  const asked = { uses, changedOn, yearTemperaturesC: YEAR, actsOn: 'heating', ...change };
  return worksSaving.output.parse(worksSaving.compute(worksSaving.input.parse(asked)));
}

describe('works-saving', () => {
  it('finds again what insulation saves in a year, with its euros, its carbon and its share', () => {
    const { verdict, kwh, eur, co2eKg, share, coldSince } = told([use({ before: [3, 8], after: [2, 8] })]);
    expect(verdict).toBe('less');
    const truth = degreeDaysOf(YEAR);
    expect(kwh?.best).toBeGreaterThan(truth * 0.97);
    expect(kwh?.best).toBeLessThan(truth * 1.03);
    expect(kwh?.low).toBeLessThan(truth);
    expect(kwh?.high).toBeGreaterThan(truth);
    expect(eur?.best).toBeCloseTo((kwh?.best ?? 0) * 0.1, 6);
    expect(co2eKg?.best).toBeCloseTo((kwh?.best ?? 0) * 0.2, 6);
    expect(share?.best).toBeCloseTo(truth / (3 * truth + 8 * 365), 1);
    expect(coldSince).toBeGreaterThan(0.9);
  });

  it('adds energies: gas that goes, electricity that comes', () => {
    const gas = use({ before: [3, 8], after: [0, 0] }, { noise: 0.2 });
    const power = use({ before: [0, 9], after: [0.9, 9] }, { energy: 'electricity', price: 0.2 });
    const both = told([gas, power]);
    const truth = degreeDaysOf(YEAR);
    expect(both.kwh?.best).toBeGreaterThan(0);
    expect(both.eur?.best).toBeLessThan((both.kwh?.best ?? 0) * 0.1 + 1);
    expect(told([power]).verdict).toBe('more');
    expect(told([power]).kwh?.best).toBeCloseTo(-0.9 * truth, -2);
    expect(told([gas, { ...power, price: null }]).eur).toBeNull();
  });

  it('tells what saves every day by the days, not by the cold', () => {
    const tank = told([use({ before: [0, 9], after: [0, 6] })], { actsOn: 'every-day' });
    expect(tank.kwh?.best).toBeCloseTo(3 * 365, -2);
    expect(tank.coldSince).toBe(1);
  });

  it('says why nothing can be told', () => {
    const late = (until: number) => told([use({ before: [3, 8], after: [2, 8], until })]);
    expect(late(310)).toMatchObject({ verdict: 'cannot-tell', reason: 'too-early', kwh: null, daysAfter: 10 });
    expect(told([use({ before: [3, 8], after: [2, 8], until: 30 })]).reason).toBe('not-enough-before');
    const summer = { changedOn: dayFromNumber(FIRST + 150) };
    const warm = told([use({ before: [3, 8], after: [2, 8], changedAt: 150, until: 240 })], summer);
    expect(warm).toMatchObject({ reason: 'too-little-cold-since', kwh: null });
    expect(warm.coldSince).toBeLessThan(0.25);
    const same = told([use({ before: [3, 8], after: [3, 8] })]);
    expect(same).toMatchObject({ verdict: 'cannot-tell', reason: 'within-the-noise' });
    expect((same.kwh?.low ?? 0) < 0 && (same.kwh?.high ?? 0) > 0).toBe(true);
    expect(told([use({ before: [0, 0], after: [0, 0] }, { noise: 0 })]).reason).toBe('nothing-used-before');
  });

  it('tells of works that act on heating by the day where the cold changes nothing', () => {
    expect(told([use({ before: [0, 9], after: [0, 7] })]).kwh?.best).toBeCloseTo(2 * 365, -2);
  });

  it('saves nothing in a year without cold', () => {
    const none = told([use({ before: [3, 8], after: [2, 8] })], { yearTemperaturesC: [] });
    expect(none.kwh?.best).toBeCloseTo(0, 6);
  });

  it('saves more where more of the slope went, and keeps its ends around its best guess', () => {
    const kept = fc.double({ min: 0.2, max: 1, noNaN: true });
    fc.assert(
      fc.property(kept, kept, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const of = (factor: number) => told([use({ before: [3, 8], after: [3 * factor, 8] })]).kwh;
        expect(of(low)?.best).toBeGreaterThanOrEqual((of(high)?.best ?? 0) - 1e-6);
        const kwh = of(one);
        expect(kwh && kwh.low <= kwh.best && kwh.best <= kwh.high).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
