import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { type AidForm, parseAnswers, type Question, withChanges } from './aid-answers.ts';
import { type AidFacts, prefillAids } from './prefill-aids.ts';
import { payMonths, simulateAids } from './simulate-aids.server.ts';

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);
const payment = (paidOn: string, kind: string, amount: number): Entry => ({
  id: `${paidOn}-${kind}`,
  at: noon(paidOn),
  fields: { kind, amount, month: paidOn.slice(0, 7) },
});
const facts = (more: Partial<AidFacts> = {}): AidFacts => ({
  today: '2026-11-26',
  dayOf: (at) => new Date(at).toISOString().slice(0, 10),
  payments: [],
  household: [],
  income: [],
  said: {},
  holders: { payments: 'CAF', household: 'CAF', income: 'DGFiP' },
  ...more,
});
const FULL = facts({
  payments: [
    payment('2026-10-05', 'rsa', 60_000),
    payment('2026-11-05', 'rsa', 61_512),
    payment('2026-11-05', 'apl', 31_200),
    payment('2026-11-05', 'allocations-familiales', 15_105),
  ],
  household: [{ id: '2026-11', at: 0, fields: { quotient: 300, adults: 1, children: [{ age: 5 }, { age: 8 }] } }],
  income: [{ id: '2025', at: 0, fields: { year: '2025', income: 4200, shares: 2.5 } }],
  said: { housing: 'tenant', rent: 480 },
});
const change = (form: AidForm, changes: Partial<Record<Question, string | string[]>>): AidForm =>
  withChanges(form, (question) => {
    const value = changes[question] ?? form[question].value;
    return typeof value === 'string' ? [value] : value;
  });
const estimate = (form: AidForm) => simulateAids(parseAnswers(form).answers, '2026-11-26');

describe('what the estimate starts from', () => {
  it('is what was retrieved and said, each with where it comes from', () => {
    const form = prefillAids(FULL);
    expect(form.couple).toEqual({ value: 'no', origin: 'retrieved', holder: 'CAF', on: '2026-11' });
    expect(form.ages).toMatchObject({ value: '5, 8', origin: 'retrieved' });
    expect(form.receivesRsa).toEqual({ value: 'yes', origin: 'retrieved', holder: 'CAF', on: '2026-11-05' });
    expect(form.housingBenefit).toMatchObject({ value: '312,00', on: '2026-11-05' });
    expect(form.yearlyIncome).toEqual({ value: '4200', origin: 'retrieved', holder: 'DGFiP', on: '2025' });
    expect(form.rent).toMatchObject({ value: '480', origin: 'declared' });
    expect(form.occupation).toMatchObject({ value: 'tenant', origin: 'declared' });
    // On the RSA without the in-work benefit: no pay, and it is said to be a guess.
    expect(form.pay1).toMatchObject({ value: '0', origin: 'assumed' });
  });

  it('makes up no money where nothing is known', () => {
    const form = prefillAids(facts());
    expect(form.pay1.origin).toBe('none');
    expect(form.rent.origin).toBe('none');
    expect(form.yearlyIncome.origin).toBe('none');
    expect(form.couple.origin).toBe('assumed');
    expect(estimate(form)).toEqual({
      rsa: { status: 'needs', questions: ['pay1', 'pay2', 'pay3'] },
      primeActivite: { status: 'needs', questions: ['pay1', 'pay2', 'pay3'] },
      housingBenefit: { status: 'needs', questions: ['rent', 'yearlyIncome'] },
      healthCover: { status: 'needs', questions: ['yearlyIncome'] },
      localFare: { status: 'needs', questions: ['area'] },
    });
  });

  it('asks the pay of who says they worked, and reads other homes', () => {
    expect(prefillAids({ ...FULL, said: { 'worked-hours': 30 } }).pay1.origin).toBe('none');
    expect(prefillAids(facts({ said: { 'worked-hours': 0, housing: 'hosted' } }))).toMatchObject({
      pay1: { value: '0' },
      occupation: { value: 'free', origin: 'declared' },
    });
  });

  it('does not guess the pay of who receives the in-work benefit', () => {
    const payments = [payment('2026-11-05', 'rsa', 30_000), payment('2026-11-05', 'prime-activite', 9000)];
    expect(prefillAids(facts({ payments })).pay1.origin).toBe('none');
  });

  it('reads a couple, an amount that an office left blank, and a notice without its year', () => {
    const blank: Entry = { id: 'b', at: noon('2026-11-05'), fields: { kind: 'apl', month: '2026-11' } };
    const form = prefillAids(
      facts({
        payments: [blank],
        household: [{ id: '2026-11', at: 0, fields: { quotient: 300, adults: 2 } }],
        income: [{ id: '2025', at: 0, fields: { income: 4200 } }],
      }),
    );
    expect(form.couple).toMatchObject({ value: 'yes', origin: 'retrieved' });
    expect(form.housingBenefit).toMatchObject({ value: '0,00', origin: 'retrieved' });
    expect(form.yearlyIncome).toMatchObject({ value: '4200', on: '' });
  });

  it('does not count what was last paid long ago', () => {
    const form = prefillAids(facts({ payments: [payment('2026-08-05', 'rsa', 60_000)] }));
    expect(form.receivesRsa).toMatchObject({ value: 'no', origin: 'assumed' });
  });
});

