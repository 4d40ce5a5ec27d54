import { describe, expect, it } from 'vitest';
import type { Entry } from '~/platform/entry.ts';
import { type SituationFacts, situationView } from './situation-view.ts';

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);
const payment = (paidOn: string, kind: string, amount: number): Entry => ({
  id: `${paidOn}-${kind}`,
  at: noon(paidOn),
  fields: { kind, amount, month: paidOn.slice(0, 7) },
});
const step = (kind: string, on: string, label = kind, amount?: number): Entry => ({
  id: `${kind}-${on}`,
  at: noon('2026-10-01'),
  fields: { kind, label, on, ...(amount === undefined ? {} : { amount }) },
});
const view = (facts: Partial<SituationFacts>) =>
  situationView({
    today: '2026-11-26',
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    titleOfKind: (kind) => ({ fr: kind, en: kind }),
    payments: [],
    household: [],
    path: [],
    rights: [],
    ...facts,
  });

describe('situation', () => {
  it('says nothing of nothing', () => {
    expect(view({})).toEqual({
      today: '2026-11-26',
      latest: null,
      changes: null,
      next: null,
      months: [],
      ahead: [],
      lately: [],
      papers: [],
      household: null,
    });
  });

  it('adds up the month, and says what changed, the largest first', () => {
    const { latest, changes } = view({
      payments: [
        payment('2026-10-05', 'rsa', 60_000),
        payment('2026-10-05', 'apl', 25_000),
        payment('2026-10-05', 'prime-activite', 2000),
        payment('2026-11-05', 'rsa', 57_000),
        payment('2026-11-05', 'apl', 25_000),
        payment('2026-11-05', 'allocations-familiales', 15_100),
      ],
    });
    expect(latest).toMatchObject({ month: '2026-11', isThisMonth: true, totalCents: 97_100 });
    expect(latest?.payments.map(({ kind }) => kind)).toEqual(['rsa', 'apl', 'allocations-familiales']);
    expect(changes?.before).toBe('2026-10');
    expect(changes?.list.map(({ kind, beforeCents, cents }) => [kind, beforeCents, cents])).toEqual([
      ['allocations-familiales', null, 15_100],
      ['rsa', 60_000, 57_000],
      ['prime-activite', 2000, null],
    ]);
  });

  it('compares with nothing when only one month is known', () => {
    expect(view({ payments: [payment('2026-11-05', 'rsa', 57_000)] }).changes).toBeNull();
  });

  it('shows the last month that brought something, when this one has not yet', () => {
    const one = view({
      today: '2026-11-03',
      payments: [payment('2026-09-05', 'rsa', 1), payment('2026-10-05', 'rsa', 1), payment('2026-12-05', 'rsa', 9)],
    });
    expect(one.latest).toMatchObject({ month: '2026-10', isThisMonth: false, totalCents: 1 });
    expect(one.changes?.list).toEqual([]);
    expect(one.months.at(-1)).toEqual({ month: '2026-11', totalCents: null, byKind: [] });
    expect(one.next).toEqual({ on: '2026-11-05', months: 2 });
  });

  it('keeps a month without payment as one, and looks back half a year', () => {
    const one = view({ payments: [payment('2026-02-05', 'rsa', 1), payment('2026-10-05', 'rsa', 3)] });
    expect(one.months.map(({ month, totalCents }) => [month, totalCents])).toEqual([
      ['2026-06', 0],
      ['2026-07', 0],
      ['2026-08', 0],
      ['2026-09', 0],
      ['2026-10', 3],
      ['2026-11', null],
    ]);
  });

  it('tells the next payment only where the last ones agree', () => {
    const on = (...days: string[]) => view({ payments: days.map((day) => payment(day, 'rsa', 1)) }).next;
    expect(on('2026-09-05', '2026-10-06', '2026-11-05')).toEqual({ on: '2026-12-05', months: 3 });
    expect(on('2026-11-05')).toBeNull();
    expect(on('2026-09-05', '2026-10-20', '2026-11-05')).toBeNull();
    // The 31st of a month that has none; the turn of a year.
    expect(
      view({ today: '2027-02-10', payments: ['2026-12-31', '2027-01-31'].map((day) => payment(day, 'rsa', 1)) }).next,
    ).toEqual({ on: '2027-02-28', months: 2 });
    // Late: it did not come on its day, the next one is told.
    expect(
      view({ today: '2026-12-20', payments: ['2026-10-05', '2026-11-05'].map((day) => payment(day, 'rsa', 1)) }).next,
    ).toEqual({ on: '2027-01-05', months: 2 });
  });

  it('tells next month’s payment once this month’s came, even before its usual day', () => {
    const one = view({
      today: '2026-11-04',
      payments: ['2026-10-05', '2026-11-04'].map((day) => payment(day, 'rsa', 7)),
    });
    expect(one.next).toEqual({ on: '2026-12-04', months: 2 });
    expect(one.months.at(-1)).toMatchObject({ month: '2026-11', totalCents: 7 });
  });

  it('puts dates in order, and lets go of old ones', () => {
    const { ahead, lately } = view({
      path: [
        step('deadline', '2027-01-31'),
        step('appointment', '2026-12-02'),
        step('appointment', '2026-11-20'),
        step('deadline', '2026-10-31'),
        step('aid', '2026-11-10', 'Aide au transport', 12_000),
        step('deadline', '2026-07-31'),
        step('appointment', '2026-11-26', 'today'),
      ],
    });
    expect(ahead.map(({ on }) => on)).toEqual(['2026-11-26', '2026-12-02', '2027-01-31']);
    expect(lately.map(({ kind, cents }) => [kind, cents])).toEqual([
      ['aid', 12_000],
      ['deadline', null],
    ]);
  });

  it('lists papers by when they end, and the household as last worked out', () => {
    const right = (label: string, until: string): Entry => ({ id: label, at: 0, fields: { label, until } });
    const { papers, household } = view({
      rights: [right('Piscine', '2027-03-01'), right('Musées', '2026-12-01'), right('Ancienne', '2026-01-01')],
      household: [
        { id: '2026-10', at: 0, fields: { quotient: 300, provider: 'CNAF' } },
        { id: '2026-11', at: 1, fields: { quotient: 412, adults: 1, children: [{ age: 4 }, { age: 9 }] } },
      ],
    });
    expect(papers.map(({ label }) => label)).toEqual(['Musées', 'Piscine']);
    expect(household).toEqual({ month: '2026-11', quotient: 412, adults: 1, ages: [4, 9] });
  });

  it('reads what an office left blank as nothing, in whatever order it comes', () => {
    const blank: Entry = { id: 'b', at: noon('2026-10-05'), fields: { month: '2026-10' } };
    const { latest, changes, household } = view({
      payments: [payment('2026-11-05', 'rsa', 5), payment('2026-11-02', 'apl', 3), blank],
      household: [{ id: '2026-11', at: 0, fields: {} }],
    });
    expect(latest?.payments.map(({ paidOn, cents }) => [paidOn, cents])).toEqual([
      ['2026-11-02', 3],
      ['2026-11-05', 5],
    ]);
    expect(changes?.list.map(({ kind, beforeCents }) => [kind, beforeCents])).toEqual([
      ['rsa', null],
      ['apl', null],
      ['', 0],
    ]);
    expect(household).toEqual({ month: '2026-11', quotient: 0, adults: null, ages: [] });
  });

  it('keeps the order in which things of one day were told', () => {
    const { ahead } = view({ path: [step('deadline', '2026-12-02', 'first'), step('aid', '2026-12-02', 'second')] });
    expect(ahead.map(({ label }) => label)).toEqual(['first', 'second']);
  });
});
