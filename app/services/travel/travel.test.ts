import { createRequire } from 'node:module';
import { CarSimulator } from '@betagouv/publicodes-voiture';
import fc from 'fast-check';
import Engine from 'publicodes';
import { describe, expect, it } from 'vitest';
import { bestSwitches, SWITCHES } from './best-switches.server.ts';
import { bikeAid } from './bike-aid.server.ts';
import { carFootprintAndCost } from './car-footprint-and-cost.server.ts';
import { loadAdviceLevels, loadModes, modeValues } from './load-travel-values.server.ts';
import { crowMetres, MOTORS, TRAVEL_MODES } from './travel.ts';
import { COST_HEADS, travelMonth } from './travel-month.server.ts';
import { tripFootprint } from './trip-footprint.server.ts';

const run = <Input, Output>(
  calculator: { input: { parse(value: unknown): Input }; compute(input: Input): Output },
  input: unknown,
): Output => calculator.compute(calculator.input.parse(input));

const require = createRequire(import.meta.url);
const SILENT = { log: () => {}, warn: () => {}, error: () => {} };
let ngc: Engine | undefined;
/** Nos Gestes Climat 4.10.2 (MIT), the model that the values are checked against. */
function evaluate(rule: string, situation: Record<string, string | number> = {}): number {
  const model = () => require('@incubateur-ademe/nosgestesclimat/nosgestesclimat.model.json');
  ngc ??= new Engine(model(), { logger: SILENT, strict: { noOrphanRule: false } });
  const asked = ngc.shallowCopy();
  asked.setSituation(situation);
  return Number(asked.evaluate(rule).nodeValue);
}

describe('trip-footprint', () => {
  it('takes a measured distance as it is', () => {
    expect(run(tripFootprint, { mode: 'bus', distanceKm: 10, minutes: 20 })).toEqual({
      distanceKm: 10,
      distanceRule: 'measured',
      emissionsKg: expect.closeTo(1.126, 3),
      isEstimated: false,
      factorKgPerKm: 0.1126275,
      asOf: '2024-01-01',
    });
  });

  it('estimates a bus from its time and a train from its stations, and says so', () => {
    const bus = { distanceKm: 4, distanceRule: 'duration', isEstimated: true };
    expect(run(tripFootprint, { mode: 'bus', minutes: 20 })).toMatchObject(bus);
    const train = run(tripFootprint, {
      mode: 'train',
      from: 'La Rochelle-Ville',
      to: 'BORDEAUX ST JEAN',
      minutes: 140,
    });
    expect(train).toMatchObject({ distanceRule: 'stations', isEstimated: true });
    // By the other formula for a sphere (law of cosines), from the coordinates of the two stations
    const [a, b] = [46.15252, 44.82649].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    const turn = ((1.14552 - 0.55592) * Math.PI) / 180;
    const angle = Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn));
    expect(train.distanceKm).toBeCloseTo(angle * 6371.0088, 3);
  });

  it('knows no distance where nothing tells it, and does not guess', () => {
    const unknown = { distanceKm: null, distanceRule: 'unknown', emissionsKg: null, isEstimated: false };
    expect(run(tripFootprint, { mode: 'shared-car', minutes: 45 })).toMatchObject(unknown);
    expect(run(tripFootprint, { mode: 'train', from: 'La Rochelle-Ville', to: 'Ailleurs' })).toMatchObject(unknown);
    expect(run(tripFootprint, { mode: 'train', from: null, to: 'Nantes' })).toMatchObject(unknown);
    expect(run(tripFootprint, { mode: 'bus' })).toMatchObject(unknown);
    const named = { mode: 'shared-car', from: 'La Rochelle-Ville', to: 'Nantes' };
    expect(run(tripFootprint, named)).toMatchObject(unknown);
  });

  it('counts nothing for a walk or a ride, near or far', () => {
    expect(run(tripFootprint, { mode: 'walk' })).toMatchObject({
      emissionsKg: 0,
      distanceKm: null,
      isEstimated: false,
    });
    expect(run(tripFootprint, { mode: 'bike', minutes: 30 })).toMatchObject({ emissionsKg: 0, isEstimated: false });
  });

  it("counts the person's own car for a car, and for nothing else", () => {
    expect(run(tripFootprint, { mode: 'car', distanceKm: 10, carKgPerKm: 0.08 }).emissionsKg).toBeCloseTo(0.8);
    expect(run(tripFootprint, { mode: 'car', distanceKm: 10 }).emissionsKg).toBeCloseTo(2.163, 3);
    expect(run(tripFootprint, { mode: 'shared-car', distanceKm: 10, carKgPerKm: 0.08 }).emissionsKg).toBeCloseTo(
      2.163,
      3,
    );
  });

  it('grows in proportion to the distance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TRAVEL_MODES),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        (mode, distanceKm) => {
          const once = run(tripFootprint, { mode, distanceKm }).emissionsKg ?? Number.NaN;
          const twice = run(tripFootprint, { mode, distanceKm: distanceKm * 2 }).emissionsKg ?? Number.NaN;
          expect(twice).toBeCloseTo(once * 2, 6);
        },
      ),
    );
  });

  it('uses the factors of Nos Gestes Climat 4.10.2, to 0.1 %', () => {
    const published = {
      bus: evaluate('transport . transports commun . bus . impact par km'),
      train: evaluate('transport . train . impact par km'),
    };
    for (const [mode, factor] of Object.entries(published)) {
      const { kgPerKm } = modeValues(mode as keyof typeof published);
      expect(Math.abs(kgPerKm / factor - 1), mode).toBeLessThan(0.001);
    }
    expect(modeValues('bus').speed?.kmPerHour).toBe(evaluate('transport . transports commun . bus . vitesse'));
    expect(loadAdviceLevels().weeksWorked).toBe(evaluate('transport . voiture . boulot . semaines'));
  });

  it('sources every factor and every speed', () => {
    for (const { sources, speed } of loadModes().modes) {
      expect([...sources, ...(speed?.sources ?? [])].every(({ licence, url }) => licence && url)).toBe(true);
    }
    expect(() => modeValues('boat' as never)).toThrow('modes.yaml has no boat');
  });

  it('measures the Earth: a degree of latitude is 111.2 km', () => {
    expect(crowMetres({ lat: 46, lon: -1 }, { lat: 47, lon: -1 })).toBeCloseTo(111_195, -1);
    expect(crowMetres({ lat: 46, lon: -1 }, { lat: 46, lon: -1 })).toBe(0);
  });
});

