import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '~/holders/local-time.ts';
import { dailyMeanTemperatureC } from '~/holders/synthetic/weather.ts';
import { weatherCorrectedChange } from './weather-corrected-change.ts';

const FIRST = dayNumber('2024-10-01');
const changedAfter = (days: number) => dayFromNumber(FIRST + days);

function told(
  energyKwh: readonly number[],
  temperatureC: readonly number[],
  before: number,
): ReturnType<typeof weatherCorrectedChange.compute> {
  const days = energyKwh.map((energy, at) => ({
    ...{ day: dayFromNumber(FIRST + at), energyKwh: energy, temperatureC: temperatureC[at] ?? 0 },
  }));
  const input = weatherCorrectedChange.input.parse({ days, changedOn: changedAfter(before) });
  return weatherCorrectedChange.output.parse(weatherCorrectedChange.compute(input));
}

/** Uniform numbers in [0, 1): mulberry32. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A home under Nantes's weather, whose noise resembles that of the day before, and that truly saves `saving`. */
function home(seed: number, { before, after, saving }: { before: number; after: number; saving: number }) {
  const next = uniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const offset = Math.floor(next() * 300);
  const temperatures = Array.from({ length: before + after }, (_, at) =>
    dailyMeanTemperatureC('nantes', dayFromNumber(FIRST + offset + at)),
  );
  const [base, slope, flat] = [14 + 4 * next(), 1 + 4 * next(), 3 + 6 * next()];
  const [rho, deviation] = [0.6 * next(), 2 + 3 * next()];
  let noise = normal() * deviation;
  const energies = temperatures.map((temperature, at) => {
    noise = rho * noise + Math.sqrt(1 - rho * rho) * deviation * normal();
    const true_ = flat + slope * Math.max(0, base - temperature);
    return Math.max(0, true_ * (at < before ? 1 : 1 - saving) + noise);
  });
  return told(energies, temperatures, before);
}

