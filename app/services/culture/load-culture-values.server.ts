import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';

const day = z.iso.date();
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const rule = z.union([
  z.strictObject({ code, title: bilingual, quotientBelow: z.number().positive() }),
  z.strictObject({ code, title: bilingual, belowAge: z.int().positive() }),
  z.strictObject({ code, title: bilingual, card: code }),
]);

const fares = z
  .strictObject({
    validFrom: day,
    simulated: z.boolean(),
    note: bilingual,
    acceptedMonthsAfter: z.int().min(0).max(12),
    fares: z.array(rule).min(1),
    cards: z.array(z.strictObject({ code, labels: z.array(z.string().min(1)).min(1) })),
    sources: z.array(z.strictObject({ title: z.string().min(1), url: z.url().optional(), readOn: day })).min(1),
  })
  .refine(({ fares, cards }) => fares.every((one) => !('card' in one) || cards.some((c) => c.code === one.card)), {
    message: 'a fare asks for a card that is not listed',
  });

const freeEntries = z.strictObject({
  readOn: day,
  places: z.array(
    z.strictObject({
      key: code,
      title: bilingual,
      site: z.url(),
      publishedOn: day.nullable(),
      freeFor: z
        .array(
          z.discriminatedUnion('condition', [
            z.strictObject({ condition: z.literal('below-age'), age: z.int().positive() }),
            z.strictObject({ condition: z.literal('rsa') }),
          ]),
        )
        .min(1),
      alsoFree: bilingual.optional(),
      source: z.strictObject({ title: z.string().min(1), url: z.url(), readOn: day }),
    }),
  ),
});

export type FreeEntries = z.output<typeof freeEntries>;

let rules: z.output<typeof fares> | undefined;
let entries: FreeEntries | undefined;

/** The fares of `data/culture/fares.yaml`, read once. Throws when the file is not what it must be. */
export function loadCultureRules(): z.output<typeof fares> {
  rules ??= fares.parse(readYaml('fares.yaml'));
  return rules;
}

/** How each fare is called, by its code. */
export function fareTitles(): Record<string, Bilingual> {
  return Object.fromEntries(loadCultureRules().fares.map(({ code, title }) => [code, title]));
}

/** Free entries that real places published, read once. */
export function loadFreeEntries(): FreeEntries {
  entries ??= freeEntries.parse(readYaml('free-entries.yaml'));
  return entries;
}

function readYaml(name: string): unknown {
  return parse(readFileSync(path.resolve('app/services/data/culture', name), 'utf8'));
}
