import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '~/holders/local-time.ts';
import { heatingSlope } from './heating-slope.ts';

const FIRST = dayNumber('2025-10-01');
const DAYS = Array.from({ length: 240 }, (_, i) => i);
const celsius = (i: number) => 10 + 9 * Math.sin((2 * Math.PI * i) / 365 + 2) + 2 * Math.sin(1.7 * i);
const wiggle = (i: number) => 0.6 * (1.2 * Math.sin(2.1 * i) + 3 * Math.cos(0.3 * i));
const YEAR = Array.from({ length: 365 }, (_, i) => celsius(i));

function told(energyOf: (i: number) => number, temperatureOf = celsius, count = DAYS.length, year = YEAR) {
  const days = Array.from({ length: count }, (_, i) => ({
    ...{ day: dayFromNumber(FIRST + i), energyKwh: Math.max(0, energyOf(i)), temperatureC: temperatureOf(i) },
  }));
  const input = heatingSlope.input.parse({ days, yearTemperaturesC: year });
  return heatingSlope.output.parse(heatingSlope.compute(input));
}
const heated = (i: number) => 14 + 1.3 * Math.max(0, 16 - celsius(i)) + wiggle(i);

describe('heating-slope', () => {
  it('says what numpy says of the same home', () => {
    const { reason, slope } = told(heated);
    // numpy 2.4.6 (lstsq on each base) and scipy 1.17.1 (stats.t.ppf): the same days as `weather-corrected-change`.
    expect(reason).toBeNull();
    expect(slope?.baseTemperatureC).toBe(16.25);
    expect(slope?.perDegreeKwh.best).toBeCloseTo(1.28747702649737, 8);
    expect(slope?.explained).toBeCloseTo(0.9614305475472654, 8);
    const base = YEAR.reduce((sum, one) => sum + Math.max(0, 16.25 - one), 0);
    expect(slope?.heatingKwhPerYear.best).toBeCloseTo(1.28747702649737 * base, 4);
    expect(slope?.restKwhPerYear).toBeCloseTo(365 * 13.83745499467726, 4);
    // The slope's standard error times (1 + rho) / (1 - rho), rho 0.7442 between neighbouring days, Student's t for the rest.
    expect(slope?.perDegreeKwh.low).toBeCloseTo(1.1986872923066672, 7);
    expect(slope?.perDegreeKwh.high).toBeCloseTo(1.3762667606880779, 7);
  });

  it('says why nothing is told: too few days, no cold, a home that does not follow it', () => {
    expect(told(heated, celsius, 59)).toMatchObject({ reason: 'too-few-days', slope: null, days: 59, leastDays: 60 });
    const summer = (i: number) => 22 + Math.sin(i) - (i < 19 ? 11 : 0);
    expect(told((i) => 14 + Math.max(0, 16 - summer(i)), summer, 90).reason).toBe('not-cold-enough');
    expect(told((i) => 14 + 9 * wiggle(i) + 0.05 * Math.max(0, 16 - celsius(i))).reason).toBe(
      'does-not-follow-the-cold',
    );
    expect(told(() => 5).reason).toBe('does-not-follow-the-cold');
  });

  it('reads the last year only, and tells a whole year from fewer temperatures', () => {
    const longer = told((i) => (i < 100 ? 90 : heated(i)), celsius, 465);
    expect(longer.days).toBe(365);
    expect(longer.slope?.perDegreeKwh.best).toBeCloseTo(1.3, 1);
    const half = told(heated, celsius, 240, YEAR.slice(0, 182)).slope;
    const whole = YEAR.slice(0, 182).reduce((sum, one) => sum + Math.max(0, 16.25 - one), 0);
    expect(half?.heatingKwhPerYear.best).toBeCloseTo((1.28747702649737 * whole * 365) / 182, 4);
    expect(told(heated, celsius, 240, []).slope?.heatingKwhPerYear.best).toBe(0);
  });

  it('takes sixty days, twenty of them cold, in any order, and says no less than nothing of a slope', () => {
    expect(told(heated, celsius, 60).days).toBe(60);
    expect(told(heated, celsius, 60).reason).toBeNull();
    const cold = (days: number) => (i: number) => 22 + Math.sin(i) - (i < days ? 11 : 0);
    const of = (days: number) => told((i) => 14 + Math.max(0, 16 - cold(days)(i)), cold(days), 90).reason;
    expect([of(19), of(20)]).toEqual(['not-cold-enough', null]);
    // Out of order, with an old year of another home in front: the last 365 days count, by their dates.
    const days = Array.from({ length: 465 }, (_, i) => ({
      ...{ day: dayFromNumber(FIRST + i), energyKwh: i < 100 ? 90 : Math.max(0, heated(i)), temperatureC: celsius(i) },
    }));
    const shuffled = [...days.slice(200), ...days.slice(0, 200)];
    const compute = (given: typeof days) => heatingSlope.compute({ days: given, yearTemperaturesC: YEAR }).slope;
    expect(compute(shuffled)?.perDegreeKwh.best).toBeCloseTo(compute(days)?.perDegreeKwh.best ?? 0, 9);
    // A slope that may well be nothing is not told to be below it.
    const faint = told(
      (i) => 20 + 0.2 * Math.max(0, 16 - celsius(i)) + 0.6 * Math.sin((2 * Math.PI * i) / 25),
      celsius,
      60,
    );
    expect(faint.slope?.perDegreeKwh.low).toBe(0);
    expect(faint.slope?.perDegreeKwh.high).toBeGreaterThan(0.5);
  });

  it('finds the slope and the base it was given, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 70 }), fc.double({ min: 0.5, max: 8, noNaN: true }), (quarters, slope) => {
        const found = told((i) => 5 + slope * Math.max(0, quarters / 4 - celsius(i))).slope;
        expect(found?.baseTemperatureC).toBe(quarters / 4);
        expect(found?.perDegreeKwh.best).toBeCloseTo(slope, 6);
      }),
      { numRuns: 40 },
    );
  });
});
