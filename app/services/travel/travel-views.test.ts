import { describe, expect, it } from 'vitest';
import { addDays } from '../local-days.server.ts';
import { type AdviceMatter, buildAdviceView } from './advice-view.server.ts';
import { findHabits, habitDays } from './find-habits.server.ts';
import { buildFootprintView, type FootprintMatter, firstMonthShown } from './footprint-view.server.ts';
import type { TravelTrip } from './gather-trips.server.ts';

const timeZone = 'Europe/Paris';
const today = '2026-11-26';
const at = (day: string, hour: number): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`);

const trip = (day: string, more: Partial<TravelTrip> = {}): TravelTrip => ({
  ...{ key: `${day} ${more.mode ?? 'bus'} ${more.from ?? ''}`, day, start: at(day, 8), minutes: 20, mode: 'bus' },
  ...{ from: 'Aytré', to: 'Gare', distanceKm: 4, distanceRule: 'duration', emissionsKg: 0.45, isEstimated: true },
  ...{ path: null, ...more },
});
/** The working days among the `count` days before today. */
const workingDays = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(today, -1 - index)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
  );

const matter = (more: Partial<FootprintMatter> = {}): FootprintMatter => ({
  ...{ trips: [], costs: [], datasets: ['yelo/trips', 'yelo/payments'], motor: null, carYear: null, ...more },
});
const choice = { month: '2026-11', unit: 'co2e' as const, carKm: null, today };

describe('the footprint page', () => {
  it('shows a full year', () => {
    const trips = Array.from({ length: 365 }, (_, index) => trip(addDays(today, -index)));
    const view = buildFootprintView(matter({ trips }), choice);
    expect(view.months.map(({ month }) => month)).toHaveLength(12);
    expect(view.months[0]?.month).toBe(firstMonthShown(today));
    expect(view.months.every(({ emissionsKg }) => emissionsKg !== null && emissionsKg > 5)).toBe(true);
    expect(view.totals).toMatchObject({ trips: 26, unknownShare: 0 });
    expect(view.sameAsCarKm).toBeCloseTo((26 * 0.45) / 0.2163042, 6);
  });

  it('shows three days, and a void where nothing came', () => {
    const view = buildFootprintView(matter({ trips: workingDays(4).map((day) => trip(day)) }), choice);
    expect(view.months.filter(({ emissionsKg }) => emissionsKg !== null)).toHaveLength(1);
    expect(view.months.at(-1)).toMatchObject({ month: '2026-11', costEur: null });
  });

  it('keeps a hole, and a month of which nothing is known, apart from zero', () => {
    const hired = trip('2026-09-10', {
      mode: 'shared-car',
      distanceKm: null,
      emissionsKg: null,
      distanceRule: 'unknown',
    });
    const view = buildFootprintView(
      matter({
        trips: [trip('2026-11-03'), trip('2026-08-03', { mode: 'walk', emissionsKg: 0 }), hired],
        costs: [{ day: '2026-10-01', head: 'pass', eur: 17.5 }],
      }),
      choice,
    );
    const of = (month: string) => view.months.find((one) => one.month === month);
    expect(of('2026-08')).toMatchObject({ emissionsKg: 0 });
    expect(of('2026-09')).toMatchObject({ emissionsKg: null });
    expect(of('2026-10')).toMatchObject({ emissionsKg: null, costEur: 17.5 });
  });

  it('leaves an outlier as it is', () => {
    const flight = trip('2026-11-03', { mode: 'train', distanceKm: 9000, emissionsKg: 78.8 });
    expect(buildFootprintView(matter({ trips: [trip('2026-11-04'), flight] }), choice).totals?.emissionsKg).toBeCloseTo(
      79.25,
    );
  });

  it('says nothing of nothing', () => {
    const view = buildFootprintView(matter(), { ...choice, month: '2026-10' });
    expect(view).toMatchObject({ totals: null, sameAsCarKm: null, car: null, hasNoCar: null, nextMonth: '2026-11' });
    expect(
      buildFootprintView(matter({ trips: [trip('2026-11-03', { mode: 'bike', emissionsKg: 0 })] }), choice).sameAsCarKm,
    ).toBeNull();
  });

  it('tells what the data cannot know, by what they are', () => {
    const spots = (more: Partial<FootprintMatter>) => buildFootprintView(matter(more), choice).blindSpots;
    expect(spots({})).toEqual(['walk-and-own-bike', 'own-car', 'fuel']);
    expect(spots({ motor: 'none' })).toEqual(['walk-and-own-bike']);
    expect(spots({ datasets: ['traces/trips'] })).toEqual(['fuel']);
  });

  it('prices a car between one bought used and one bought new', () => {
    const { car, hasNoCar } = buildFootprintView(matter({ motor: 'diesel', carYear: 2015 }), {
      ...choice,
      carKm: 12_000,
    });
    expect(hasNoCar).toBe(false);
    expect(car?.boughtUsed.costEurPerYear).toBeLessThan(car?.boughtNew.costEurPerYear ?? 0);
    expect(car?.boughtNew).toMatchObject({ distanceKmPerYear: 12_000, isDistanceAverage: false });
    expect(buildFootprintView(matter({ motor: 'none' }), choice)).toMatchObject({ car: null, hasNoCar: true });
  });
});

const habits = (more: Partial<Parameters<typeof findHabits>[0]> = {}) =>
  findHabits(
    { ...{ trips: [], costs: [], datasets: ['yelo/trips'], drives: true, commuteKm: 8, remoteDays: 1 }, ...more },
    timeZone,
  );

describe('findHabits', () => {
  it('takes the way to work by car from what was said: one day a week, there and back', () => {
    expect(habits()).toMatchObject([{ key: 'commute', mode: 'car', oneWayKm: 8, tripsPerYear: 94, minutes: null }]);
    expect(habits({ drives: false })).toEqual([]);
    expect(habits({ commuteKm: null })).toEqual([]);
    expect(habits({ commuteKm: 0 })).toEqual([]);
  });

  it('finds no way to work by car where mornings go without it', () => {
    const bus = workingDays(90).map((day) => trip(day));
    expect(habits({ trips: bus }).filter(({ kind }) => kind === 'commute')).toEqual([]);
    const evenings = bus.map((one) => ({ ...one, start: at(one.day, 18) }));
    expect(habits({ trips: evenings }).filter(({ kind }) => kind === 'commute')).toHaveLength(1);
    expect(habits({ remoteDays: 5 })).toEqual([]);
    // Not said: every working day is one of travel.
    expect(habits({ remoteDays: null })).toEqual(habits({ remoteDays: 0 }));
    // Half a day a week by car is all that can change.
    expect(habits({ remoteDays: 4.5 })[0]?.tripsPerYear).toBe(47);
  });

  it('finds trips that come back between two places, either way, one time in two', () => {
    const there = workingDays(14).map((day) => trip(day));
    const back = there.map((one) => ({ ...one, key: `${one.key} back`, from: one.to, to: one.from, minutes: 30 }));
    const [found, ...others] = habits({ trips: [...there, ...back], drives: false });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'repeated', mode: 'bus', oneWayKm: 4, timesSeen: 20, paidEurPerTrip: null });
    expect(found?.tripsPerYear).toBeCloseTo((20 / 90) * 365 * 0.5);
    expect(found?.key).not.toMatch(/Aytr|Gare/);
    expect(habits({ trips: there.slice(0, 3), drives: false })).toEqual([]);
  });

  it('takes the length of a hire from a bus that goes the same way, and its price from what was paid', () => {
    const hired = { mode: 'shared-car' as const, distanceKm: null, emissionsKg: null };
    const hires = workingDays(7).map((day) => trip(day, hired));
    expect(habits({ trips: hires, drives: false })).toEqual([]);
    const [found] = habits({
      ...{ trips: [...hires, trip('2026-11-20')], drives: false, datasets: ['yelo/payments'] },
      costs: [{ day: '2026-11-20', head: 'shared-car', eur: 10 }],
    });
    expect(found).toMatchObject({ mode: 'shared-car', oneWayKm: 4, paidEurPerTrip: 2 });
  });

  it('knows that a bus is paid for where a pass is, and a car by its fuel alone', () => {
    const datasets = ['yelo/trips', 'yelo/payments'];
    const bus = workingDays(14).map((day) => trip(day));
    const pass = [{ day: '2026-11-05', head: 'pass' as const, eur: 17.5 }];
    expect(habits({ trips: bus, datasets, drives: false, costs: pass })[0]?.paidEurPerTrip).toBe(0);
    expect(habits({ trips: bus, datasets, drives: false })[0]?.paidEurPerTrip).toBeNull();
    const drives = bus.map((one) => ({ ...one, mode: 'car' as const, minutes: null }));
    expect(habits({ trips: drives, drives: false })[0]).toMatchObject({ paidEurPerTrip: 0, minutes: null });
  });

  it('passes over trips without both ends, and rounds', () => {
    const days = workingDays(14);
    expect(habits({ trips: days.map((day) => trip(day, { from: null })), drives: false })).toEqual([]);
    expect(habits({ trips: days.map((day) => trip(day, { to: 'Aytré' })), drives: false })).toEqual([]);
    expect(habitDays(today)).toEqual({ firstDay: '2026-08-28', endDay: today });
  });
});

const advice = (more: Partial<AdviceMatter> = {}) =>
  buildAdviceView(
    {
      ...{
        trips: [],
        costs: [],
        datasets: ['yelo/trips'],
        motor: 'petrol',
        commuteKm: 8,
        remoteDays: 0,
        couldDo: null,
      },
      ...{ territory: 'la-rochelle', choices: [], ...more },
    },
    { today, timeZone },
  );

describe('the advice page', () => {
  it('proposes three ways of the way to work, and says since when one is chosen', () => {
    const view = advice({ choices: [{ key: 'commute.bike', day: '2026-11-03', kind: 'commute', to: 'bike' }] });
    expect(view.switches.map(({ key }) => key)).toEqual(['commute.bike', 'commute.share', 'commute.bus']);
    expect(view.switches.map(({ chosenOn }) => chosenOn)).toEqual(['2026-11-03', null, null]);
    expect(view).toMatchObject({ nothing: null, others: [], isFuelOnly: true });
    // 94 trips of 8 km at 0.2163 kg and 0.1142 EUR
    expect(view.switches[0]?.savedKgPerYear).toBeCloseTo(162.66, 1);
    expect(view.switches[0]?.savedEurPerYear).toBeCloseTo(85.9, 1);
  });

  it('keeps what was chosen before in the list', () => {
    const choices = [{ key: 'gone.bike', day: '2026-09-01', kind: 'repeated' as const, to: 'bike' as const }];
    expect(advice({ choices }).others).toEqual(choices);
  });

  it('says why there is nothing', () => {
    expect(advice({ motor: 'none' })).toMatchObject({ switches: [], nothing: 'no-habit' });
    expect(advice({ motor: null })).toMatchObject({ nothing: 'no-habit' });
    expect(advice({ couldDo: ['train'] })).toMatchObject({ switches: [], nothing: 'nothing-fits', couldDo: ['train'] });
  });

  it('looks for grants where the person lives', () => {
    expect(advice({ motor: 'none' }).bike).toMatchObject({ isCovered: true, aids: [] });
    expect(advice({ motor: 'none', territory: 'elsewhere' }).bike.isCovered).toBe(false);
    expect(advice({ motor: 'none', datasets: ['thales/parking'] }).isFuelOnly).toBe(false);
  });
});
