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
    expect(slope?.perDegreeKwh.low).toBeLessThan(1.3);
    expect(slope?.perDegreeKwh.high).toBeGreaterThan(1.3);
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
