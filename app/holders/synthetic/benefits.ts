import { ageOn, type Day, dayFromNumber } from '../local-time.ts';
import model from './data/benefits-model.json';
import { familyOf } from './family.ts';
import type { Household } from './household.ts';

export type Allowance = keyof typeof model.kinds;

export interface BenefitPayment {
  /** 'yyyy-mm' of the right. */
  readonly month: string;
  readonly kind: Allowance;
  readonly cents: number;
}

/** What a family is paid for a month, of benefits: a function of the home and the month. */
export function benefitsOfMonth(home: Household, month: string): BenefitPayment[] {
  const family = familyOf(home);
  const firstDay = `${month}-01`;
  const young = childrenUnder(home, 20, firstDay);
  const income = incomeOfMonth(home, month) / 100;
  const { adults, tenant, rentCents } = family;
  const share = (couple: boolean): number => 1 + (couple ? 0.5 : 0) + extraShares(young, couple);
  const couple = adults.length > 1;
  const floor = model.rsaEuros * share(couple) * (1 - model.housingShare);
  const working = adults.some(({ situation }) => situation === 'full-time' || situation === 'part-time');
  const bonusFloor = model.activityEuros * share(couple);
  const amounts: Record<Allowance, number> = {
    rsa: adults.every(({ situation }) => situation === 'no-work') ? floor - income : 0,
    'prime-activite': working ? bonusFloor + model.activityKeep * income - Math.max(income, bonusFloor) : 0,
    'allocations-familiales': young >= 2 ? model.familyEuros.two + model.familyEuros.each * (young - 2) : 0,
    apl: tenant
      ? Math.min(rentCents / 100, model.housing.ceiling + model.housing.perChild * young) * model.housing.rate -
        model.housing.taper * Math.max(0, income - model.housing.from)
      : 0,
  };
  return (Object.keys(model.kinds) as Allowance[]).flatMap((kind) =>
    amounts[kind] >= model.leastEuros ? [{ month, kind, cents: Math.round(amounts[kind] * 100) }] : [],
  );
}

/** The payments made on a day: those of the month before, on the fifth. */
export function benefitsPaidOn(home: Household, number: number): (BenefitPayment & { readonly paidOn: Day })[] {
  const paidOn = dayFromNumber(number);
  if (!paidOn.endsWith(model.paidOn)) return [];
  return benefitsOfMonth(home, monthBefore(paidOn.slice(0, 7))).map((payment) => ({ ...payment, paidOn }));
}

/** The family's quotient of a month: a twelfth of the year's income and the month's benefits, by share. Whole euros. */
export function quotientOfMonth(home: Household, month: string): number {
  const young = childrenUnder(home, 20, `${month}-01`);
  const benefits = benefitsOfMonth(home, monthBefore(month)).reduce((sum, { cents }) => sum + cents, 0);
  const shares = 2 + Math.min(young, 2) * 0.5 + (young >= 3 ? 1 : 0) + Math.max(0, young - 3) * 0.5;
  return Math.round((incomeOfMonth(home, month) + benefits) / 100 / shares);
}

/** Net income of the family in a month, cents: it follows prices a little, every January. */
export function incomeOfMonth(home: Household, month: string): number {
  const years = Number(month.slice(0, 4)) - model.incomeOfYear;
  const total = familyOf(home).adults.reduce((sum, { monthlyCents }) => sum + monthlyCents, 0);
  return Math.round(total * (1 + model.yearlyRise) ** years);
}

function childrenUnder(home: Household, age: number, day: Day): number {
  return familyOf(home).children.filter(({ birthDate }) => birthDate <= day && ageOn(birthDate, day) < age).length;
}

function extraShares(children: number, couple: boolean): number {
  if (couple) return children * 0.3;
  return children === 0 ? 0 : 0.5 + (children - 1) * 0.3;
}

export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
