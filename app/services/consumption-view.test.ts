import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsumptionView, windowOf } from './build-consumption-view.server.ts';
import { choiceHref, readChoice } from './consumption-view.ts';
import { ENERGIES, SCALES, UNITS } from './energy.ts';
import { loadHabits, loadReferenceValues } from './load-reference-values.server.ts';
import { addDays, startOfDay } from './local-days.server.ts';

const timeZone = 'Europe/Paris';
const world = { values: loadReferenceValues(), habits: loadHabits() };
const today = '2026-11-02';

/** One reading a day from 6 h to 6 h, as gas is counted. */
const gasDays = (firstDay: string, days: number, kwh: number) =>
  Array.from({ length: days }, (_, index) => ({
    start: startOfDay(addDays(firstDay, index), timeZone) + 6 * 3_600_000,
    minutes: 1440,
    value: kwh * 1000,
  }));
const halfHours = (firstDay: string, days: number, kwh: number) =>
  Array.from({ length: days * 48 }, (_, index) => ({
    start: startOfDay(firstDay, timeZone) + index * 1_800_000,
    minutes: 30,
    value: (kwh * 1000) / 48,
  }));

describe('buildConsumptionView', () => {
  it('adds two energies up for the comparison, and keeps them apart in the bars', () => {
    const readings = {
      electricity: { fine: halfHours('2026-10-12', 7, 10).concat(halfHours('2026-10-19', 6, 8)), coarse: [] },
      gas: { fine: gasDays('2026-10-12', 7, 30).concat(gasDays('2026-10-19', 6, 22)), coarse: [] },
    };
    const request = { scale: 'week', day: '2026-10-20', unit: 'kwh', timeZone, today } as const;
    const view = buildConsumptionView(readings, request, world);
    expect(view).toMatchObject({
      firstDay: '2026-10-19',
      lastDay: '2026-10-25',
      nextDay: '2026-10-26',
      verdict: 'less',
    });
    expect(view.comparison).toMatchObject({ pairs: 6, of: 7, change: expect.closeTo(30 / 40 - 1) });
    expect(view.energies.map(({ energy, total, complete }) => [energy, total, complete])).toEqual([
      ['electricity', expect.closeTo(48), 6],
      ['gas', expect.closeTo(132), 6],
    ]);
    expect(view.references.map(({ key, value }) => [key, value])).toEqual([
      ['electricity-price', 0.194],
      ['electricity-emissions', 0.052],
      ['gas-price', 0.105],
      ['gas-emissions', 0.221],
    ]);
  });

  it('says what a day of gas was, without inventing its half-hours', () => {
    const request = { scale: 'day', day: '2026-10-20', unit: 'kwh', timeZone, today } as const;
    const view = buildConsumptionView({ gas: { fine: gasDays('2026-10-19', 2, 20), coarse: [] } }, request, world);
    expect(view.energies[0]).toMatchObject({ total: null, dayTotalOnly: expect.closeTo(20) });
    expect(view.verdict).toBe('too-early');
  });

  it('shows no period that has not begun', () => {
    const request = { scale: 'month', day: today, unit: 'eur', timeZone, today } as const;
    const view = buildConsumptionView({ gas: { fine: [], coarse: [] } }, request, world);
    expect(view).toMatchObject({ nextDay: null, isCurrent: true });
    expect(windowOf('month', today)).toEqual({ firstDay: '2026-10-01', endDay: '2026-12-01' });
  });
});

describe('the address of a consumption page', () => {
  it('says what was chosen', () => {
    const choice = fc.record({
      scale: fc.constantFrom(...SCALES),
      unit: fc.constantFrom(...UNITS),
      energies: fc.constantFrom(['electricity' as const], ['gas' as const], [...ENERGIES]),
      day: fc.constantFrom(undefined, '2026-10-25'),
    });
    fc.assert(
      fc.property(choice, (chosen) => {
        const { searchParams } = new URL(choiceHref('/moi', chosen), 'https://atelier.test');
        expect(readChoice(searchParams, { available: ENERGIES, day: searchParams.get('jour') ?? undefined })).toEqual(
          chosen,
        );
      }),
    );
  });

  it('falls back on what there is', () => {
    const params = new URLSearchParams({ vue: '__proto__', energie: 'ensemble', unite: 'livres' });
    expect(readChoice(params, { available: ['gas'], day: undefined })).toEqual({
      scale: 'week',
      unit: 'kwh',
      energies: ['gas'],
      day: undefined,
    });
  });
});
