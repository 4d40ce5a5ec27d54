import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { areaAt, areaOfStop, listFlowAreas } from './flow-areas.ts';
import { bandOf, flowTripsOf } from './flow-trips.server.ts';
import { flowAreasOf } from './load-flow-areas.server.ts';
import { loadStations } from './load-travel-values.server.ts';

const areas = flowAreasOf('la-rochelle');
if (!areas) throw new Error('no areas');

describe('the areas of a territory', () => {
  it('hold its 28 communes, one of them in quarters, each with its middle within itself', () => {
    const all = listFlowAreas(areas);
    expect(areas.communes).toHaveLength(28);
    expect(all).toHaveLength(27 + 7);
    expect(all.filter(({ key, middle }) => areaAt(areas, middle) !== key)).toEqual([]);
    expect(flowAreasOf('nowhere')).toBeNull();
  });

  it('put places where others say they are', () => {
    // Trainline, stations.csv (ODbL 1.0): the town's station within, the others outside.
    const found = loadStations().stations.map((station) => [station.name, areaAt(areas, station)]);
    expect(Object.fromEntries(found)).toMatchObject({
      'La Rochelle-Ville': '17300-centre',
      Rochefort: null,
      Niort: null,
      Nantes: null,
    });
    // The middles of three towns, to 500 m, and their INSEE codes: Aytré, Lagord, Châtelaillon-Plage.
    expect(areaAt(areas, { lat: 46.136, lon: -1.112 })).toBe('17028');
    expect(areaAt(areas, { lat: 46.188, lon: -1.154 })).toBe('17200');
    expect(areaAt(areas, { lat: 46.0735, lon: -1.088 })).toBe('17094');
  });

  it('know stops by their names', () => {
    expect(areaOfStop(areas, 'Gare')).toBe('17300-centre');
    expect(areaOfStop(areas, 'Ailleurs')).toBeNull();
  });
});

const AT = Date.parse('2026-11-03T07:30:00Z');
const sold = (fields: Entry['fields']): Entry => ({ id: 'y', at: AT, fields });

describe('trips as they enter the sums', () => {
  it('keep an area at each end, a part of the day and a mode', () => {
    const path = [
      { lat: 46.188, lon: -1.152 },
      { lat: 46.1625, lon: -1.1536 },
    ];
    const traced = { id: 't', at: AT, fields: { mode: 'bike', distance: 3000, minutes: 15, path } };
    expect(flowTripsOf({ 'traces/trips': [traced] }, areas, 'Europe/Paris')).toEqual([
      { from: '17200', to: '17300-centre', band: 'morning', mode: 'bike' },
    ]);
    const byName = sold({ mode: 'bus', minutes: 12, from: 'Gare', to: 'Île de Ré' });
    const nameless = sold({ mode: 'bus', minutes: 12 });
    expect(
      flowTripsOf({ 'yelo/trips': [byName, { ...nameless, at: AT + 40_000_000 }] }, areas, 'Europe/Paris'),
    ).toEqual([
      { from: '17300-centre', to: null, band: 'morning', mode: 'bus' },
      { from: null, to: null, band: 'evening', mode: 'bus' },
    ]);
  });

  it('are told by the part of the day they began in', () => {
    const bands = [0, 5, 6, 9, 10, 15, 16, 21, 22, 23].map(bandOf);
    expect(bands.join(' ')).toBe('night night morning morning day day evening evening night night');
  });
});
