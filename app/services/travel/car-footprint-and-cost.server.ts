import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { CAR_MODEL, CAR_SIZES, runCarModel } from './car-model.server.ts';
import { MOTORS } from './travel.ts';

const eur = (description: string) => z.number().meta({ unit: 'EUR/year', description });

const input = z.strictObject({
  motor: z.enum(MOTORS),
  size: z.enum(CAR_SIZES).nullable().default(null).describe('Null: the most usual one, a sedan'),
  year: z
    .int()
    .min(1900)
    .max(2100)
    .nullable()
    .default(null)
    .describe('Year it was made; counts for a car bought used. The model knows none after 2024'),
  boughtUsed: z.boolean().default(false),
  distanceKmPerYear: z
    .number()
    .positive()
    .max(200_000)
    .nullable()
    .default(null)
    .meta({ unit: 'km/year', description: 'Null: the average of its motor in France' }),
});

const output = z.strictObject({
  distanceKmPerYear: z.number().meta({ unit: 'km/year', description: 'Stated, or the average of this motor' }),
  isDistanceAverage: z.boolean(),
  emissionsKgPerYear: z
    .number()
    .meta({ unit: 'kgCO2e/year', description: 'Use and making, whole car; a little-used car still counts its making' }),
  tripKgPerKm: z.number().meta({ unit: 'kgCO2e/km', description: 'Use and making of one kilometre, whole car' }),
  costEurPerYear: eur('Full cost: owning and using'),
  costEurPerKm: z.number().meta({ unit: 'EUR/km', description: 'Full cost of one kilometre at this distance a year' }),
  energyEurPerKm: z.number().meta({ unit: 'EUR/km', description: 'Fuel or electricity of one kilometre, and only it' }),
  parts: z.strictObject({
    purchase: eur('Purchase less resale, over the years it is kept'),
    upkeep: eur('Upkeep and repairs'),
    insurance: eur('Insurance'),
    inspection: eur('Periodic inspection'),
    registration: eur('Registration'),
    energy: eur('Fuel or electricity'),
    parking: eur('Parking, an average'),
    tolls: eur('Tolls, an average'),
    fines: eur('Fines, an average'),
    licence: eur('Driving licence, over the years of driving'),
  }),
  model: z.strictObject({
    name: z.string(),
    version: z.string(),
    pricesOf: z.string().describe('Month of its prices'),
  }),
});

/** What a car emits and costs in a year and by kilometre: the State's published model, fed with what the person said. */
export const carFootprintAndCost = defineCalculator({
  id: 'car-footprint-and-cost',
  title: {
    fr: "Ce qu'une voiture émet et coûte, par an et par kilomètre",
    en: 'What a car emits and costs, by year and by kilometre',
  },
  input,
  output,
  compute: (answers) => {
    const {
      useKgPerKm,
      makingKgPerKm,
      distanceKmPerYear,
      emissionsKgPerYear,
      costEurPerYear,
      energyEurPerKm,
      ...parts
    } = runCarModel(answers);
    return {
      ...{ distanceKmPerYear, isDistanceAverage: answers.distanceKmPerYear === null },
      ...{ emissionsKgPerYear, tripKgPerKm: useKgPerKm + makingKgPerKm },
      ...{ costEurPerYear, costEurPerKm: costEurPerYear / distanceKmPerYear, energyEurPerKm },
      ...{ parts, model: { ...CAR_MODEL } },
    };
  },
});