describe('car-footprint-and-cost', () => {
  const usual = { motor: 'petrol', distanceKmPerYear: 12_000 };

  it("gives the published model's own figures, to the cent", () => {
    const simulator = new CarSimulator();
    simulator.setInputs({ 'usage . km annuels . renseignés': 12_000 });
    const published = simulator.evaluateCar();
    const ours = run(carFootprintAndCost, usual);
    expect(ours.emissionsKgPerYear).toBeCloseTo(Number(published.emissions.value), 2);
    expect(ours.costEurPerYear).toBeCloseTo(Number(published.cost.value), 2);
    expect(ours.emissionsKgPerYear).toBeCloseTo(2595.65, 2);
    expect(ours.costEurPerYear).toBeCloseTo(6042.7, 2);
  });

  it('counts a kilometre of use as Nos Gestes Climat 4.10.2 does with the same car, to 4 %', () => {
    const sameCar = {
      'transport . voiture . utilisateur': "'propriétaire'",
      'transport . voiture . gabarit': "'berline'",
      'transport . voiture . motorisation': "'thermique'",
      'transport . voiture . thermique . consommation aux 100': 6.59,
      'transport . voiture . voyageurs': 1,
      'transport . voiture . km': 12_000,
    };
    const use = evaluate('transport . voiture . usage', sameCar);
    const making = evaluate('transport . voiture . construction', sameCar);
    const ours = run(carFootprintAndCost, usual);
    expect(Math.abs((ours.emissionsKgPerYear - 420) / use - 1)).toBeLessThan(0.04);
    // The later version counts the making of the same car nearly twice as much (760 kg a year instead of 420).
    expect(making).toBeCloseTo(760.7, 1);
  });

  it('is the car of trips whose car nobody described', () => {
    expect(run(carFootprintAndCost, usual).tripKgPerKm).toBeCloseTo(modeValues('car').kgPerKm, 6);
  });

  it('adds up: the parts make the cost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MOTORS), fc.integer({ min: 500, max: 60_000 }), (motor, distanceKmPerYear) => {
        const { parts, costEurPerYear, costEurPerKm } = run(carFootprintAndCost, { motor, distanceKmPerYear });
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(costEurPerYear, 4);
        expect(costEurPerKm * distanceKmPerYear).toBeCloseTo(costEurPerYear, 4);
      }),
      { numRuns: 20 },
    );
  });

  it('costs and emits more the farther it goes', () => {
    const [near, far] = [5000, 20_000].map((km) => run(carFootprintAndCost, { ...usual, distanceKmPerYear: km }));
    expect(far?.costEurPerYear).toBeGreaterThan(near?.costEurPerYear ?? Infinity);
    expect(far?.emissionsKgPerYear).toBeGreaterThan(near?.emissionsKgPerYear ?? Infinity);
    expect(far?.costEurPerKm).toBeLessThan(near?.costEurPerKm ?? 0);
  });

  it('takes the average distance of the motor where none was said', () => {
    const answer = run(carFootprintAndCost, { motor: 'diesel' });
    expect(answer).toMatchObject({ isDistanceAverage: true });
    expect(answer.distanceKmPerYear).not.toBe(run(carFootprintAndCost, { motor: 'electric' }).distanceKmPerYear);
  });

  it('knows of size and of a car bought used, whose year then counts', () => {
    const cost = (more: object) => run(carFootprintAndCost, { ...usual, ...more }).costEurPerYear;
    expect(cost({ size: 'small' })).toBeLessThan(cost({ size: 'sedan' }));
    expect(cost({ boughtUsed: true, year: 2012 })).toBeLessThan(cost({ year: 2012 }));
    // A year that the model does not know of yet is the last that it knows.
    expect(cost({ boughtUsed: true, year: 2026 })).toBe(cost({ boughtUsed: true, year: 2024 }));
  });
});

