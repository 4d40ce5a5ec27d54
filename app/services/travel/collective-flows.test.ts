import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CollectiveFlows, collectiveFlows } from './collective-flows.ts';
import { HOUR_BANDS, type HourBand } from './hour-bands.ts';
import { groupsOf, isSafe, type PlacedTrip } from './safe-groups.ts';
import { TRAVEL_MODES, type TravelMode } from './travel.ts';

type Trip = Omit<PlacedTrip, 'person'>;
const BIKE: Trip = { from: 'a', to: 'b', band: 'morning', mode: 'bike' };
const AWAY: Trip = { ...BIKE, to: null };
const compute = (people: readonly (readonly Trip[])[], smallestGroup = 5): CollectiveFlows =>
  collectiveFlows.output.parse(
    collectiveFlows.compute(collectiveFlows.input.parse({ smallestGroup, people: people.map((trips) => ({ trips })) })),
  );
/** The flows told, while everyone makes a trip that is not. */
const of = (people: readonly (readonly Trip[])[]) =>
  compute([...people.map((trips) => trips), ...times(5, [AWAY])]).flows;
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('collective-flows', () => {
  it('counts people and trips of a flow that enough people make, while as many make what is not told', () => {
    expect(compute(times(5, [BIKE, BIKE, AWAY]))).toEqual({
      people: 5,
      flows: [{ ...BIKE, people: 5, trips: 10 }],
      untold: true,
    });
  });

  it('tells nothing of four people, and rounds the number of people down to whole groups', () => {
    expect(compute(times(4, [BIKE]))).toEqual({ people: null, flows: [], untold: true });
    expect(compute(times(9, [BIKE])).people).toBe(5);
    expect(compute([])).toEqual({ people: null, flows: [], untold: false });
  });

  it('tells nothing of a flow that one person alone makes for more than half', () => {
    expect(of([...times(4, [BIKE]), times(5, BIKE)])).toEqual([]);
    expect(of([...times(4, [BIKE]), times(4, BIKE)])).toEqual([{ ...BIKE, people: 5, trips: 8 }]);
  });

  it('tells together what apart would be too few: modes of one part of the day, then parts of the day of one mode', () => {
    const bus: Trip = { ...BIKE, mode: 'bus' };
    const evening: Trip = { ...BIKE, band: 'evening' };
    const car: Trip = { ...BIKE, band: 'day', mode: 'car' };
    const each = (...trips: Trip[]) => of(trips.map((trip) => [trip]));
    expect(each(BIKE, BIKE, BIKE, bus, bus)).toEqual([{ ...BIKE, mode: null, people: 5, trips: 5 }]);
    expect(each(BIKE, BIKE, BIKE, evening, evening)).toEqual([{ ...BIKE, band: null, people: 5, trips: 5 }]);
    expect(each(bus, bus, evening, evening, car)).toEqual([{ ...BIKE, band: null, mode: null, people: 5, trips: 5 }]);
    expect(each(...times(5, BIKE), ...times(4, bus))).toEqual([{ ...BIKE, people: 5, trips: 5 }]);
  });

  it('leaves trips without an area untold, wherever it lacks', () => {
    expect(compute(times(5, [AWAY, { ...BIKE, from: null }]))).toEqual({ people: 5, flows: [], untold: true });
  });

  it('keeps the smallest flow back where what is not told would be of too few', () => {
    const back: Trip = { ...BIKE, from: 'b', to: 'a' };
    const alone = compute(times(5, [BIKE]));
    expect(alone).toEqual({ people: 5, flows: [], untold: true });
    expect(compute(times(5, [BIKE, BIKE, back])).flows).toEqual([{ ...BIKE, people: 5, trips: 10 }]);
    expect(compute([...times(5, [BIKE, BIKE, back]), [AWAY]]).flows).toEqual([{ ...BIKE, people: 5, trips: 10 }]);
    // Of two as small, the same one whoever comes first.
    expect(compute(times(5, [BIKE, back])).flows).toEqual([{ ...back, people: 5, trips: 5 }]);
    expect(compute(times(5, [back, BIKE])).flows).toEqual([{ ...back, people: 5, trips: 5 }]);
  });

  it('keeps the two ways of a flow apart, and one area from another', () => {
    const flows = of(times(5, [BIKE, { ...BIKE, from: 'b', to: 'a' }, { ...BIKE, to: 'a' }]));
    expect(flows.map(({ from, to }) => from + to)).toEqual(['ab', 'ba', 'aa']);
  });
});

