import { z } from 'zod';

/** The base writes some numbers as text. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+([.,]\d+)?$/)
    .transform((text) => Number(text.replace(',', '.'))),
]);

/** What is asked of a product. Anybody enters it: everything may be missing. */
export const product = z.object({
  product_name: z.string().optional(),
  product_name_fr: z.string().optional(),
  brands: z.string().optional(),
  quantity: z.string().optional(),
  categories_tags: z.array(z.string()).optional(),
  allergens_tags: z.array(z.string()).optional(),
  /** 'a' to 'e'; 'unknown' and 'not-applicable' as well. */
  nutriscore_grade: z.string().optional(),
  nova_group: number.optional(),
  ecoscore_grade: z.string().optional(),
  categories_properties: z.record(z.string(), z.string()).optional(),
  nutriments: z
    .object({
      'energy-kcal_100g': number.optional(),
      fat_100g: number.optional(),
      'saturated-fat_100g': number.optional(),
      sugars_100g: number.optional(),
      proteins_100g: number.optional(),
      salt_100g: number.optional(),
    })
    .optional(),
  /** Seconds since the epoch. */
  last_modified_t: number.optional(),
});

/** GET /api/v2/product/{barcode}. `status` 0 is "product not found", with HTTP 200 or 404. */
export const productAnswer = z.union([
  z.object({ code: z.string(), status: z.literal(1), product }),
  z.object({ code: z.string(), status: z.literal(0) }),
]);

/** Fields to ask for: the answer has some hundreds of others. */
export const PRODUCT_FIELDS: readonly string[] = Object.keys(product.shape);
