import type { Entry } from '~/platform/entry.ts';
import type { AidForm, Answer, Question } from './aid-answers.ts';
import { latestHousehold, monthFrom } from './situation-view.ts';

/** What was retrieved and declared; each list is empty where there is none. */
export interface AidFacts {
  /** yyyy-mm-dd */
  readonly today: string;
  readonly dayOf: (at: number) => string;
  readonly payments: readonly Entry[];
  readonly household: readonly Entry[];
  readonly income: readonly Entry[];
  /** What the person said, by field. */
  readonly said: Readonly<Record<string, unknown>>;
  /** Who sends each, by name. */
  readonly holders: Readonly<Record<'payments' | 'household' | 'income', string>>;
}

/** A payment older than this is not what one receives today. */
const MONTHS_BACK = 2;

const none: Answer = { value: '', origin: 'none', holder: null, on: null };
const assumed = (value: string): Answer => ({ value, origin: 'assumed', holder: null, on: null });
const declared = (value: string): Answer => ({ value, origin: 'declared', holder: null, on: null });

/** Each of `housing`'s answers, as the law looks at it. */
const OCCUPATION: Readonly<Record<string, string>> = {
  tenant: 'tenant',
  hosted: 'free',
  shelter: 'shelter',
  owner: 'owner',
};

/** The form as it first appears: what is known, each with where it comes from; nothing is made up of money. */
export function prefillAids(facts: AidFacts): AidForm {
  const { said } = facts;
  const household = latestHousehold(facts.household);
  const fromHousehold = (value: string, month: string): Answer => ({
    ...{ value, origin: 'retrieved', holder: facts.holders.household, on: month },
  });
  const rsa = paidLately(facts, 'rsa');
  const bonus = paidLately(facts, 'prime-activite');
  const hours = typeof said['worked-hours'] === 'number' ? said['worked-hours'] : null;
  const isOutOfWork = hours === 0 || (hours === null && rsa !== null && bonus === null);
  const pay = isOutOfWork ? assumed('0') : none;
  const housing = typeof said.housing === 'string' ? OCCUPATION[said.housing] : undefined;
  const answers: Record<Question, Answer> = {
    age: none,
    couple: household?.adults ? fromHousehold(household.adults > 1 ? 'yes' : 'no', household.month) : assumed('no'),
    ages: household ? fromHousehold(household.ages.join(', '), household.month) : none,
    lone: assumed('none'),
    special: { value: [], origin: 'assumed', holder: null, on: null },
    pay1: pay,
    pay2: pay,
    pay3: pay,
    partnerPay: isOutOfWork ? assumed('0') : none,
    stopped: assumed('no'),
    otherIncome: assumed('0'),
    yearlyIncome: yearlyIncome(facts),
    receivesRsa: rsa ? { ...rsa, value: 'yes' } : assumed('no'),
    familyBenefits: paidLately(facts, 'allocations-familiales') ?? assumed('0'),
    maintenance: assumed('0'),
    occupation: housing ? declared(housing) : assumed('tenant'),
    rent: typeof said.rent === 'number' ? declared(String(said.rent)) : none,
    zone: assumed('2'),
    landlord: assumed('private'),
    housingBenefit: paidLately(facts, 'apl') ?? assumed('0'),
    area: none,
  };
  return answers;
}

/** What came of a benefit on the last day it was paid, as an answer in euros; null when it is none, or long ago. */
export function paidLately(
  { payments, today, dayOf, holders }: Pick<AidFacts, 'payments' | 'today' | 'dayOf' | 'holders'>,
  kind: string,
): Answer | null {
  const of = payments.filter(({ fields }) => fields.kind === kind);
  const last = of.at(-1);
  if (!last) return null;
  const on = dayOf(last.at);
  if (on.slice(0, 7) < monthFrom(today.slice(0, 7), -MONTHS_BACK)) return null;
  const cents = of
    .filter(({ at }) => dayOf(at) === on)
    .reduce((sum, { fields }) => sum + (typeof fields.amount === 'number' ? fields.amount : 0), 0);
  return { value: (cents / 100).toFixed(2).replace('.', ','), origin: 'retrieved', holder: holders.payments, on };
}

function yearlyIncome({ income, holders }: AidFacts): Answer {
  const notice = income.at(-1);
  const euros = notice?.fields.income;
  if (!notice || typeof euros !== 'number') return none;
  return { value: String(euros), origin: 'retrieved', holder: holders.income, on: String(notice.fields.year ?? '') };
}