const trip: fc.Arbitrary<Trip> = fc.record({
  from: fc.constantFrom('a', 'b', null),
  to: fc.constantFrom('a', 'b', null),
  band: fc.constantFrom(...HOUR_BANDS.slice(0, 2)),
  mode: fc.constantFrom(...TRAVEL_MODES.slice(0, 2)),
});
const group = fc.array(fc.array(trip, { maxLength: 12 }), { maxLength: 14 });
const smallest = fc.integer({ min: 2, max: 6 });
const placed = (people: readonly (readonly Trip[])[]): PlacedTrip[] =>
  people.flatMap((trips, person) => trips.map((one) => ({ ...one, person })));
const peopleIn = (trips: Iterable<PlacedTrip>): number => new Set([...trips].map(({ person }) => person)).size;

/** Every total that a page may show: of any area, either way or both, any part of the day, any mode. */
const choice = fc.record({
  from: fc.constantFrom('a', 'b', null),
  to: fc.constantFrom('a', 'b', null),
  band: fc.constantFrom<(HourBand | null)[]>(...HOUR_BANDS.slice(0, 2), null),
  mode: fc.constantFrom<(TravelMode | null)[]>(...TRAVEL_MODES.slice(0, 2), null),
});

describe('nobody is found in the figures', () => {
  it('each trip is told once or not at all', () => {
    fc.assert(
      fc.property(group, smallest, (people, k) => {
        const trips = placed(people);
        const { flows, untold } = groupsOf(trips, k);
        const told = [...flows.flatMap((flow) => flow.trips), ...untold];
        expect(told).toHaveLength(trips.length);
        expect(new Set(told)).toEqual(new Set(trips));
      }),
    );
  });

  it('no figure rests on fewer than k people, nor for more than half on one', () => {
    fc.assert(
      fc.property(group, smallest, (people, k) => {
        const { flows, untold } = groupsOf(placed(people), k);
        for (const { trips } of flows) expect(isSafe(trips, k)).toBe(true);
        expect(flows.length === 0 || isSafe(untold, k)).toBe(true);
        const shown = compute(people, k);
        for (const one of shown.flows) expect(one.people).toBeGreaterThanOrEqual(k);
        expect(shown.people === null || shown.people % k === 0).toBe(true);
      }),
    );
  });

  it('no difference of two totals rests on fewer than k people', () => {
    fc.assert(
      fc.property(group, smallest, choice, choice, (people, k, one, two) => {
        const trips = placed(people);
        const { flows } = groupsOf(trips, k);
        const total = (asked: typeof one) =>
          new Set(
            flows
              .filter(
                ({ from, to, band, mode }) =>
                  (asked.from === null || asked.from === from) &&
                  (asked.to === null || asked.to === to) &&
                  (asked.band === null || asked.band === band) &&
                  (asked.mode === null || asked.mode === mode),
              )
              .flatMap((flow) => flow.trips),
          );
        const [a, b, all] = [total(one), total(two), new Set(trips)];
        // What a vote let out elsewhere: the total of everyone's trips, compared with what the page tells in all.
        const told = new Set(flows.flatMap((flow) => flow.trips));
        for (const [more, less] of [
          [a, b] as const,
          [b, a] as const,
          ...(told.size > 0 ? [[all, told] as const] : []),
        ]) {
          const difference = [...more].filter((trip) => !less.has(trip));
          expect(difference.length === 0 || peopleIn(difference) >= k).toBe(true);
        }
      }),
    );
  });

  it('tells the same whoever comes first', () => {
    fc.assert(
      fc.property(group, smallest, (people, k) => {
        const sorted = (flows: CollectiveFlows['flows']) => flows.map((flow) => JSON.stringify(flow)).sort();
        const [there, back] = [compute(people, k), compute(people.toReversed(), k)];
        expect({ ...back, flows: sorted(back.flows) }).toEqual({ ...there, flows: sorted(there.flows) });
      }),
    );
  });
});