const trip = (more: object) => ({
  ...{ day: '2026-10-05', mode: 'bus', distanceKm: 4, emissionsKg: 0.45, isEstimated: true },
  ...more,
});

describe('travel-month', () => {
  it('keeps months and modes apart, and counts what is not known', () => {
    const { months } = run(travelMonth, {
      trips: [
        trip({}),
        trip({ mode: 'car', distanceKm: null, emissionsKg: null, isEstimated: false }),
        trip({ mode: 'walk', distanceKm: null, emissionsKg: 0, isEstimated: false }),
        trip({ day: '2026-11-01', emissionsKg: 0.9, distanceKm: 8, isEstimated: false }),
      ],
      costs: [
        { day: '2026-10-05', head: 'pass', eur: 17.5 },
        { day: '2026-10-06', head: 'car', eur: 4 },
      ],
    });
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
    expect(months[0]).toMatchObject({ trips: 3, unknownTrips: 1, distanceKm: 4, emissionsKg: 0.45, estimatedKg: 0.45 });
    expect(months[0]).toMatchObject({ costEur: 21.5, unknownShare: 1 / 3 });
    expect(months[0]?.heads.map(({ head }) => head)).toEqual(['walk', 'bus', 'car', 'pass']);
    expect(months[0]?.heads[2]).toMatchObject({ trips: 1, unknownTrips: 1, emissionsKg: 0, costEur: 4 });
    expect(months[1]).toMatchObject({ trips: 1, estimatedKg: 0, costEur: null, unknownShare: 0 });
  });

  it('has no share of nothing', () => {
    const costs = [{ day: '2026-10-06', head: 'train', eur: 30 }];
    expect(run(travelMonth, { trips: [], costs }).months[0]).toMatchObject({ unknownShare: null, costEur: 30 });
    expect(run(travelMonth, { trips: [], costs: [] }).months).toEqual([]);
  });

  it('loses nothing and adds nothing, in any order', () => {
    const days = fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31');
    const amount = fc.option(fc.double({ min: 0, max: 500, noNaN: true }), { nil: null });
    const trips = fc.array(
      fc.record({
        day: days,
        mode: fc.constantFrom(...TRAVEL_MODES),
        distanceKm: amount,
        emissionsKg: amount,
        isEstimated: fc.boolean(),
      }),
    );
    const costs = fc.array(
      fc.record({
        day: days,
        head: fc.constantFrom(...COST_HEADS),
        eur: fc.double({ min: 0, max: 99, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(trips, costs, (someTrips, someCosts) => {
        const { months } = run(travelMonth, { trips: someTrips, costs: someCosts });
        const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0);
        const heads = months.flatMap((month) => month.heads);
        for (const rows of [months, heads]) {
          expect(sum(rows.map((row) => row.trips))).toBe(someTrips.length);
          expect(sum(rows.map((row) => row.emissionsKg))).toBeCloseTo(sum(someTrips.map((one) => one.emissionsKg)), 6);
          expect(sum(rows.map((row) => row.costEur))).toBeCloseTo(sum(someCosts.map((one) => one.eur)), 6);
        }
        const back = run(travelMonth, { trips: [...someTrips].reverse(), costs: someCosts });
        expect(back.months.map(({ trips: count }) => count)).toEqual(months.map(({ trips: count }) => count));
      }),
    );
  });
});

const commute = { key: 'commute', mode: 'car', oneWayKm: 8, minutes: 20, tripsPerYear: 94, paidEurPerTrip: 2 };

describe('best-switches', () => {
  it('says what one day a week less in the car would spare', () => {
    const { switches } = run(bestSwitches, { habits: [commute], carEnergyEurPerKm: 0.1, hasPass: true });
    // 94 trips of 8 km, 2.80 EUR each (0.80 of fuel, 2 of parking)
    expect(switches.map(({ to }) => to)).toEqual(['bike', 'share', 'bus']);
    const [bike, share, bus] = switches;
    expect(bike).toMatchObject({ savedKgPerYear: expect.closeTo(94 * 8 * 0.2163042, 6), effort: 'more' });
    expect(bike?.savedEurPerYear).toBeCloseTo(94 * 2.8, 6);
    expect(share).toMatchObject({
      savedEurPerYear: expect.closeTo(94 * 1.4, 6),
      minutes: 20,
      minutesMore: 0,
      effort: 'little',
    });
    expect(bus).toMatchObject({
      savedEurPerYear: expect.closeTo(94 * 2.8, 6),
      minutes: 40,
      minutesMore: 20,
      effort: 'some',
    });
  });

  it('proposes nothing that the person cannot do, nor what spares nothing', () => {
    expect(run(bestSwitches, { habits: [commute], couldDo: ['bus'] }).switches.map(({ to }) => to)).toEqual(['bus']);
    expect(run(bestSwitches, { habits: [commute], couldDo: [] }).switches).toEqual([]);
    expect(run(bestSwitches, { habits: [commute], couldDo: ['bus'], carKgPerKm: 0.05 }).switches).toEqual([]);
    expect(run(bestSwitches, { habits: [] })).toEqual({ switches: [], levelsFrom: loadAdviceLevels().validFrom });
  });

  it('says that a price or a time is not known', () => {
    const noPrice = { ...commute, paidEurPerTrip: null, minutes: null };
    const [bike] = run(bestSwitches, { habits: [noPrice], couldDo: ['bike'], carEnergyEurPerKm: 0.1 }).switches;
    expect(bike).toMatchObject({ savedEurPerYear: null, minutesMore: null, effort: 'unknown' });
    expect(bike?.minutes).toBeCloseTo(47.24, 2);
    const [noFuel] = run(bestSwitches, { habits: [commute], couldDo: ['share'] }).switches;
    expect(noFuel?.savedEurPerYear).toBeNull();
    const [ticket] = run(bestSwitches, { habits: [commute], couldDo: ['bus'], carEnergyEurPerKm: 0.1 }).switches;
    expect(ticket?.savedEurPerYear).toBeNull();
  });

  it('keeps each way within its reach', () => {
    const at = (mode: string, oneWayKm: number) =>
      run(bestSwitches, { habits: [{ ...commute, mode, oneWayKm }] }).switches.map(({ to }) => to);
    expect(at('car', 13).sort()).toEqual(['bus', 'share']);
    expect(at('car', 20).sort()).toEqual(['bus', 'share', 'train']);
    expect(at('car', 60).sort()).toEqual(['share', 'train']);
    expect(at('bus', 5)).toEqual(['bike']);
    expect(at('bus', 20)).toEqual([]);
    expect(at('shared-car', 5)).toEqual(['bike', 'bus']);
  });

  it('spares a hire where a hired car is left, whatever one’s own car', () => {
    const hire = { ...commute, mode: 'shared-car', paidEurPerTrip: 3 };
    const [bike] = run(bestSwitches, { habits: [hire], couldDo: ['bike'], carKgPerKm: 0.01 }).switches;
    expect(bike).toMatchObject({ savedEurPerYear: expect.closeTo(94 * 3, 6) });
    expect(bike?.savedKgPerYear).toBeCloseTo(94 * 8 * 0.2163042, 6);
  });

  it('gives three at most, of as many habits as may be, the best first', () => {
    const habits = fc.array(
      fc.record({
        key: fc.uuid(),
        mode: fc.constantFrom('car', 'shared-car', 'bus'),
        oneWayKm: fc.double({ min: 0.5, max: 80, noNaN: true }),
        minutes: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
        tripsPerYear: fc.integer({ min: 1, max: 500 }),
        paidEurPerTrip: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: null }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(habits, fc.option(fc.subarray([...SWITCHES]), { nil: null }), (some, couldDo) => {
        const { switches } = run(bestSwitches, { habits: some, couldDo });
        expect(switches.length).toBeLessThanOrEqual(3);
        for (const one of switches) {
          expect(one.savedKgPerYear).toBeGreaterThan(0);
          if (couldDo) expect(couldDo).toContain(one.to);
        }
        const covered = new Set(switches.map(({ habit }) => habit)).size;
        const possible = some.filter((habit) => run(bestSwitches, { habits: [habit], couldDo }).switches.length > 0);
        expect(covered).toBe(Math.min(3, possible.length));
        for (const [at, one] of switches.entries()) {
          expect(one.savedKgPerYear).toBeLessThanOrEqual(switches[at - 1]?.savedKgPerYear ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('bike-aid', () => {
  const asked = { territory: 'nantes', day: '2025-06-01', bike: 'electric', priceEur: 1500 };

  it('gives a range where the income is not known', () => {
    const { aids, isCovered } = run(bikeAid, asked);
    expect(isCovered).toBe(true);
    expect(aids).toMatchObject([{ title: 'Nantes Métropole', fromEur: 0, toEur: 800 }]);
    const poor = run(bikeAid, { ...asked, incomeEurPerShare: 100 }).aids;
    expect(poor).toMatchObject([{ fromEur: 800, toEur: 800 }]);
    expect(run(bikeAid, { ...asked, incomeEurPerShare: 100_000 }).aids).toEqual([]);
  });

  it('knows of none in La Rochelle today, and of what an employer may pay', () => {
    const answer = run(bikeAid, { ...asked, territory: 'la-rochelle', day: '2026-11-26', isNew: false });
    expect(answer).toMatchObject({ isCovered: true, aids: [] });
    expect(answer.employer).toMatchObject({ upToEurPerYear: 600, checkedOn: '2025-09-15' });
  });

  it('says that it does not know a territory, rather than that it has no grant', () => {
    expect(run(bikeAid, { ...asked, territory: 'elsewhere' })).toMatchObject({ isCovered: false, aids: [] });
  });

  it('leaves out a grant that is over', () => {
    const lyon = (day: string) => run(bikeAid, { ...asked, territory: 'lyon', day }).aids.map(({ title }) => title);
    expect(lyon('2025-12-31')).toEqual(['Métropole Grand Lyon']);
    expect(lyon('2026-01-01')).toEqual([]);
  });
});
