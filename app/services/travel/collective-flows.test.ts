import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CollectiveFlows, collectiveFlows, HOUR_BANDS, type HourBand } from './collective-flows.ts';
import { groupsOf, isSafe, type PlacedTrip } from './safe-groups.ts';
import { TRAVEL_MODES, type TravelMode } from './travel.ts';

type Trip = Omit<PlacedTrip, 'person'>;
const BIKE: Trip = { from: 'a', to: 'b', band: 'morning', mode: 'bike' };
const compute = (people: readonly (readonly Trip[])[], smallestGroup = 5): CollectiveFlows =>
  collectiveFlows.output.parse(
    collectiveFlows.compute(collectiveFlows.input.parse({ smallestGroup, people: people.map((trips) => ({ trips })) })),
  );
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('collective-flows', () => {
  it('counts people and trips of a flow that enough people make', () => {
    expect(compute(times(5, [BIKE, BIKE]))).toEqual({
      people: 5,
      flows: [{ ...BIKE, people: 5, trips: 10 }],
      other: null,
      withholds: false,
    });
  });

  it('tells nothing of four people, and rounds the number of people down to whole groups', () => {
    expect(compute(times(4, [BIKE]))).toEqual({ people: null, flows: [], other: null, withholds: true });
    expect(compute(times(9, [BIKE])).people).toBe(5);
    expect(compute([])).toEqual({ people: null, flows: [], other: null, withholds: false });
  });

  it('tells nothing of a flow that one person alone makes for more than half', () => {
    expect(compute([...times(4, [BIKE]), times(5, BIKE)])).toMatchObject({ flows: [], withholds: true });
    expect(compute([...times(4, [BIKE]), times(4, BIKE)]).flows).toEqual([{ ...BIKE, people: 5, trips: 8 }]);
  });

  it('tells together what apart would be too few: modes of one part of the day, then parts of the day of one mode', () => {
    const bus: Trip = { ...BIKE, mode: 'bus' };
    const evening: Trip = { ...BIKE, band: 'evening' };
    const car: Trip = { ...BIKE, band: 'day', mode: 'car' };
    const of = (...trips: Trip[]) => compute(trips.map((trip) => [trip])).flows;
    expect(of(BIKE, BIKE, BIKE, bus, bus)).toEqual([{ ...BIKE, mode: null, people: 5, trips: 5 }]);
    expect(of(BIKE, BIKE, BIKE, evening, evening)).toEqual([{ ...BIKE, band: null, people: 5, trips: 5 }]);
    expect(of(bus, bus, evening, evening, car)).toEqual([{ ...BIKE, band: null, mode: null, people: 5, trips: 5 }]);
    expect(of(...times(5, BIKE), ...times(4, bus))).toEqual([{ ...BIKE, people: 5, trips: 5 }]);
  });

  it('adds up trips without an area, and flows that are too few, in one figure if that is enough', () => {
    const away: Trip = { ...BIKE, to: null };
    const back: Trip = { ...BIKE, from: null };
    const found = compute([[away], [away], [back], [back], [BIKE]]);
    expect(found).toEqual({ people: 5, flows: [], other: { people: 5, trips: 5 }, withholds: false });
    expect(compute(times(4, [away]))).toMatchObject({ other: null, withholds: true });
  });

  it('keeps the two ways of a flow apart, and one area from another', () => {
    const { flows } = compute(times(5, [BIKE, { ...BIKE, from: 'b', to: 'a' }, { ...BIKE, to: 'a' }]));
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
        const { flows, other, withheld } = groupsOf(trips, k);
        const told = [...flows.flatMap((flow) => flow.trips), ...other, ...withheld];
        expect(told).toHaveLength(trips.length);
        expect(new Set(told)).toEqual(new Set(trips));
        expect(other.length === 0 || withheld.length === 0).toBe(true);
      }),
    );
  });

  it('no figure rests on fewer than k people, nor for more than half on one', () => {
    fc.assert(
      fc.property(group, smallest, (people, k) => {
        const { flows, other } = groupsOf(placed(people), k);
        for (const { trips } of flows) expect(isSafe(trips, k)).toBe(true);
        if (other.length > 0) expect(isSafe(other, k)).toBe(true);
        const shown = compute(people, k);
        for (const one of [...shown.flows, ...(shown.other ? [shown.other] : [])]) {
          expect(one.people).toBeGreaterThanOrEqual(k);
        }
        expect(shown.people === null || shown.people % k === 0).toBe(true);
      }),
    );
  });

  it('no difference of two totals rests on fewer than k people', () => {
    fc.assert(
      fc.property(group, smallest, choice, choice, (people, k, one, two) => {
        const { flows, other } = groupsOf(placed(people), k);
        const total = (asked: typeof one, withOther: boolean) =>
          new Set([
            ...flows
              .filter(
                ({ from, to, band, mode }) =>
                  (asked.from === null || asked.from === from) &&
                  (asked.to === null || asked.to === to) &&
                  (asked.band === null || asked.band === band) &&
                  (asked.mode === null || asked.mode === mode),
              )
              .flatMap(({ trips }) => trips),
            ...(withOther ? other : []),
          ]);
        for (const withOther of [true, false]) {
          const [a, b] = [total(one, withOther), total(two, false)];
          for (const difference of [[...a].filter((t) => !b.has(t)), [...b].filter((t) => !a.has(t))]) {
            expect(difference.length === 0 || peopleIn(difference) >= k).toBe(true);
          }
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
