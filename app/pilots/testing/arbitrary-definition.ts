import fc from 'fast-check';
import { z } from 'zod';
import { draftDefinitionSchema, type PilotDefinition, pilotDefinitionSchema } from '../definition.ts';

/** Texts that YAML, or a careless writer of it, takes for something else. */
const NASTY = [
  ...['yes', 'No', 'null', '~', 'true', 'on', '2026-11-26', '12', '0x1f', '1e3', '.inf', '-', '?', '---', '...'],
  ...['a: b', 'a #b', '# a', '"a"', "l'eau", "'a", '- a', '* a', '&a', '!a', '@a', '`a', '{ a', '[ a', '%a', '|', '>'],
  ...[
    '  deux espaces',
    'à la fin ',
    'une tabulation\t',
    '\ttab',
    'é\u00a0: «\u202f»',
    '👩🏽‍💻 bonjour',
    '\u2028',
    '\ufeffbom',
  ],
  ...[
    'une ligne\nune autre',
    'un\n\n\ndeux',
    'fin\n',
    '\n début',
    'un\n  deux\n trois',
    'a:\n- b\n# c',
    'cr\r\nlf',
    'a\n---\nb',
  ],
  ...['\\n', '\\', '\u0000', '\u0007', '$x', '<b>', '0', 'a,b', 'a]', 'a}', '=', '<<', '1_000', '012', '1:30'],
];

const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.lorem());

const leaf = fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null));
/** What another tool's words may hold. */
const json = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('fr', 'no', 'value'), leaf, { maxKeys: 2, noNullPrototype: true }),
);

/** Any definition that the schema accepts, as the schema gives it back. */
export function arbitraryDefinition(completeness: 'complete' | 'draft'): fc.Arbitrary<PilotDefinition> {
  const schema: z.ZodType<PilotDefinition> =
    completeness === 'complete' ? pilotDefinitionSchema : draftDefinitionSchema;
  return arbitraryOf(schema).map((value) => schema.parse(value));
}

function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape as Record<string, unknown>);
    const required = shape.flatMap(([key, part]) => (isOptional(part) ? [] : [key]));
    return fc.record(Object.fromEntries(shape.map(([key, part]) => [key, arbitraryOf(part)])), {
      requiredKeys: required,
      noNullPrototype: true,
    });
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return arbitraryOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    return fc.array(arbitraryOf(schema.element), { minLength: schema.safeParse([]).success ? 0 : 1, maxLength: 2 });
  }
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.constantFrom('type', 'name', 'yes', 'y'), json, {
      ...{ maxKeys: 3, noNullPrototype: true },
    });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(arbitraryOf));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  if (schema instanceof z.ZodISODate) return fc.constantFrom('2026-11-26', '2027-02-28', '2028-02-29', '0001-01-01');
  if (schema instanceof z.ZodEmail) return fc.constantFrom('a@b.example', "o'neil+x@ville.example");
  if (schema instanceof z.ZodURL) return fc.constantFrom('https://a.example/?q=1#x', 'http://é.example/a:b');
  if (schema instanceof z.ZodString) return stringOf(schema);
  throw new Error(`No arbitrary for ${String(schema)}`);
}

const isOptional = (schema: unknown): boolean => schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

function numberOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const any = schema.isInt
    ? fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer())
    : fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  return any.filter((value) => !Object.is(value, -0) && schema.safeParse(value).success);
}

/** Keys, some of which YAML takes for something else. */
const KEYS = [
  'yes',
  'no',
  'null',
  '12',
  'on',
  'y',
  '2026-11-26',
  '1-2',
  'a--b',
  'enedis/daily',
  '12/0',
  '-/-',
  '2021-01',
  '00:00',
  '08:30',
  '19:59',
];

function stringOf(schema: z.ZodString): fc.Arbitrary<string> {
  const keys = KEYS.filter((key) => schema.safeParse(key).success);
  return schema.safeParse('a b').success
    ? text.filter((value) => schema.safeParse(value).success)
    : fc.constantFrom(...keys);
}
