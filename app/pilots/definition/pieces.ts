import { z } from 'zod';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CARD_KEY = /^[a-z0-9]+(--?[a-z0-9]+)*$/;
const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/**
 * How complete a definition must be. `complete` is a pilot folder that can run; `draft` is the same document while a
 * scenario is being written: the same keys and the same types, but any text, day or list may still be empty.
 */
export type Completeness = 'complete' | 'draft';

/** The small schemas that every part of a definition is made of. */
export function pieces(completeness: Completeness) {
  const complete = completeness === 'complete';
  const orBlank = <S extends z.ZodType<string>>(schema: S): z.ZodType<string> =>
    complete ? schema : z.union([z.literal(''), schema]);
  const text = (complete ? z.string().trim().min(1) : z.string()).describe('Plain text, ordinary keyboard characters');
  const bilingual = z
    .strictObject({ fr: text.describe('En français'), en: text.describe('In English') })
    .describe('The same text in French and in English');
  const key = z.string().regex(KEY).describe('Lower-case letters, digits and hyphens');
  return {
    text,
    bilingual,
    /** Names one part; always there, even in a draft. */
    key,
    /** Cites a part by its key; not chosen yet in a draft. */
    keyOf: orBlank(key),
    datasetKey: orBlank(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
    cardKey: orBlank(z.string().regex(CARD_KEY)),
    day: orBlank(z.iso.date()).describe('A day: yyyy-mm-dd'),
    time: orBlank(z.string().regex(TIME)).describe('A time of day: hh:mm'),
    email: orBlank(z.email()),
    url: orBlank(z.url()),
    heading: z.strictObject({ title: bilingual, detail: bilingual }),
    euros: z.number().min(0).describe('Euros, all taxes included'),
    /** At least one, once complete. */
    some: <S extends z.ZodType>(element: S) => (complete ? z.array(element).min(1) : z.array(element)),
    /** A count of people: at least one once complete, 0 while undecided. */
    people: z.int().min(complete ? 1 : 0),
  };
}

export type Pieces = ReturnType<typeof pieces>;
