import { describe, expect, it } from 'vitest';
import type { Reading } from '~/platform/reading.ts';
import { addDays, startOfDay } from '../local-days.server.ts';
import { energyOfTheme } from './energy-of-theme.ts';
import { gestureEffect } from './gesture-effect.server.ts';

const timeZone = 'Europe/Paris';
const FIRST = '2025-11-01';
const CHANGED = '2026-08-28';

/** Half-hours of 300 days at 10 kWh each, then 60 at `after`; a hole where `isHole`. */
function halfHours(after: number, isHole: (day: string) => boolean = () => false): Reading[] {
  return Array.from({ length: 360 }, (_, at) => addDays(FIRST, at)).flatMap((day, at) => {
    if (isHole(day)) return [];
    const start = startOfDay(day, timeZone);
    const slots = (startOfDay(addDays(day, 1), timeZone) - start) / 1_800_000;
    const wh = ((day < CHANGED ? 10_000 : after) + 200 * Math.sin(at * 2.3)) / slots;
    return Array.from({ length: slots }, (_, slot) => ({ start: start + slot * 1_800_000, minutes: 30, value: wh }));
  });
}

const temperatures = new Map(Array.from({ length: 360 }, (_, at) => [addDays(FIRST, at), 12 + 8 * Math.sin(at / 58)]));
const effectOf = (fine: Reading[], known: ReadonlyMap<string, number> = temperatures) =>
  gestureEffect({
    energy: 'electricity',
    readings: { fine, coarse: [] },
    temperatures: known,
    changedOn: CHANGED,
    timeZone,
  });

describe('the effect of a gesture', () => {
  it('is told from days measured whole, with its interval', () => {
    const { verdict, change, daysAfter } = effectOf(halfHours(9000));
    expect(verdict).toBe('less');
    expect(change?.share).toBeCloseTo(-0.1, 2);
    expect(change?.low).toBeLessThan(change?.share ?? 0);
    expect(change?.kwh).toBeCloseTo(-60, 0);
    expect(daysAfter).toBe(60);
  });

  it('does not take a hole, nor a day without weather, for a day without consumption', () => {
    const holed = effectOf(halfHours(9000, (day) => day > '2026-10-01'));
    expect(holed.change?.share).toBeCloseTo(-0.1, 2);
    expect(holed.daysAfter).toBe(35);
    const some = new Map([...temperatures].filter(([day]) => day < '2026-09-05'));
    expect(effectOf(halfHours(9000), some)).toMatchObject({ reason: 'too-early', change: null, daysAfter: 8 });
    expect(effectOf([])).toMatchObject({ reason: 'not-enough-before' });
  });
});

describe('where a gesture would show', () => {
  const known = { home: {}, hasGas: true, gasHeatingShare: 0.8 };
  it.each([
    ['standby shows in electricity', undefined, known, 'electricity'],
    ['heating, as it was said', 'heating', { ...known, home: { heating: 'heat-pump' } }, 'electricity'],
    ['heating by gas', 'heating', { ...known, home: { heating: 'gas' } }, 'gas'],
    ['heating by wood shows nowhere', 'heating', { ...known, home: { heating: 'wood' } }, null],
    ['hot water, as it was said', 'hot-water', { ...known, home: { 'hot-water': 'electric-tank' } }, 'electricity'],
    ['heating that gas follows', 'heating', known, 'gas'],
    ['heating that gas does not follow', 'heating', { ...known, gasHeatingShare: 0.1 }, 'electricity'],
    ['hot water of a home with gas', 'hot-water', { ...known, gasHeatingShare: 0.1 }, 'gas'],
    ['heating of a home without gas', 'heating', { ...known, hasGas: false }, 'electricity'],
    ['gas whose year is not known yet', 'heating', { ...known, gasHeatingShare: undefined }, 'gas'],
  ] as const)('%s', (_name, where, facts, energy) => {
    expect(energyOfTheme(where, facts)).toBe(energy);
  });
});
