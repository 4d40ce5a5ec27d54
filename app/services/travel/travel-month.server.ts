import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { TRAVEL_MODES } from './travel.ts';

/** What money goes to: a mode, or a pass that covers several. */
export const COST_HEADS = [...TRAVEL_MODES, 'pass'] as const;
export type CostHead = (typeof COST_HEADS)[number];

const input = z.strictObject({
  trips: z.array(
    z.strictObject({
      day: z.iso.date().describe('Local day it began'),
      mode: z.enum(TRAVEL_MODES),
      distanceKm: z.number().min(0).nullable().meta({ unit: 'km', description: 'Null when not known' }),
      emissionsKg: z.number().min(0).nullable().meta({ unit: 'kgCO2e', description: 'Null when not known' }),
      isEstimated: z.boolean(),
    }),
  ),
  costs: z.array(
    z.strictObject({
      day: z.iso.date(),
      head: z.enum(COST_HEADS),
      eur: z.number().meta({ unit: 'EUR', description: "What the person pays: an employer's share is left out" }),
    }),
  ),
});

const known = {
  trips: z.int().meta({ unit: 'trips', description: 'Trips in the data' }),
  unknownTrips: z.int().meta({ unit: 'trips', description: 'Of these, trips whose emissions cannot be known' }),
  distanceKm: z.number().meta({ unit: 'km', description: 'Of the trips whose distance is known or estimated' }),
  emissionsKg: z.number().meta({ unit: 'kgCO2e', description: 'Of the trips whose emissions are known or estimated' }),
  estimatedKg: z.number().meta({ unit: 'kgCO2e', description: 'Of these, what rests on an estimated distance' }),
  costEur: z.number().nullable().meta({ unit: 'EUR', description: 'Paid; null when no payment is in the data' }),
};

const output = z.strictObject({
  months: z.array(
    z.strictObject({
      month: z.string().regex(/^\d{4}-\d{2}$/),
      heads: z.array(z.strictObject({ head: z.enum(COST_HEADS), ...known })),
      ...known,
      unknownShare: z
        .number()
        .nullable()
        .meta({ unit: '1', description: 'Share of the trips whose emissions cannot be known; null without a trip' }),
    }),
  ),
});

export type TravelMonths = z.output<typeof output>['months'];
export type MonthTrip = z.output<typeof input>['trips'][number];
export type MonthCost = z.output<typeof input>['costs'][number];

/** Trips and payments by month and mode, and the part that nobody knows: it is counted apart, never as zero. */
export const travelMonth = defineCalculator({
  id: 'travel-month',
  title: { fr: 'Les déplacements de chaque mois, par mode', en: 'Travel of each month, by mode' },
  input,
  output,
  compute: ({ trips, costs }) => {
    const months = new Set([...trips, ...costs].map(({ day }) => day.slice(0, 7)));
    return {
      months: [...months].sort().map((month) => {
        const ofMonth = trips.filter(({ day }) => day.startsWith(month));
        const paid = costs.filter(({ day }) => day.startsWith(month));
        const heads = COST_HEADS.map((head) => ({
          head,
          ...totals(
            ofMonth.filter(({ mode }) => mode === head),
            paid.filter((cost) => cost.head === head),
          ),
        })).filter((one) => one.trips > 0 || one.costEur !== null);
        const all = totals(ofMonth, paid);
        return { month, heads, ...all, unknownShare: all.trips === 0 ? null : all.unknownTrips / all.trips };
      }),
    };
  },
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const totals = (trips: readonly MonthTrip[], costs: readonly MonthCost[]) => ({
  trips: trips.length,
  unknownTrips: trips.filter(({ emissionsKg }) => emissionsKg === null).length,
  distanceKm: sum(trips.map(({ distanceKm }) => distanceKm ?? 0)),
  emissionsKg: sum(trips.map(({ emissionsKg }) => emissionsKg ?? 0)),
  estimatedKg: sum(trips.map(({ emissionsKg, isEstimated }) => (isEstimated ? (emissionsKg ?? 0) : 0))),
  costEur: costs.length === 0 ? null : sum(costs.map(({ eur }) => eur)),
});
