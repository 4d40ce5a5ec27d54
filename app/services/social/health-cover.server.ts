import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { CAUTIONS, type Caution, notCoveredOutput } from './home.ts';
import { type HealthScale, loadHealthScales, loadRsaScales } from './load-scales.server.ts';
import { OCCUPATIONS } from './occupations.ts';
import { isOverAYearOld, scalesOn, toCents, valueOn } from './scales.ts';

/** Within this share of a ceiling, the year that is looked at decides: the page says so. */
const NEAR = 0.03;

const yearly = (description: string) => z.number().min(0).meta({ unit: 'EUR/year', description });

const inputSchema = z.strictObject({
  day: z.iso.date(),
  ages: z
    .array(z.int().min(0).max(120).meta({ unit: 'years', description: 'Age on the day' }))
    .min(1)
    .max(20)
    .describe('Of everyone in the household: the person, who they live with as a couple, children under 25'),
  isChildShared: z.boolean().default(false).describe('A child lives with each parent in turn: not covered when true'),
  receivesRsa: z.boolean().describe('Whoever receives the RSA is covered, whatever else comes in'),
  yearlyIncome: yearly(
    'Net income of the whole household over twelve months, family benefits included, without the RSA, the in-work benefit and housing benefit',
  )
    .max(1_000_000)
    .default(0),
  occupation: z.enum(OCCUPATIONS).describe('"owner": no loan to pay back; "free": housed without paying'),
  housingBenefit: z
    .number()
    .min(0)
    .max(5000)
    .default(0)
    .meta({ unit: 'EUR/month', description: 'Housing benefit of a month' }),
});
type Input = z.output<typeof inputSchema>;

const outputSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('estimated'),
    tier: z.enum(['free', 'contribution', 'above']).describe('Above: over the ceiling with contribution'),
    because: z.enum(['rsa', 'income']),
    since: z.iso.date().describe('From when the ceiling used has been in force'),
    countedEur: yearly('The income, and what housing counts for'),
    housingEur: yearly('What housing counts for'),
    freeUpToEur: yearly('The ceiling without contribution, for this household'),
    contributionUpToEur: yearly('The ceiling with contribution, for this household'),
    contributionEur: z
      .number()
      .min(0)
      .meta({ unit: 'EUR/month', description: 'What the whole household would pay, by age; 0 when free' }),
    cautions: z.array(z.enum(CAUTIONS)),
  }),
  notCoveredOutput,
]);

/**
 * Whether a household has the complémentaire santé solidaire, for free or for a contribution. Code de la sécurité
 * sociale, L861-1, L861-2 (RSA) and R861-5 to R861-7 (housing); mainland France outside Alsace-Moselle.
 */
export const healthCover = defineCalculator({
  id: 'health-cover',
  title: { fr: 'La complémentaire santé solidaire d’un foyer', en: 'The free or cheap health cover of a household' },
  input: inputSchema,
  output: outputSchema,
  compute: (input): z.input<typeof outputSchema> => {
    const scales = scalesOn(loadHealthScales(), input.day, 'ceiling');
    if (input.isChildShared) return { status: 'not-covered', reasons: ['shared-custody'] };
    if (!scales) return { status: 'not-covered', reasons: ['no-scale-that-day'] };
    const { of, since } = scales;
    const freeUpToEur = Math.round(of.ceiling * ceilingShare(of, input.ages.length));
    const contributionUpToEur = Math.round(
      of.ceiling * ceilingShare(of, input.ages.length) * (1 + of.aboveWithContribution),
    );
    const housingEur = 12 * housingOf(of, input);
    const countedEur = input.yearlyIncome + housingEur;
    const tier =
      input.receivesRsa || countedEur <= freeUpToEur
        ? 'free'
        : countedEur <= contributionUpToEur
          ? 'contribution'
          : 'above';
    const isNear = [freeUpToEur, contributionUpToEur].some(
      (ceiling) => Math.abs(countedEur - ceiling) <= ceiling * NEAR,
    );
    const cautions: Caution[] = [];
    if (!input.receivesRsa && isOverAYearOld(since, input.day)) cautions.push('scale-over-a-year-old');
    if (!input.receivesRsa && isNear) cautions.push('near-a-ceiling');
    return {
      status: 'estimated',
      tier,
      because: input.receivesRsa ? 'rsa' : 'income',
      since,
      countedEur: toCents(countedEur),
      housingEur: toCents(housingEur),
      freeUpToEur,
      contributionUpToEur,
      contributionEur: tier === 'contribution' ? contributionOf(of, input.ages) : 0,
      cautions,
    };
  },
});

function ceilingShare(of: Record<HealthScale, number>, people: number): number {
  let share = 1;
  for (let rank = 2; rank <= people; rank += 1) {
    share += rank === 2 ? of.secondPerson : rank <= 4 ? of.thirdPerson : of.furtherPerson;
  }
  return share;
}

/** Euros a month: a share of the RSA amount of the household, the same for three people and for more. */
function housingOf(of: Record<HealthScale, number>, { day, ages, occupation, housingBenefit }: Input): number {
  const { base, secondPerson, thirdPerson } = loadRsaScales().scales;
  const at = (scale: typeof base): number => valueOn(scale, day);
  const size = ages.length === 1 ? 1 : ages.length === 2 ? 2 : 3;
  const amount = at(base) * (1 + (size >= 2 ? at(secondPerson) : 0) + (size >= 3 ? at(thirdPerson) : 0));
  if (occupation === 'owner' || occupation === 'free') {
    return amount * { 1: of.housedOne, 2: of.housedTwo, 3: of.housedThree }[size];
  }
  return Math.min(housingBenefit, amount * { 1: of.aidedOne, 2: of.aidedTwo, 3: of.aidedThree }[size]);
}

function contributionOf(of: Record<HealthScale, number>, ages: readonly number[]): number {
  return ages.reduce((total, age) => total + contributionAt(of, age), 0);
}

function contributionAt(of: Record<HealthScale, number>, age: number): number {
  if (age < 30) return of.contributionUnder30;
  if (age < 50) return of.contribution30To49;
  if (age < 60) return of.contribution50To59;
  return age < 70 ? of.contribution60To69 : of.contributionFrom70;
}
