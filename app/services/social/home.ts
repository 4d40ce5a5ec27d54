import { z } from 'zod';
import { OCCUPATIONS } from './occupations.ts';

const euros = (description: string) => z.number().min(0).max(100_000).meta({ unit: 'EUR/month', description });
const age = z.int().min(0).max(120).meta({ unit: 'years', description: 'Age on the day' });

export const adultSchema = z.strictObject({
  age,
  earnings: z
    .tuple([euros('First month'), euros('Second month'), euros('Third month')])
    .describe('Net pay of each of the three months that are looked at, oldest first'),
  hasStopped: z
    .boolean()
    .default(false)
    .describe('This work is over and nothing replaces it: the RSA then leaves these earnings out'),
  otherIncome: euros('Everything else received: unemployment benefit, pension, maintenance').default(0),
  situation: z
    .enum(['usual', 'self-employed', 'student', 'disability-benefit'])
    .default('usual')
    .describe('Only "usual" is covered'),
});

export const childSchema = z.strictObject({
  age,
  hasIncome: z.boolean().default(false).describe('Not covered when true'),
  isShared: z.boolean().default(false).describe('Lives with each parent in turn: not covered when true'),
});

/** A household, as the RSA and the in-work benefit look at it. */
export const homeSchema = z.strictObject({
  day: z.iso.date().describe('A day of the month of the right'),
  adults: z.array(adultSchema).min(1).max(2).describe('The person, and who they live with as a couple'),
  children: z.array(childSchema).max(15).default([]).describe('Children under 25 who depend on them'),
  isPregnant: z.boolean().default(false).describe('For a person alone'),
  isNewlyAlone: z
    .boolean()
    .default(false)
    .describe('Alone with children for less than eighteen months: the amount is increased'),
  occupation: z.enum(OCCUPATIONS).describe('"owner": no loan to pay back; "free": housed without paying'),
  housingBenefit: euros('Housing benefit of the month').default(0),
  familyBenefits: euros('Family allowances of the month, without the supplement for age').default(0),
  maintenanceBenefit: euros('Family support benefit (ASF) of the month').default(0),
});

export type Home = z.output<typeof homeSchema>;

/** What no estimate is given for: each has its sentence in the messages of this room. */
export const NOT_COVERED = [
  'self-employed',
  'student',
  'disability-benefit',
  'child-with-income',
  'shared-custody',
  'under-25',
  'under-18',
  'no-scale-that-day',
  'owner-housing-benefit',
  'shelter-housing-benefit',
  'free-housing-benefit',
] as const;
export type NotCovered = (typeof NOT_COVERED)[number];

/** What makes an estimate weaker without making it wrong. */
export const CAUTIONS = [
  'scale-over-a-year-old',
  'near-a-ceiling',
  'past-wages-may-be-left-out',
  'rent-reduction-left-out',
] as const;
export type Caution = (typeof CAUTIONS)[number];

export const notCoveredOutput = z.strictObject({
  status: z.literal('not-covered'),
  reasons: z.array(z.enum(NOT_COVERED)).min(1).describe('Why no estimate is given'),
});

/** The reasons that hold for the RSA and the in-work benefit alike. */
export function commonReasons({ adults, children }: Pick<Home, 'adults' | 'children'>): NotCovered[] {
  const reasons: NotCovered[] = [];
  for (const situation of ['self-employed', 'student', 'disability-benefit'] as const) {
    if (adults.some((adult) => adult.situation === situation)) reasons.push(situation);
  }
  if (children.some(({ hasIncome }) => hasIncome)) reasons.push('child-with-income');
  if (children.some(({ isShared }) => isShared)) reasons.push('shared-custody');
  return reasons;
}

/** A lone parent, or a pregnant person alone: the RSA and the in-work benefit are then increased. */
export function isIncreased({ adults, children, isPregnant, isNewlyAlone }: Home): boolean {
  if (adults.length > 1) return false;
  return isPregnant || children.some((child) => child.age < 3) || (isNewlyAlone && children.length > 0);
}
