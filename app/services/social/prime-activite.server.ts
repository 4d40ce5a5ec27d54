import { z } from 'zod';
import { defineCalculator } from '~/platform/calculator.ts';
import {
  CAUTIONS,
  commonReasons,
  type Home,
  homeSchema,
  isIncreased,
  type NotCovered,
  notCoveredOutput,
} from './home.ts';
import { householdShare, housingDeduction } from './household-amount.ts';
import { type InWorkScale, loadInWorkScales, loadRsaScales } from './load-scales.server.ts';
import { isOverAYearOld, scalesOn, toCents, valueOn } from './scales.ts';

const inputSchema = homeSchema.extend({
  quarterEnds: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .describe('The last of the three months of the earnings, yyyy-mm'),
});
type Input = z.output<typeof inputSchema>;

const money = (description: string) => z.number().meta({ unit: 'EUR/month', description });

const monthOutput = z
  .strictObject({
    month: z.string(),
    householdAmountEur: money('What the law sets for the household'),
    bonusEur: money('Bonus of those who earn enough, added up'),
    keptEur: money('Share of the earnings that is added'),
    deductedEur: money('What comes in and what housing counts for; at least the amount for the household'),
    resultEur: money('The first three less the fourth, never below zero'),
  })
  .describe('One month of the quarter');

const outputSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('estimated'),
    amountEur: money('The right, before the levy'),
    paidEur: money('What would be paid, after the social debt levy'),
    since: z.iso.date().describe('From when the amounts used have been in force'),
    isIncreased: z.boolean().describe('The amount of a lone parent or a pregnant person'),
    months: z.array(monthOutput),
    leastPaidEur: money('Below it, nothing is paid'),
    cautions: z.array(z.enum(CAUTIONS)),
  }),
  notCoveredOutput,
]);

/**
 * The prime d'activité of a household: for each month of the quarter, the amount for the household, the bonuses and a
 * share of the earnings, less what comes in; then the average of the three. Code de la sécurité sociale, L842-3,
 * R844-1 to R844-5 and D843-1 to D843-3; mainland France.
 */
export const primeActivite = defineCalculator({
  id: 'prime-activite',
  title: { fr: 'La prime d’activité d’un foyer, pour un mois', en: 'The in-work benefit of a household, for a month' },
  input: inputSchema,
  output: outputSchema,
  compute: (input): z.input<typeof outputSchema> => {
    const scales = scalesOn(loadInWorkScales(), input.day, 'base');
    const reasons: NotCovered[] = commonReasons(input);
    if (input.adults.some(({ age }) => age < 18)) reasons.push('under-18');
    if (!scales) reasons.push('no-scale-that-day');
    if (!scales || reasons.length > 0) return { status: 'not-covered', reasons };
    const months = ([0, 1, 2] as const).map((index) => monthOf(input, index));
    const mean = months.reduce((total, { resultEur }) => total + resultEur, 0) / 3;
    const amountEur = mean >= scales.of.leastPaid ? mean : 0;
    return {
      status: 'estimated',
      amountEur: toCents(amountEur),
      paidEur: toCents(amountEur * (1 - scales.of.debtLevy)),
      since: scales.since,
      isIncreased: isIncreased(input),
      months: months.map((month) => ({
        ...month,
        householdAmountEur: toCents(month.householdAmountEur),
        bonusEur: toCents(month.bonusEur),
        keptEur: toCents(month.keptEur),
        deductedEur: toCents(month.deductedEur),
        resultEur: toCents(month.resultEur),
      })),
      leastPaidEur: scales.of.leastPaid,
      cautions: isOverAYearOld(scales.since, input.day) ? ['scale-over-a-year-old'] : [],
    };
  },
});

/** One month of the quarter, unrounded. */
function monthOf(input: Input, index: 0 | 1 | 2): z.output<typeof monthOutput> {
  const month = monthsBefore(input.quarterEnds, 2 - index);
  const of = scalesOfMonth(month);
  const earnings = input.adults.map((adult) => adult.earnings[index]);
  const worked = earnings.reduce((total, one) => total + one, 0);
  const householdAmountEur = of.base * householdShare(of, input);
  const bonusEur = earnings.reduce((total, one) => total + bonus(of, one), 0);
  const keptEur = of.earningsKept * worked;
  const incoming = worked + otherIncome(input, month) + housingDeduction(of, input);
  const deductedEur = Math.max(incoming, householdAmountEur);
  const resultEur = Math.max(0, householdAmountEur + bonusEur + keptEur - deductedEur);
  return { month, householdAmountEur, bonusEur, keptEur, deductedEur, resultEur };
}

/** The bonus of one person, by what they earn in a month: none under 59 hours at the minimum wage, then a straight line. */
function bonus(of: Record<InWorkScale, number>, earnings: number): number {
  const from = of.bonusFrom * of.hourlyWage;
  const full = of.bonusFull * of.hourlyWage;
  const most = toCents(of.bonusMost * of.base);
  return Math.min(most, Math.max(0, (most * (earnings - from)) / (full - from)));
}

/** The family support benefit counts up to the same amount as for the RSA. */
function otherIncome(home: Home, month: string): number {
  const { familyBase, maintenanceCounted } = loadRsaScales().scales;
  const day = `${month}-01`;
  const most = valueOn(familyBase, day) * valueOn(maintenanceCounted, day);
  const personal = home.adults.reduce((total, adult) => total + adult.otherIncome, 0);
  return personal + home.familyBenefits + Math.min(home.maintenanceBenefit, most * home.children.length);
}

/** The first quarter of the benefit (2016) looked at months from before it: they count at its first amounts. */
function scalesOfMonth(month: string): Record<InWorkScale, number> {
  const { scales } = loadInWorkScales();
  const names = Object.keys(scales) as InWorkScale[];
  return Object.fromEntries(names.map((name) => [name, valueOn(scales[name], `${month}-01`)])) as Record<
    InWorkScale,
    number
  >;
}

function monthsBefore(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