describe('weather-corrected-change', () => {
  it('says what numpy says of the same home', () => {
    const days = Array.from({ length: 300 }, (_, i) => i);
    const temperatures = days.map((i) => 10 + 9 * Math.sin((2 * Math.PI * i) / 365 + 2) + 2 * Math.sin(1.7 * i));
    const energies = days.map((i) => {
      const wiggle = 1.2 * Math.sin(2.1 * i) + 3 * Math.cos(0.3 * i);
      const heated = 6 + 1.3 * Math.max(0, 16 - (temperatures[i] ?? 0));
      return (i < 240 ? 1 : 0.85) * heated + 8 + wiggle * 0.6;
    });
    const { verdict, change, model } = told(energies, temperatures, 240);
    // numpy 2.4.6 (lstsq on each base, inverse of X'X for the prediction's error) and scipy 1.17.1 (stats.t.ppf).
    expect(verdict).toBe('less');
    expect(model).toMatchObject({ baseTemperatureC: 16.25 });
    expect(model?.perDayKwh).toBeCloseTo(13.83745499467726, 8);
    expect(model?.perDegreeDayKwh).toBeCloseTo(1.28747702649737, 8);
    expect(model?.autocorrelation).toBeCloseTo(0.7442365494104778, 8);
    expect(model?.explained).toBeCloseTo(0.9614305475472654, 8);
    expect(change?.share).toBeCloseTo(-0.0841634935739497, 8);
    expect(change?.low).toBeCloseTo(-0.14722138878453805, 5);
    expect(change?.high).toBeCloseTo(-0.02110559836336133, 5);
    expect(change?.energyKwh).toBeCloseTo(-91.96767202272815, 6);
  });

  it.each([0, 0.15])(
    'holds the true saving of %d in its interval as often as it says, over 500 homes',
    (saving) => {
      const homes = Array.from({ length: 500 }, (_, seed) => home(seed + 1, { before: 300, after: 90, saving }));
      const said = homes.flatMap(({ change }) => (change ? [change] : []));
      const held = said.filter(({ low, high }) => low <= -saving && -saving <= high).length / said.length;
      expect(said.length).toBeGreaterThan(400);
      // 95 %, give or take four standard errors of a share of 500, and the base's own uncertainty on the low side.
      expect(held).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / said.length));
      expect(held).toBeLessThan(0.995);
    },
    60_000,
  );

  it('says nothing too early, nor of a cold never seen, nor of a home that used nothing', () => {
    const steady = (count: number, value: number) => Array.from({ length: count }, () => value);
    expect(told(steady(59 + 40, 5), steady(99, 10), 59).reason).toBe('not-enough-before');
    expect(told(steady(60 + 27, 5), steady(87, 10), 60).reason).toBe('too-early');
    expect(told(steady(60 + 28, 0), steady(88, 10), 60).reason).toBe('nothing-used-before');
    const mild = Array.from({ length: 60 }, (_, at) => 12 + (at % 8) / 2);
    const energies = [...mild, ...steady(28, 0)].map((temperature) => 2 + Math.max(0, 15 - temperature));
    expect(told(energies, [...mild, ...steady(28, 0)], 60)).toMatchObject({
      ...{ verdict: 'cannot-tell', reason: 'colder-than-before', change: null },
    });
  });

  it('tells more from less, and noise from both', () => {
    const temperatures = Array.from({ length: 200 }, (_, at) => 10 + 8 * Math.sin(at / 9));
    const energies = (factor: number) =>
      temperatures.map(
        (temperature, at) => (4 + Math.max(0, 15 - temperature)) * (at < 150 ? 1 : factor) + Math.sin(at * 2.3),
      );
    expect(told(energies(1.3), temperatures, 150).verdict).toBe('more');
    expect(told(energies(0.7), temperatures, 150).verdict).toBe('less');
    expect(told(energies(1), temperatures, 150)).toMatchObject({ verdict: 'cannot-tell', reason: 'within-the-noise' });
  });

  it('follows the day a home without heating too, and one that never varies', () => {
    const warm = Array.from({ length: 120 }, (_, at) => 24 + Math.sin(at));
    const flat = told(
      warm.map((_, at) => (at < 80 ? 10 : 9) + Math.sin(at * 2.1) / 5),
      warm,
      80,
    );
    expect(flat).toMatchObject({ verdict: 'less', model: { perDegreeDayKwh: 0 } });
    const still = told(
      warm.map((_, at) => (at < 80 ? 10 : 9)),
      warm,
      80,
    );
    expect(still.change).toEqual({
      ...{ share: expect.closeTo(-0.1), low: expect.closeTo(-0.1), high: expect.closeTo(-0.1) },
      energyKwh: expect.closeTo(-40),
    });
    expect(still.model).toMatchObject({ explained: 0, autocorrelation: 0 });
  });

  it('does not depend on the order of days, and scales with the unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.1, max: 50, noNaN: true }), (seed, factor) => {
        const next = uniform(seed);
        const temperatures = Array.from({ length: 150 }, () => 2 + 16 * next());
        const energies = temperatures.map((temperature) => 5 + Math.max(0, 15 - temperature) + next());
        const days = energies.map((energyKwh, at) => ({
          ...{ day: dayFromNumber(FIRST + at), energyKwh, temperatureC: temperatures[at] ?? 0 },
        }));
        const changedOn = changedAfter(100);
        const one = weatherCorrectedChange.compute({ days, changedOn });
        const shuffled = days
          .toSorted(() => next() - 0.5)
          .map((day) => ({ ...day, energyKwh: day.energyKwh * factor }));
        const other = weatherCorrectedChange.compute({ days: shuffled, changedOn });
        expect(other.change?.share).toBeCloseTo(one.change?.share ?? Number.NaN, 8);
        expect(other.change?.energyKwh).toBeCloseTo((one.change?.energyKwh ?? Number.NaN) * factor, 5);
      }),
      { numRuns: 50 },
    );
  });
});
