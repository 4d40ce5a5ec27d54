import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import { CAUTIONS, commonReasons, homeSchema, isIncreased, type NotCovered, notCoveredOutput } from './home.ts';
import { householdShare, housingDeduction } from './household-amount.ts';
import { loadRsaScales } from './load-scales.server.ts';
import { isOverAYearOld, scalesOn, toCents } from './scales.ts';

const STEPS = [
  'household-amount',
  'earnings-kept',
  'housing',
  'earnings',
  'other-income',
  'family-benefits',
  'maintenance',
] as const;

const amount = (description: string) => z.number().min(0).meta({ unit: 'EUR/month', description });

const outputSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('estimated'),
    amountEur: amount('What would be paid'),
    since: z.iso.date().describe('From when the amounts used have been in force'),
    isIncreased: z.boolean().describe('The amount of a lone parent or a pregnant person'),
    householdShare: z.number().meta({ unit: 'times the amount of one person', description: 'Of the household' }),
    steps: z
      .array(
        z.strictObject({
          step: z.enum(STEPS),
          eur: z.number().meta({ unit: 'EUR/month', description: 'Added, or taken off when below zero' }),
        }),
      )
      .describe('What adds up to the amount, to the nearest cent; steps of nothing are left out'),
    leastPaidEur: amount('Below it, nothing is paid'),
    cautions: z.array(z.enum(CAUTIONS)),
  }),
  notCoveredOutput,
]);

/**
 * What the RSA would be for a month: the amount for the household, less what being housed counts for, less what comes
 * in. Code de l'action sociale et des familles, R262-1 to R262-12 and R262-39; mainland France. Earnings count for the
 * average of three months, other income and benefits for what they are in the month.
 */
export const rsa = defineCalculator({
  id: 'rsa',
  title: { fr: 'Le RSA d’un foyer, pour un mois', en: 'The RSA (minimum income) of a household, for a month' },
  input: homeSchema,
  output: outputSchema,
  compute: (home): z.input<typeof outputSchema> => {
    const scales = scalesOn(loadRsaScales(), home.day, 'base');
    const reasons: NotCovered[] = commonReasons(home);
    const isYoung = home.adults.every(({ age }) => age < 25) && home.children.length === 0 && !home.isPregnant;
    if (isYoung) reasons.push('under-25');
    if (!scales) reasons.push('no-scale-that-day');
    if (!scales || reasons.length > 0) return { status: 'not-covered', reasons };
    const { of, since } = scales;
    const share = householdShare(of, home);
    const earnings = sum(home.adults.map(({ earnings, hasStopped }) => (hasStopped ? 0 : sum(earnings) / 3)));
    const steps = [
      { step: 'household-amount', eur: of.base * share },
      { step: 'earnings-kept', eur: of.earningsKept * earnings },
      { step: 'housing', eur: -housingDeduction(of, home) },
      { step: 'earnings', eur: -earnings },
      { step: 'other-income', eur: -sum(home.adults.map(({ otherIncome }) => otherIncome)) },
      { step: 'family-benefits', eur: -home.familyBenefits },
      {
        step: 'maintenance',
        eur: -Math.min(home.maintenanceBenefit, of.familyBase * of.maintenanceCounted * home.children.length),
      },
    ] as const;
    const left = sum(steps.map(({ eur }) => eur));
    return {
      status: 'estimated',
      amountEur: left >= of.leastPaid ? toCents(left) : 0,
      since,
      isIncreased: isIncreased(home),
      householdShare: share,
      steps: steps.filter(({ eur }) => eur !== 0).map(({ step, eur }) => ({ step, eur: toCents(eur) })),
      leastPaidEur: of.leastPaid,
      cautions: isOverAYearOld(since, home.day) ? ['scale-over-a-year-old'] : [],
    };
  },
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
