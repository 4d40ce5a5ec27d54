import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { gatherTrips } from './gather-trips.server.ts';
import { gatherCosts } from './travel-costs.server.ts';
import { BLUR_M, drawTripMap, MAP } from './trip-map.ts';
import { buildTripsView } from './trips-view.server.ts';

const timeZone = 'Europe/Paris';
const context = { timeZone, commuteKm: null, carKgPerKm: null };
/** Local time in November (+01:00). */
const at = (day: number, clock: string): number =>
  Date.parse(`2026-11-${String(day).padStart(2, '0')}T${clock}:00+01:00`);
const entry = (id: string, when: number, fields: Entry['fields']): Entry => ({ id, at: when, fields });

const path = [
  { at: '2026-11-02T08:04:00+01:00', lat: 46.169, lon: -1.188 },
  { at: '2026-11-02T08:21:00+01:00', lat: 46.1625, lon: -1.1536 },
];
const recorded = (id: string, when: number, mode: string, more = {}) =>
  entry(id, when, { mode, minutes: 17, distance: 3410, path, ...more });
const sold = (id: string, when: number, mode: string) =>
  entry(id, when, { mode, minutes: 17, from: 'Mireuil', to: 'Place de Verdun' });
const stay = (id: string, when: number, minutes: number, price?: number) =>
  entry(id, when, { place: 'Parking Verdun', minutes, ...(price !== undefined && { price }) });

describe('gatherTrips', () => {
  it('keeps one trip of two accounts, in the mode and between the stops that the network sold', () => {
    const trips = gatherTrips(
      { 'traces/trips': [recorded('1', at(2, '08:04'), 'car')], 'yelo/trips': [sold('a', at(2, '08:06'), 'bus')] },
      context,
    );
    expect(trips).toMatchObject([
      {
        mode: 'bus',
        from: 'Mireuil',
        to: 'Place de Verdun',
        distanceKm: 3.41,
        distanceRule: 'measured',
        day: '2026-11-02',
      },
    ]);
    expect(trips[0]?.path).toHaveLength(2);
  });

  it('keeps two trips that are not at the same moment', () => {
    const trips = gatherTrips(
      { 'traces/trips': [recorded('1', at(2, '08:04'), 'bus')], 'yelo/trips': [sold('a', at(2, '17:00'), 'bus')] },
      context,
    );
    expect(trips.map(({ key }) => key)).toEqual(['traces 1', 'yelo a']);
    expect(trips[1]).toMatchObject({ distanceRule: 'duration', isEstimated: true, path: null });
    // A hire of two hours that begins with a walk of a few minutes
    const hire = { ...sold('b', at(2, '08:04'), 'shared-car'), fields: { mode: 'shared-car', minutes: 120 } };
    const both = gatherTrips(
      { 'traces/trips': [recorded('1', at(2, '08:04'), 'walk')], 'yelo/trips': [hire] },
      context,
    );
    expect(both.map(({ mode }) => mode)).toEqual(['walk', 'shared-car']);
  });

  it('passes over what it has no factor for, and a path of one point', () => {
    const odd = [recorded('1', at(2, '08:04'), 'boat'), recorded('2', at(2, '09:00'), 'walk', { path: path.slice(1) })];
    expect(gatherTrips({ 'traces/trips': odd }, context)).toMatchObject([{ mode: 'walk', path: null }]);
    expect(gatherTrips({ 'yelo/trips': [sold('a', at(2, '08:00'), 'boat')] }, context)).toEqual([]);
  });

  it('lets a stay name where recorded trips by car end and begin', () => {
    const drives = [recorded('1', at(2, '08:00'), 'car'), recorded('2', at(2, '17:30'), 'car')];
    const trips = gatherTrips({ 'traces/trips': drives, 'thales/parking': [stay('s', at(2, '08:20'), 545)] }, context);
    expect(trips).toMatchObject([
      { key: 'traces 1', from: null, to: 'Parking Verdun' },
      { key: 'traces 2', from: 'Parking Verdun', to: null },
    ]);
  });

  it('leaves a walk from the car park as it is, and counts the car all the same', () => {
    const walks = [recorded('1', at(2, '08:00'), 'walk'), recorded('2', at(2, '17:30'), 'walk')];
    const trips = gatherTrips({ 'traces/trips': walks, 'thales/parking': [stay('s', at(2, '08:20'), 545)] }, context);
    expect(trips.map(({ mode, from, to }) => [mode, from, to])).toEqual([
      ['walk', null, null],
      ['car', null, 'Parking Verdun'],
      ['car', 'Parking Verdun', null],
      ['walk', null, null],
    ]);
  });

  it('takes a stay that nobody recorded for two trips of unknown length', () => {
    const trips = gatherTrips({ 'thales/parking': [stay('s', at(7, '14:00'), 120)] }, { ...context, commuteKm: 9 });
    expect(trips).toHaveLength(2);
    for (const trip of trips) expect(trip).toMatchObject({ mode: 'car', distanceKm: null, emissionsKg: null });
  });

  it('takes a long stay of a working morning for the way to work, when its distance was stated', () => {
    const day = (stays: Entry[], commuteKm: number | null = 9) =>
      gatherTrips({ 'thales/parking': stays }, { ...context, commuteKm, carKgPerKm: 0.1 })[0];
    const work = { distanceKm: 9, distanceRule: 'commute', isEstimated: true, emissionsKg: expect.closeTo(0.9) };
    const unknown = { distanceRule: 'unknown', emissionsKg: null, isEstimated: false };
    expect(day([stay('s', at(2, '08:30'), 500)])).toMatchObject(work);
    expect(day([stay('s', at(2, '08:30'), 500)], null)).toMatchObject(unknown);
    expect(day([stay('s', at(2, '13:00'), 300)])).toMatchObject(unknown);
    expect(day([stay('s', at(2, '08:30'), 60)])).toMatchObject(unknown);
    // A Saturday
    expect(day([stay('s', at(7, '08:30'), 500)])).toMatchObject(unknown);
  });

  it('counts trains, and puts all in order', () => {
    const trains = [
      entry('t', at(1, '07:00'), { from: 'La Rochelle-Ville', to: 'Nantes', minutes: 110, class: '2', price: 2000 }),
    ];
    const trips = gatherTrips({ 'sncf/journeys': trains, 'yelo/trips': [sold('a', at(1, '06:30'), 'bike')] }, context);
    expect(trips.map(({ mode }) => mode)).toEqual(['bike', 'train']);
    expect(trips[1]).toMatchObject({ distanceRule: 'stations', from: 'La Rochelle-Ville' });
    expect(gatherTrips({}, context)).toEqual([]);
  });
});

