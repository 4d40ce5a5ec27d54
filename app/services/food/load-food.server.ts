import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FoodDictionary, WasteReference } from './food-kinds.ts';
import { plainText } from './label-words.ts';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const words = z.array(z.string().refine((text) => text === plainText(text), 'lower case, without accents'));
const key = z.string().regex(/^[a-z][a-z0-9-]*$/);
const food = z.strictObject({ code: z.string().min(1), name: z.string().min(1), co2eKgPerKg: z.number().positive() });

const kindsFile = z.strictObject({
  source: z.strictObject({
    ...{ title: z.string(), version: z.string(), validFrom: z.iso.date(), url: z.url(), licence: z.string() },
    ...{ readOn: z.iso.date(), through: z.string() },
  }),
  notCovered: words,
  kinds: z.array(
    z.strictObject({
      ...{ key, title: bilingual, family: key, aisle: key, words: words.min(1) },
      tags: z.array(z.string().regex(/^[a-z]{2}:[a-z0-9-]+$/)),
      foods: z.tuple([food], food),
    }),
  ),
});
const aislesFile = z.strictObject({
  validFrom: z.iso.date(),
  aisles: z.array(z.strictObject({ key, title: bilingual, words })),
  notFood: z.strictObject({ aisles: words, words }),
});
const wasteFile = z.strictObject({
  sizes: z.array(z.strictObject({ key, grams: z.int().positive(), title: bilingual })).min(1),
  validFrom: z.iso.date(),
  kgPerPersonYear: z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
  source: z.strictObject({
    ...{ title: z.string(), url: z.url(), readOn: z.iso.date(), licence: z.string() },
    through: z.array(z.strictObject({ what: z.string(), where: z.string() })).min(1),
  }),
});

let dictionary: FoodDictionary | undefined;
let waste: WasteReference | undefined;

/** `app/services/data/food/kinds.yaml` and `aisles.yaml`, read once. Throws when they are not what they must be. */
export function loadFood(): FoodDictionary {
  dictionary ??= readFood();
  return dictionary;
}

/** `app/services/data/food/waste.yaml`, read once. */
export function loadWasteReference(): WasteReference {
  waste ??= wasteFile.parse(readYaml('waste.yaml'));
  return waste;
}

function readFood(): FoodDictionary {
  const { kinds, ...rest } = kindsFile.parse(readYaml('kinds.yaml'));
  const { aisles, notFood } = aislesFile.parse(readYaml('aisles.yaml'));
  const known = new Set(aisles.map((aisle) => aisle.key));
  for (const { key: kind, aisle } of kinds) if (!known.has(aisle)) throw new Error(`${kind}: no aisle ${aisle}`);
  return { ...rest, kinds, aisles, notFood };
}

function readYaml(name: string): unknown {
  return parse(readFileSync(path.resolve('app/services/data/food', name), 'utf8'));
}