describe('the estimate', () => {
  it('adds up for a family on the RSA', () => {
    const { rsa, primeActivite, housingBenefit, healthCover } = estimate(prefillAids(FULL));
    // 651.69 × 1.8, less the flat housing amount for three, less family allowances.
    expect(rsa).toMatchObject({ status: 'estimated', amountEur: 828.44 });
    expect(primeActivite).toMatchObject({ status: 'estimated', amountEur: 0 });
    expect(housingBenefit).toMatchObject({ status: 'estimated', since: '2025-01-01' });
    expect(healthCover).toMatchObject({ status: 'estimated', tier: 'free', because: 'rsa' });
  });

  it('follows a correction, which is marked as the person’s own', () => {
    const form = change(prefillAids(FULL), { pay1: '400', pay2: ' 400 ', pay3: '400,00' });
    expect(form.pay1).toEqual({ value: '400', origin: 'changed', holder: null, on: null });
    expect(form.rent.origin).toBe('declared');
    const { rsa, primeActivite } = estimate(form);
    expect(rsa).toMatchObject({ amountEur: 428.44 });
    // 59.85 % of 400 EUR.
    expect(primeActivite).toMatchObject({ amountEur: 239.4 });
  });

  it('counts a couple, and asks what the other earns', () => {
    const couple = change(prefillAids(FULL), { couple: 'yes', partnerPay: '' });
    expect(estimate(couple).rsa).toEqual({ status: 'needs', questions: ['partnerPay'] });
    expect(estimate(change(couple, { partnerPay: '900' })).rsa).toMatchObject({ status: 'estimated' });
    // Nobody to ask about: nothing is asked.
    expect(estimate(change(couple, { couple: 'no' })).rsa).toMatchObject({ status: 'estimated' });
  });

  it('tells the fares of where one lives', () => {
    expect(estimate(change(prefillAids(FULL), { area: 'rhone' })).localFare).toMatchObject({
      status: 'known',
      fares: [{ key: 'tcl-solidaire-gratuit', euros: 0 }],
    });
    expect(estimate(change(prefillAids(FULL), { area: 'elsewhere' })).localFare).toEqual({
      status: 'known',
      fares: [],
    });
  });

  it('says what it does not cover', () => {
    const { rsa, housingBenefit, healthCover } = estimate(
      change(prefillAids(FULL), { special: ['self-employed', 'shared-custody'], occupation: 'owner' }),
    );
    expect(rsa).toEqual({ status: 'not-covered', reasons: ['self-employed', 'shared-custody'] });
    expect(estimate(change(prefillAids(FULL), { special: ['child-with-income'] })).rsa).toMatchObject({
      reasons: ['child-with-income'],
    });
    expect(housingBenefit).toEqual({ status: 'not-covered', reasons: ['owner-housing-benefit', 'shared-custody'] });
    expect(healthCover).toEqual({ status: 'not-covered', reasons: ['shared-custody'] });
  });

  it('goes by income for who is not on the RSA', () => {
    const form = change(prefillAids(FULL), { receivesRsa: 'no', yearlyIncome: '15 000', couple: 'yes', lone: 'none' });
    // A year of income, of family allowances, and the flat housing amount for four people.
    expect(estimate(form).healthCover).toMatchObject({
      because: 'income',
      countedEur: 19_135.22,
    });
  });

  it('tells each answer that cannot be read, and counts it as empty', () => {
    const { answers, errors } = parseAnswers(
      change(prefillAids(FULL), { rent: 'beaucoup', age: '200', ages: '4, 26', zone: '7', otherIncome: '-5' }),
    );
    expect(errors).toEqual({ rent: 'number', age: 'number', ages: 'ages', zone: 'choice', otherIncome: 'number' });
    expect(answers).toMatchObject({ rent: null, age: null, ages: [], zone: '2', otherIncome: 0 });
    expect(parseAnswers(change(prefillAids(FULL), { ages: '4 et 9 ans', rent: '1 234,50 €' }))).toMatchObject({
      answers: { ages: [4, 9], rent: 1234.5 },
      errors: {},
    });
  });

  it('looks at the three months before this one, across a new year too', () => {
    expect(payMonths('2026-11-26')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(payMonths('2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('counts an adult past 25 where the age is not said, and that age where it is', () => {
    const young = change(prefillAids(FULL), { age: '22,5', ages: '', pay1: '0' });
    expect(parseAnswers(young).answers.age).toBe(22);
    expect(estimate(young).rsa).toMatchObject({ status: 'not-covered', reasons: ['under-25'] });
    expect(estimate(change(young, { age: '' })).rsa).toMatchObject({ status: 'estimated' });
  });

  it('needs neither rent nor income of who pays no rent, nor income of who is on the RSA', () => {
    const hosted = change(prefillAids(FULL), { occupation: 'free', rent: '', yearlyIncome: '' });
    const { housingBenefit, healthCover } = estimate(hosted);
    expect(housingBenefit).toEqual({ status: 'not-covered', reasons: ['free-housing-benefit'] });
    expect(healthCover).toMatchObject({ status: 'estimated', because: 'rsa' });
  });

  it('takes amounts that are left empty for nothing, and a list where one word is awaited for its first', () => {
    const emptied = change(prefillAids(FULL), {
      otherIncome: '',
      familyBenefits: '',
      maintenance: '',
      housingBenefit: '',
    });
    expect(parseAnswers(emptied).answers).toMatchObject({
      ...{ otherIncome: 0, familyBenefits: 0, maintenance: 0, housingBenefit: 0 },
    });
    const form = prefillAids(FULL);
    const listed = (value: string[]) => parseAnswers({ ...form, couple: { ...form.couple, value } }).answers.isCouple;
    expect([listed(['yes']), listed([])]).toEqual([true, false]);
    expect(withChanges(form, () => []).rent).toMatchObject({ value: '', origin: 'changed' });
  });
});