describe('gatherCosts', () => {
  it('leaves out the share of an employer and a price that was not asked for', () => {
    const costs = gatherCosts(
      {
        'yelo/payments': [
          entry('1', at(5, '09:00'), { kind: 'subscription', amount: 3500, employer: 1750 }),
          entry('2', at(6, '09:00'), { kind: 'shared-car', amount: 267 }),
          entry('3', at(6, '09:00'), { kind: 'else', amount: 100 }),
          entry('4', at(6, '09:00'), { kind: 'bike' }),
        ],
        'thales/parking': [stay('s', at(7, '14:00'), 120, 240), stay('u', at(8, '14:00'), 120)],
        'sncf/journeys': [entry('t', at(1, '07:00'), { price: 2000 })],
      },
      timeZone,
    );
    expect(costs).toEqual([
      { day: '2026-11-05', head: 'pass', eur: 17.5 },
      { day: '2026-11-06', head: 'shared-car', eur: 2.67 },
      { day: '2026-11-07', head: 'car', eur: 2.4 },
      { day: '2026-11-01', head: 'train', eur: 20 },
    ]);
    expect(gatherCosts({}, timeZone)).toEqual([]);
  });
});

describe('drawTripMap', () => {
  const square = [
    { lat: 46.1, lon: -1.2 },
    { lat: 46.15, lon: -1.19 },
    { lat: 46.2, lon: -1.1 },
  ];
  const drawn = (blur: boolean) => drawTripMap([{ key: 'a', mode: 'bus', path: square }], blur);

  it('puts north up and east right, inside its frame', () => {
    const points = (drawn(false)?.lines[0]?.points ?? '').split(' ').map((pair) => pair.split(',').map(Number));
    expect(points).toHaveLength(3);
    expect(points[0]?.[1]).toBeGreaterThan(points[2]?.[1] ?? Number.POSITIVE_INFINITY);
    expect(points[0]?.[0]).toBeLessThan(points[2]?.[0] ?? 0);
    for (const [x = -1, y = -1] of points) {
      expect(x).toBeGreaterThanOrEqual(MAP.margin - 1);
      expect(x).toBeLessThanOrEqual(MAP.width - MAP.margin + 1);
      expect(y).toBeGreaterThanOrEqual(MAP.margin - 1);
      expect(y).toBeLessThanOrEqual(MAP.height - MAP.margin + 1);
    }
  });

  it('has a scale that is true: the bar measures what it says', () => {
    const map = drawn(false);
    const [first, last] = [map?.places[0], map?.places[1]];
    const units = Math.hypot((first?.x ?? 0) - (last?.x ?? 0), (first?.y ?? 0) - (last?.y ?? 0));
    const metres = (units * (map?.scale.metres ?? 0)) / (map?.scale.units ?? 1);
    // 11.12 km to the north and 7.71 km to the east, by the cosine of 46.15 degrees: to 1 %
    expect(metres / Math.hypot(11_120, 7705)).toBeCloseTo(1, 2);
  });

  it('draws a straight line between cells when blurred, and two near places as one', () => {
    expect(drawn(true)?.lines[0]?.points.split(' ')).toHaveLength(2);
    const near = [
      { key: 'a', mode: 'bus' as const, path: square },
      { key: 'b', mode: 'bus' as const, path: square.map(({ lat, lon }) => ({ lat: lat + 0.00004, lon })) },
    ];
    expect(drawTripMap(near, true)?.places).toMatchObject([{ trips: 2 }, { trips: 2 }]);
  });

  it('never shows a blurred place nearer than it may', () => {
    const somewhere = fc.record({
      lat: fc.double({ min: 46.1, max: 46.2, noNaN: true }),
      lon: fc.double({ min: -1.2, max: -1.1, noNaN: true }),
    });
    fc.assert(
      fc.property(somewhere, somewhere, (from, to) => {
        const map = drawTripMap([{ key: 'a', mode: 'car', path: [from, to] }], true);
        const metresPerUnit = (map?.scale.metres ?? 0) / (map?.scale.units ?? 1);
        const [one, other] = [map?.places[0], map?.places[1] ?? map?.places[0]];
        for (const side of ['x', 'y'] as const) {
          const metres = Math.abs((one?.[side] ?? 0) - (other?.[side] ?? 0)) * metresPerUnit;
          const cells = metres / BLUR_M;
          expect(Math.abs(cells - Math.round(cells))).toBeLessThan(0.15);
        }
      }),
    );
  });

  it('draws nothing of nothing, and one place alone', () => {
    expect(drawTripMap([{ key: 'a', mode: 'bus', path: null }], false)).toBeNull();
    const still = square.slice(0, 1).concat(square.slice(0, 1));
    expect(drawTripMap([{ key: 'a', mode: 'walk', path: still }], false)?.places).toMatchObject([{ trips: 2 }]);
  });
});

