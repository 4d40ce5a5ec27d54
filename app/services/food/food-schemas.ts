import { z } from 'zod';
import { CERTAINTIES } from './match-product.ts';
import { WEIGHT_SOURCES } from './weigh-line.ts';

/** Pieces of the schemas of the food calculators, each with its unit. */

export const measure = (unit: string, description: string) => z.number().meta({ unit, description });

export const bought = z.strictObject({
  label: z.string().min(1).describe('As the till prints it'),
  barcode: z.string().min(1).optional(),
  aisle: z.string().min(1).optional().describe("In the shop's own words"),
});

export const knownProduct = z.strictObject({
  categories: z.array(z.string()).describe('Categories of Open Food Facts, from the widest to the narrowest'),
  agribalyseCode: z.string().optional(),
  quantity: z.string().optional().describe("As printed on the pack: '500 g'"),
});

export const correction = z.strictObject({
  kind: z.string().nullable().describe('Key of a kind of app/services/data/food/kinds.yaml; null: not food'),
  pieceGrams: z.number().positive().max(100_000).optional().meta({ unit: 'g', description: 'What a piece weighs' }),
});

export const factor = z.strictObject({
  typical: measure('kgCO2e/kg', 'What is counted'),
  low: measure('kgCO2e/kg', 'The least it could be'),
  high: measure('kgCO2e/kg', 'The most it could be'),
});

export const match = z.strictObject({
  certainty: z.enum(CERTAINTIES),
  kind: z.string().nullable(),
  aisle: z.string().nullable(),
  factor: factor.nullable(),
});

export const weight = z.strictObject({ kg: measure('kg', 'Net weight'), from: z.enum(WEIGHT_SOURCES) });

/** Where the factors come from: with every result. */
export const parameters = z.strictObject({
  title: z.string(),
  version: z.string(),
  validFrom: z.iso.date(),
  licence: z.string(),
});
