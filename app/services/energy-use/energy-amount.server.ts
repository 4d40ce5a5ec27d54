import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { ENERGIES } from '../energy.ts';
import { loadReferenceValues } from '../load-reference-values.server.ts';
import { type ReferenceSeries, valueOn } from '../reference-values.ts';

const amount = (unit: string, description: string) =>
  z
    .strictObject({ value: z.number().meta({ unit }), factor: z.number(), validFrom: z.iso.date() })
    .nullable()
    .describe(`${description}; null before the first value known`);

/** What an energy used on a day cost and emitted, at the reference values in force that day. */
export const energyAmount = defineCalculator({
  id: 'energy-amount',
  title: {
    fr: "Ce qu'une consommation a coûté et émis, aux valeurs de référence de son jour",
    en: 'What a consumption cost and emitted, at the reference values of its day',
  },
  input: z.strictObject({
    energy: z.enum(ENERGIES),
    energyKwh: z
      .number()
      .min(0)
      .max(1e9)
      .meta({ unit: 'kWh', description: 'Gas: by higher heating value, as the meter bills it' }),
    day: z.iso.date().describe('The day of the consumption'),
  }),
  output: z.strictObject({
    cost: amount('EUR', 'All taxes included, standing charge excluded'),
    emissions: amount('kgCO2e', 'Life cycle'),
  }),
  compute: ({ energy, energyKwh, day }) => {
    const values = loadReferenceValues();
    const at = (series: ReferenceSeries) => {
      const known = valueOn(series, day);
      return known ? { value: energyKwh * known.value, factor: known.value, validFrom: known.validFrom } : null;
    };
    return energy === 'electricity'
      ? { cost: at(values.electricityPrice), emissions: at(values.electricityEmissions) }
      : { cost: at(values.gasPrice), emissions: at(values.gasEmissions) };
  },
});
