import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Scales } from './scales.ts';

const day = z.iso.date();
const text = z.string().min(1);
const valid = z.strictObject({ validFrom: day, value: z.number().min(0) });
const daysOf = (values: readonly z.output<typeof valid>[]): string[] =>
  [...new Set(values.map(({ validFrom }) => validFrom))].sort();
const scale = z.strictObject({
  unit: text,
  description: z.strictObject({ fr: text, en: text }),
  /** The file it was read in, inside the first source. */
  from: text,
  values: z
    .tuple([valid], valid)
    .refine((values) => values.map(({ validFrom }) => validFrom).join() === daysOf(values).join(), {
      message: 'oldest first, one value a day',
    }),
});
const source = z.strictObject({ title: text, licence: text, url: z.url(), readOn: day });

const HOUSEHOLD = ['base', 'secondPerson', 'thirdPerson', 'furtherChild', 'lonePregnant', 'loneChild'] as const;
const HOUSING = ['housingOne', 'housingTwo', 'housingThree'] as const;
const RSA = [...HOUSEHOLD, ...HOUSING, 'earningsKept', 'leastPaid', 'familyBase', 'maintenanceCounted'] as const;
const IN_WORK = [
  ...HOUSEHOLD,
  ...HOUSING,
  ...(['earningsKept', 'leastPaid', 'bonusFrom', 'bonusFull', 'bonusMost', 'hourlyWage', 'debtLevy'] as const),
] as const;
const HEALTH = [
  ...(['ceiling', 'secondPerson', 'thirdPerson', 'furtherPerson', 'aboveWithContribution'] as const),
  ...(['housedOne', 'housedTwo', 'housedThree', 'aidedOne', 'aidedTwo', 'aidedThree'] as const),
  ...(['contributionUnder30', 'contribution30To49', 'contribution50To59'] as const),
  ...(['contribution60To69', 'contributionFrom70'] as const),
] as const;

export type RsaScale = (typeof RSA)[number];
export type InWorkScale = (typeof IN_WORK)[number];
export type HealthScale = (typeof HEALTH)[number];

const read = new Map<string, Scales>();

/** `rsa.yaml`: what the law sets for the RSA, read once. Throws when the file is not what it must be. */
export const loadRsaScales = (): Scales<RsaScale> => load('rsa', RSA);

/** `prime-activite.yaml`: the in-work benefit, the minimum wage its bonus is measured in, and the levy taken off it. */
export const loadInWorkScales = (): Scales<InWorkScale> => load('prime-activite', IN_WORK);

/** `health-cover.yaml`: ceilings and contributions of the complémentaire santé solidaire. */
export const loadHealthScales = (): Scales<HealthScale> => load('health-cover', HEALTH);

function load<Name extends string>(file: string, names: readonly Name[]): Scales<Name> {
  const known = read.get(file);
  if (known) return known as Scales<Name>;
  const schema = z.strictObject({ sources: z.array(source).min(1), scales: z.record(z.enum(names), scale) });
  const scales = schema.parse(parse(readFileSync(path.resolve('app/services/data/social', `${file}.yaml`), 'utf8')));
  read.set(file, scales as Scales);
  return scales as Scales<Name>;
}
