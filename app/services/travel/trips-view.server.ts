import { Temporal } from 'temporal-polyfill';
import type { TravelTrip } from './gather-trips.server.ts';
import type { DistanceRule } from './travel.ts';
import { type MonthCost, type TravelMonths, travelMonth } from './travel-month.server.ts';
import { drawTripMap, type TripMap } from './trip-map.ts';

export type ShownTrip = Omit<TravelTrip, 'path' | 'day'> & { readonly hasPath: boolean };

/** The trips of a month; plain data for the widget. */
export interface TripsView {
  /** yyyy-mm */
  readonly month: string;
  readonly previousMonth: string;
  /** Null for the month that is running. */
  readonly nextMonth: string | null;
  readonly isCurrent: boolean;
  /** Null without a trip or a payment. */
  readonly totals: TravelMonths[number] | null;
  /** Latest first; the trips of a day in their order. */
  readonly days: readonly {
    readonly day: string;
    readonly trips: readonly ShownTrip[];
    readonly emissionsKg: number | null;
  }[];
  /** How the distances shown are known, each once. */
  readonly rules: readonly DistanceRule[];
  readonly map: { readonly drawing: TripMap; readonly day: string | null; readonly isBlurred: boolean } | null;
  readonly timeZone: string;
}

export interface TripsChoice {
  readonly month: string;
  /** One day of the month on the map; all of them otherwise. */
  readonly day: string | null;
  readonly isBlurred: boolean;
}

export function buildTripsView(
  { trips, costs }: { trips: readonly TravelTrip[]; costs: readonly MonthCost[] },
  { month, day, isBlurred, today, timeZone }: TripsChoice & { today: string; timeZone: string },
): TripsView {
  const ofMonth = trips.filter((trip) => trip.day.startsWith(month));
  const days = [...new Set(ofMonth.map((trip) => trip.day))].sort().reverse();
  const mapped = days.find((one) => one === day) ?? null;
  const drawing = drawTripMap(
    ofMonth.filter((trip) => mapped === null || trip.day === mapped),
    isBlurred,
  );
  const at = Temporal.PlainYearMonth.from(month);
  const isCurrent = month >= today.slice(0, 7);
  return {
    ...{ month, isCurrent, timeZone },
    previousMonth: at.subtract({ months: 1 }).toString(),
    nextMonth: isCurrent ? null : at.add({ months: 1 }).toString(),
    totals: monthTotals(ofMonth, costs, month),
    days: days.map((one) => {
      const ofDay = ofMonth.filter((trip) => trip.day === one);
      const known = ofDay.flatMap(({ emissionsKg }) => (emissionsKg === null ? [] : [emissionsKg]));
      return {
        day: one,
        trips: ofDay.map(({ path, day: _, ...trip }) => ({ ...trip, hasPath: path !== null })),
        emissionsKg: known.length === 0 ? null : known.reduce((sum, kg) => sum + kg, 0),
      };
    }),
    rules: [...new Set(ofMonth.map(({ distanceRule }) => distanceRule))],
    map: drawing && { drawing, day: mapped, isBlurred },
  };
}

function monthTotals(trips: readonly TravelTrip[], costs: readonly MonthCost[], month: string) {
  const { months } = travelMonth.compute({
    trips: trips.map(monthTrip),
    costs: costs.filter(({ day }) => day.startsWith(month)),
  });
  return months[0] ?? null;
}

/** What the calculator of months takes of a trip. */
export const monthTrip = ({ day, mode, distanceKm, emissionsKg, isEstimated }: TravelTrip) => ({
  ...{ day, mode, distanceKm, emissionsKg, isEstimated },
});
