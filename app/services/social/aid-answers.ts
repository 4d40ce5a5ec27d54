import { OCCUPATIONS } from './occupations.ts';

/** What the estimate asks, in the order of the form. Every answer is text, as a form sends it. */
export const QUESTIONS = [
  'age',
  'couple',
  'ages',
  'lone',
  'special',
  'pay1',
  'pay2',
  'pay3',
  'partnerPay',
  'stopped',
  'otherIncome',
  'yearlyIncome',
  'receivesRsa',
  'familyBenefits',
  'maintenance',
  'occupation',
  'rent',
  'zone',
  'landlord',
  'housingBenefit',
  'area',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Circumstances that no estimate is given for, to tick. */
export const SPECIAL = [
  'self-employed',
  'student',
  'disability-benefit',
  'child-with-income',
  'shared-custody',
] as const;
export const LONE = ['none', 'pregnant', 'newly-alone'] as const;
export const ZONES = ['1', '2', '3'] as const;
export const LANDLORDS = ['private', 'social'] as const;
export const AREAS = ['rhone', 'elsewhere'] as const;

/** Where an answer comes from; `none`: nobody said, and nothing is counted in its place. */
export type Origin = 'retrieved' | 'declared' | 'assumed' | 'changed' | 'none';

export interface Answer {
  readonly value: string | readonly string[];
  readonly origin: Origin;
  /** Who sent it, when retrieved. */
  readonly holder: string | null;
  /** 'yyyy', 'yyyy-mm' or 'yyyy-mm-dd': what it dates from. */
  readonly on: string | null;
}

export type AidForm = Readonly<Record<Question, Answer>>;

/** The answers as numbers and words; null where nothing was said. Amounts in euros, a month unless named otherwise. */
export interface AidAnswers {
  readonly age: number | null;
  readonly isCouple: boolean;
  readonly ages: readonly number[];
  readonly lone: (typeof LONE)[number];
  readonly special: readonly (typeof SPECIAL)[number][];
  readonly pay: readonly [number | null, number | null, number | null];
  readonly partnerPay: number | null;
  readonly hasStopped: boolean;
  readonly otherIncome: number;
  readonly yearlyIncome: number | null;
  readonly receivesRsa: boolean;
  readonly familyBenefits: number;
  readonly maintenance: number;
  readonly occupation: (typeof OCCUPATIONS)[number];
  readonly rent: number | null;
  readonly zone: (typeof ZONES)[number];
  readonly landlord: (typeof LANDLORDS)[number];
  readonly housingBenefit: number;
  readonly area: (typeof AREAS)[number] | null;
}

export type AnswerError = 'number' | 'ages' | 'choice';
export type AnswerErrors = Partial<Record<Question, AnswerError>>;

const MOST: Partial<Record<Question, number>> = { age: 120, yearlyIncome: 1_000_000, rent: 10_000 };
const MOST_EUROS = 100_000;

/** Reads a form; each field that cannot be read is told, and counts as empty. */
export function parseAnswers(form: AidForm): { readonly answers: AidAnswers; readonly errors: AnswerErrors } {
  const errors: AnswerErrors = {};
  const text = (question: Question): string => {
    const { value } = form[question];
    return (typeof value === 'string' ? value : (value[0] ?? '')).trim();
  };
  const number = (question: Question): number | null => {
    if (text(question) === '') return null;
    const value = readNumber(text(question));
    if (value === undefined || value > (MOST[question] ?? MOST_EUROS)) {
      errors[question] = 'number';
      return null;
    }
    return value;
  };
  const choice = <T extends string>(question: Question, options: readonly T[], otherwise: T): T => {
    const found = options.find((one) => one === text(question));
    if (!found && text(question) !== '') errors[question] = 'choice';
    return found ?? otherwise;
  };
  const chosen = form.special.value;
  const age = number('age');
  return {
    answers: {
      age: age === null ? null : Math.floor(age),
      isCouple: text('couple') === 'yes',
      ages: readAges(text('ages'), errors),
      lone: choice('lone', LONE, 'none'),
      special: SPECIAL.filter((one) => chosen === one || (typeof chosen !== 'string' && chosen.includes(one))),
      pay: [number('pay1'), number('pay2'), number('pay3')],
      partnerPay: number('partnerPay'),
      hasStopped: text('stopped') === 'yes',
      otherIncome: number('otherIncome') ?? 0,
      yearlyIncome: number('yearlyIncome'),
      receivesRsa: text('receivesRsa') === 'yes',
      familyBenefits: number('familyBenefits') ?? 0,
      maintenance: number('maintenance') ?? 0,
      occupation: choice('occupation', OCCUPATIONS, 'tenant'),
      rent: number('rent'),
      zone: choice('zone', ZONES, '2'),
      landlord: choice('landlord', LANDLORDS, 'private'),
      housingBenefit: number('housingBenefit') ?? 0,
      area: text('area') === '' ? null : choice('area', AREAS, 'elsewhere'),
    },
    errors,
  };
}

/** The form again, with what was sent in it: an answer that is no longer the one proposed is the person's own. */
export function withChanges(form: AidForm, sent: (question: Question) => readonly string[]): AidForm {
  const changed = QUESTIONS.map((question): [Question, Answer] => {
    const before = form[question];
    const values = sent(question);
    const value = typeof before.value === 'string' ? (values[0] ?? '').trim() : values;
    const isSame = JSON.stringify(value) === JSON.stringify(before.value);
    return [question, isSame ? before : { value, origin: 'changed', holder: null, on: null }];
  });
  return Object.fromEntries(changed) as unknown as AidForm;
}

/** « 4, 9 » or « 4 et 9 »: the children's ages, up to 24. */
function readAges(text: string, errors: AnswerErrors): number[] {
  if (text === '') return [];
  const ages = text
    .split(/[^\d]+/)
    .filter((one) => one !== '')
    .map(Number);
  const isRight = ages.length > 0 && ages.length <= 12 && ages.every((age) => age < 25) && !/[.-]/.test(text);
  if (!isRight) errors.ages = 'ages';
  return isRight ? ages : [];
}

/** "1 234,50 €" as people type it; never below zero. */
function readNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}
