import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber } from '~/holders/local-time.ts';
import { energiesOfWorks, worksView } from './works-view.server.ts';

const gasHome = { home: { heating: 'gas', 'hot-water': 'electric-tank' }, hasGas: true };

describe('in which readings works would show', () => {
  it.each([
    ['insulation, in what heats', ['roof', 'walls'], gasHome, ['gas']],
    ['a water heater, in what heats the water', ['water-heater'], gasHome, ['electricity']],
    ['a water heater with insulation, in what heats', ['water-heater', 'roof'], gasHome, ['gas']],
    ['a heat pump, in both meters', ['heat-pump'], gasHome, ['gas', 'electricity']],
    ['a heat pump where there is no gas', ['heat-pump'], { home: {}, hasGas: false }, ['electricity']],
    ['nothing ticked, in what heats', [], gasHome, ['gas']],
    [
      'insulation of a home heated by a shared boiler, nowhere',
      ['roof'],
      { home: { heating: 'collective' }, hasGas: false },
      [],
    ],
  ] as const)('%s', (_name, done, known, energies) => {
    expect(energiesOfWorks(done, known)).toEqual(energies);
  });
});

describe('what works are worth', () => {
  const FIRST = dayNumber('2025-01-01');
  const days = Array.from({ length: 690 }, (_, at) => {
    const temperatureC = 11 + 9 * Math.sin((2 * Math.PI * at) / 365 - 2);
    const energyKwh = 8 + (at < 300 ? 3 : 2) * Math.max(0, 16 - temperatureC) + Math.sin(at * 2.3);
    return { day: dayFromNumber(FIRST + at), energyKwh, temperatureC };
  });
  const said = { done: ['windows', 'roof'], ended: dayFromNumber(FIRST + 300), costEur: 10_000, aidEur: null };
  const input = {
    ...{ said, silence: null, yearTemperaturesC: days.slice(-365).map(({ temperatureC }) => temperatureC) },
    ...{ uses: [{ energy: 'gas' as const, days, emissions: 0.2 }], prices: { gas: { eurPerKwh: 0.1, isOwn: false } } },
  };

  it('is counted over the shortest life of what was done, without a grant where none was told', () => {
    const { worth, assumptions, saving, prices, energies } = worksView(input);
    expect(assumptions.lifeYears).toBe(24);
    expect(worth?.withAid).toEqual(worth?.withoutAid);
    expect(saving?.verdict).toBe('less');
    expect(prices).toEqual([{ energy: 'gas', eurPerKwh: 0.1, isOwn: false }]);
    expect(energies).toEqual(['gas']);
    const unsaid = { ...said, done: [], aidEur: 2000 };
    const other = worksView({ ...input, said: unsaid });
    expect(other.assumptions.lifeYears).toBe(20);
    expect(other.worth?.withAid.best.paybackYears).toBeLessThan(other.worth?.withoutAid.best.paybackYears ?? 0);
    expect(worksView({ ...input, said: { ...said, done: ['water-heater'] } }).saving?.coldSince).toBe(1);
  });

  it('is not told without a price paid, a price of energy, a day, or readings', () => {
    expect(worksView({ ...input, said: { ...said, costEur: null } })).toMatchObject({ worth: null });
    expect(worksView({ ...input, prices: {} })).toMatchObject({ worth: null, prices: [], saving: { eur: null } });
    expect(worksView({ ...input, said: { ...said, ended: null } }).saving).toBeNull();
    expect(worksView({ ...input, uses: [] }).saving).toBeNull();
    expect(worksView({ ...input, silence: 'no-weather' })).toMatchObject({
      saving: null,
      worth: null,
      silence: 'no-weather',
    });
  });
});
