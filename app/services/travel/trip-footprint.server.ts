import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { modeValues } from './load-travel-values.server.ts';
import { DISTANCE_RULES, TRAVEL_MODES } from './travel.ts';
import { tripDistance } from './trip-distance.server.ts';

const input = z.strictObject({
  mode: z.enum(TRAVEL_MODES),
  distanceKm: z
    .number()
    .min(0)
    .max(20_000)
    .nullable()
    .default(null)
    .meta({ unit: 'km', description: 'As measured; null when nobody measured it' }),
  minutes: z
    .number()
    .min(0)
    .max(2880)
    .nullable()
    .default(null)
    .meta({ unit: 'min', description: 'Time taken, from which a distance is estimated by bus and by bike' }),
  from: z.string().nullable().default(null).describe('Of a train: the station it leaves'),
  to: z.string().nullable().default(null).describe('Of a train: the station it reaches'),
  carKgPerKm: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .meta({ unit: 'kgCO2e/km', description: "Of the person's own car, for a trip in it; null for an average car" }),
});

const output = z.strictObject({
  distanceKm: z.number().nullable().meta({ unit: 'km', description: 'Null when it cannot be known' }),
  distanceRule: z.enum(DISTANCE_RULES).describe('How the distance is known; all but "measured" are estimates'),
  emissionsKg: z
    .number()
    .nullable()
    .meta({ unit: 'kgCO2e', description: 'Per person; null when the distance cannot be known' }),
  isEstimated: z.boolean().describe('Whether the emissions rest on an estimated distance'),
  factorKgPerKm: z.number().meta({ unit: 'kgCO2e/km', description: 'What a kilometre emits per person' }),
  asOf: z.iso.date().describe('Date of the factor'),
});

/** What a trip emitted per person, by its mode and distance; estimated, and said to be, where nobody measured it. */
export const tripFootprint = defineCalculator({
  id: 'trip-footprint',
  title: { fr: "Ce qu'un trajet a émis, par personne", en: 'What a trip emitted, per person' },
  input,
  output,
  compute: ({ carKgPerKm, ...trip }) => {
    const { kgPerKm, asOf } = modeValues(trip.mode);
    const factorKgPerKm = trip.mode === 'car' ? (carKgPerKm ?? kgPerKm) : kgPerKm;
    const { distanceKm, rule } = tripDistance(trip);
    // Nothing times an unknown distance is nothing.
    const emissionsKg = factorKgPerKm === 0 ? 0 : distanceKm === null ? null : distanceKm * factorKgPerKm;
    return {
      ...{ distanceKm, distanceRule: rule, emissionsKg, factorKgPerKm, asOf },
      isEstimated: factorKgPerKm > 0 && distanceKm !== null && rule !== 'measured',
    };
  },
});
