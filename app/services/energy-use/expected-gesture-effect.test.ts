import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGestureEffects } from '../load-gesture-effects.server.ts';
import { loadHabits } from '../load-reference-values.server.ts';
import { expectedGestureEffect } from './expected-gesture-effect.ts';

const { of, heaters } = loadGestureEffects();
const HOME = {
  ...{ energy: 'gas', nightBaseLoadW: 180, heatingKwhPerYear: { low: 8000, best: 9000, high: 10_000 } },
  ...{ people: 3, meterKwhPerKwhOfHotWater: heaters['gas-boiler'], price: 0.105, emissions: 0.221 },
};
const effectOf = (gesture: string, change: Partial<Record<keyof typeof HOME | 'assumption', unknown>> = {}) => {
  const assumption = of.get(gesture)?.assumption;
  const input = expectedGestureEffect.input.parse({ ...HOME, assumption, ...change });
  return expectedGestureEffect.output.parse(expectedGestureEffect.compute(input));
};

describe('expected-gesture-effect', () => {
  it('applies a share to what the readings of this home show', () => {
    const degree = effectOf('one-degree-less');
    expect(degree).toMatchObject({ reason: null, basis: 'own-readings' });
    expect(degree.kwh).toEqual({ low: 400, best: expect.closeTo(630), high: 1000 });
    expect(degree.eur?.best).toBeCloseTo(66.15);
    expect(degree.co2eKg?.best).toBeCloseTo(139.23);
    // (180 − 80) W for 8 hours a night, half of it.
    const standby = effectOf('cut-standby-at-night', { energy: 'electricity' });
    expect(standby.kwh?.best).toBeCloseTo(146);
  });

  it('says the figure of a usual home where no reading shows the use apart', () => {
    expect(effectOf('dry-in-the-air')).toMatchObject({ basis: 'usual-home', kwh: { low: 100, best: 180, high: 280 } });
    expect(effectOf('shorter-showers').kwh?.best).toBeCloseTo(170 * 3 * 1.25);
    expect(effectOf('shorter-showers').basis).toBe('usual-home');
  });

  it.each([
    ['run-off-peak', {}, 'saves-no-energy'],
    ['lids-on', { assumption: { of: 'unknown' } }, 'not-studied'],
    ['one-degree-less', { energy: null }, 'no-meter'],
    ['one-degree-less', { heatingKwhPerYear: null }, 'no-heating-slope'],
    ['cut-standby-at-night', { nightBaseLoadW: null }, 'no-night-base-load'],
    ['cut-standby-at-night', { nightBaseLoadW: 80 }, 'nothing-to-switch-off'],
    ['shorter-showers', { people: null }, 'not-said'],
    ['shorter-showers', { meterKwhPerKwhOfHotWater: null }, 'not-said'],
  ] as const)('says of %s with %o that it is not known: %s', (gesture, change, reason) => {
    expect(effectOf(gesture, change)).toEqual({ reason, kwh: null, eur: null, co2eKg: null, basis: null });
  });

  it('tells no euros without a price, no carbon without a factor', () => {
    expect(effectOf('one-degree-less', { price: null, emissions: null })).toMatchObject({ eur: null, co2eKg: null });
  });

  it('keeps its ends around its best guess, and grows with what the home uses', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 81, max: 2000 }), (heating, watts) => {
        const heatingKwhPerYear = { low: heating * 0.9, best: heating, high: heating * 1.1 };
        for (const gesture of of.keys()) {
          const { kwh } = effectOf(gesture, { heatingKwhPerYear, nightBaseLoadW: watts });
          if (kwh) expect(kwh.low <= kwh.best && kwh.best <= kwh.high && kwh.low >= 0).toBe(true);
        }
        expect(effectOf('one-degree-less', { heatingKwhPerYear }).kwh?.best).toBeCloseTo(heating * 0.07, 6);
      }),
    );
  });

  it('knows only gestures that habits may propose or that a pilot may hold, each with a source', () => {
    const { rules } = loadHabits();
    const known = new Set(rules.flatMap(({ gestures }) => gestures));
    expect([...of.keys()].some((key) => known.has(key))).toBe(true);
    for (const { source } of of.values()) expect(source.title.fr).not.toBe('');
  });
});