describe('buildTripsView', () => {
  const choice = { month: '2026-11', day: null, isBlurred: false, today: '2026-11-26', timeZone };
  const trips = gatherTrips(
    {
      'traces/trips': [recorded('1', at(2, '08:04'), 'car'), recorded('2', at(3, '08:04'), 'walk')],
      'yelo/trips': [sold('a', at(2, '17:00'), 'shared-car')],
    },
    context,
  );

  it('lists the days of a month, latest first, and draws them', () => {
    const view = buildTripsView({ trips, costs: [] }, choice);
    expect(view.days.map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-02']);
    expect(view.days.map(({ emissionsKg }) => emissionsKg)).toEqual([0, expect.closeTo(0.738, 3)]);
    expect(view.totals).toMatchObject({ trips: 3, unknownTrips: 1 });
    expect(view.map?.drawing.lines).toHaveLength(2);
    expect(view).toMatchObject({ previousMonth: '2026-10', nextMonth: null, isCurrent: true });
    expect([...view.rules].sort()).toEqual(['measured', 'unknown']);
  });

  it('draws one day alone, of those that have a trip', () => {
    expect(buildTripsView({ trips, costs: [] }, { ...choice, day: '2026-11-03' }).map).toMatchObject({
      day: '2026-11-03',
    });
    expect(buildTripsView({ trips, costs: [] }, { ...choice, day: '2026-11-09' }).map).toMatchObject({ day: null });
  });

  it('knows a day of unknown trips, and a month of nothing', () => {
    const hired = gatherTrips({ 'yelo/trips': [sold('a', at(2, '17:00'), 'shared-car')] }, context);
    const view = buildTripsView({ trips: hired, costs: [] }, choice);
    expect(view.days[0]?.emissionsKg).toBeNull();
    expect(view.map).toBeNull();
    const past = buildTripsView({ trips, costs: [] }, { ...choice, month: '2026-10' });
    expect(past).toMatchObject({ days: [], totals: null, map: null, nextMonth: '2026-11', isCurrent: false });
  });
});
