import { Temporal } from 'temporal-polyfill';
import { carFootprintAndCost } from './car-footprint-and-cost.server.ts';
import type { TravelTrip } from './gather-trips.server.ts';
import { modeValues } from './load-travel-values.server.ts';
import type { DistanceRule, Motor } from './travel.ts';
import { BLIND_SPOTS, type BlindSpot, type TravelUnit } from './travel-choices.ts';
import { type MonthCost, type TravelMonths, travelMonth } from './travel-month.server.ts';
import { monthTrip } from './trips-view.server.ts';

const MONTHS = 12;

type CarAnswer = ReturnType<typeof carFootprintAndCost.compute>;

/** A year of travel and one month of it; plain data for the widget. */
export interface FootprintView {
  readonly unit: TravelUnit;
  /** Oldest first, twelve of them; amounts are null where nothing was received. */
  readonly months: readonly {
    readonly month: string;
    readonly emissionsKg: number | null;
    readonly costEur: number | null;
  }[];
  readonly month: string;
  readonly previousMonth: string;
  readonly nextMonth: string | null;
  readonly totals: TravelMonths[number] | null;
  /** How far an average car goes for the month's emissions, in km; null without any. */
  readonly sameAsCarKm: number | null;
  readonly rules: readonly DistanceRule[];
  readonly blindSpots: readonly BlindSpot[];
  /** Null where the person has no car, or did not say. */
  readonly car: {
    readonly motor: Motor;
    readonly chosenKm: number | null;
    /** Bought new, and bought used: what one pays lies between. */
    readonly boughtNew: CarAnswer;
    readonly boughtUsed: CarAnswer;
  } | null;
  /** Whether the person said that they have no car; null when they did not say. */
  readonly hasNoCar: boolean | null;
}

export interface FootprintMatter {
  readonly trips: readonly TravelTrip[];
  readonly costs: readonly MonthCost[];
  readonly datasets: readonly string[];
  readonly motor: Motor | 'none' | null;
  readonly carYear: number | null;
}

export interface FootprintChoice {
  readonly month: string;
  readonly unit: TravelUnit;
  readonly carKm: number | null;
  readonly today: string;
}

export function buildFootprintView(
  matter: FootprintMatter,
  { month, unit, carKm, today }: FootprintChoice,
): FootprintView {
  const { trips, costs, datasets, motor } = matter;
  const { months } = travelMonth.compute({ trips: trips.map(monthTrip), costs: [...costs] });
  const at = Temporal.PlainYearMonth.from(month);
  const totals = months.find((one) => one.month === month) ?? null;
  const ofMonth = trips.filter(({ day }) => day.startsWith(month));
  return {
    ...{ unit, month, totals },
    months: lastMonths(today).map((name) => {
      const known = months.find((one) => one.month === name);
      return {
        month: name,
        emissionsKg: known && known.trips > known.unknownTrips ? known.emissionsKg : null,
        costEur: known?.costEur ?? null,
      };
    }),
    previousMonth: at.subtract({ months: 1 }).toString(),
    nextMonth: month >= today.slice(0, 7) ? null : at.add({ months: 1 }).toString(),
    sameAsCarKm: totals && totals.emissionsKg > 0 ? totals.emissionsKg / modeValues('car').kgPerKm : null,
    rules: [...new Set(ofMonth.map(({ distanceRule }) => distanceRule))],
    blindSpots: blindSpotsOf(datasets, motor),
    car: motor === null || motor === 'none' ? null : carOf(motor, matter.carYear, carKm),
    hasNoCar: motor === null ? null : motor === 'none',
  };
}

/** The first month that a year's chart shows: the twelfth back from today's, yyyy-mm. */
export const firstMonthShown = (today: string): string => lastMonths(today)[0] ?? today.slice(0, 7);

function lastMonths(today: string): string[] {
  const last = Temporal.PlainYearMonth.from(today.slice(0, 7));
  return Array.from({ length: MONTHS }, (_, index) => last.subtract({ months: MONTHS - 1 - index }).toString());
}

function blindSpotsOf(datasets: readonly string[], motor: Motor | 'none' | null): BlindSpot[] {
  const isRecorded = datasets.includes('traces/trips');
  const drives = motor !== 'none';
  return BLIND_SPOTS.filter((spot) =>
    spot === 'walk-and-own-bike' ? !isRecorded : spot === 'own-car' ? !isRecorded && drives : drives,
  );
}

function carOf(motor: Motor, year: number | null, chosenKm: number | null): NonNullable<FootprintView['car']> {
  const asked = { motor, size: null, year, distanceKmPerYear: chosenKm };
  return {
    ...{ motor, chosenKm },
    boughtNew: carFootprintAndCost.compute({ ...asked, boughtUsed: false }),
    boughtUsed: carFootprintAndCost.compute({ ...asked, boughtUsed: true }),
  };
}
