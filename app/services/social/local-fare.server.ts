import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { AREAS } from './aid-answers.ts';

const text = z.string().min(1);
const bilingual = z.strictObject({ fr: text, en: text });

const ENTITLING = ['rsa'] as const;

const fareSchema = z.strictObject({
  key: text,
  network: text,
  area: z.enum(AREAS),
  title: bilingual,
  note: bilingual,
  entitles: z.array(z.enum(ENTITLING)).min(1),
  euros: z.number().min(0).meta({ unit: 'EUR/month', description: 'Price of the pass' }),
  readOn: z.iso.date().describe('The day on which its conditions were read'),
  source: z.strictObject({ title: text, licence: text, url: z.url() }),
});
const fileSchema = z.strictObject({ fares: z.array(fareSchema).min(1) });

let read: z.output<typeof fileSchema> | undefined;

/** `local-fares.yaml`, read once. */
function loadFares(): z.output<typeof fileSchema> {
  read ??= fileSchema.parse(parse(readFileSync(path.resolve('app/services/data/social/local-fares.yaml'), 'utf8')));
  return read;
}

/** The fares of public transport that a benefit opens where a person lives; conditions as the network publishes them. */
export const localFare = defineCalculator({
  id: 'local-fare',
  title: { fr: 'Les tarifs de transport ouverts par une aide', en: 'The transport fares that a benefit opens' },
  input: z.strictObject({
    area: z.enum(AREAS).describe('rhone: Métropole de Lyon and the rest of Rhône'),
    receivesRsa: z.boolean().describe('Or is counted in the RSA of the household'),
  }),
  output: z.strictObject({
    fares: z.array(fareSchema.omit({ entitles: true })).describe('Empty: none of those that we could read'),
  }),
  compute: ({ area, receivesRsa }) => ({
    fares: loadFares()
      .fares.filter((fare) => fare.area === area && receivesRsa && fare.entitles.includes('rsa'))
      .map(({ entitles: _, ...fare }) => fare),
  }),
});
