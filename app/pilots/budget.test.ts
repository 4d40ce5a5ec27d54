import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from './budget.ts';
import type { PilotDefinition } from './definition.ts';

type Packages = PilotDefinition['packages'];
type Partners = PilotDefinition['partners'];

const work = (budgetEur: number, committedEur = 0): Packages[number] => ({
  ...{ key: 'p', kind: 'data', title: { fr: 'P', en: 'P' }, startsOn: '2027-01-01', endsOn: '2027-02-01' },
  ...{ doneShare: 0, budgetEur, committedEur, lines: [] },
});
const partner = (
  amountEur: number,
  secured?: boolean,
  commitment: Partners[number]['commitment'] = 'committed',
): Partners[number] => ({
  ...{ key: 'x', name: 'X', kind: 'funder', role: { fr: 'X', en: 'X' }, indispensable: false, commitment, amountEur },
  ...(secured === undefined ? {} : { secured }),
});

describe('budgetOf', () => {
  it('tells what is promised from what is hoped, and what is left to find', () => {
    const partners = [partner(70_000, true), partner(45_000), partner(9_000, true, 'declined'), partner(20_000, true)];
    expect(budgetOf({ packages: [work(100_000, 30_000.1), work(50_000, 0.2)], partners })).toEqual({
      ...{ total: 150_000, committed: 30_000.3, promised: 90_000, hoped: 45_000, toFind: 15_000 },
    });
  });

  it('never looks for less than nothing, and accounts for every euro of the budget that partners do not exceed', () => {
    const euros = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(euros), fc.array(fc.tuple(euros, fc.boolean())), (costs, brought) => {
        const budget = budgetOf({
          packages: costs.map((cost) => work(cost)),
          partners: brought.map(([amount, secured]) => partner(amount, secured)),
        });
        const { total, promised, hoped, toFind } = budget;
        expect(toFind).toBeGreaterThanOrEqual(0);
        if (toFind > 0) expect(promised + hoped + toFind).toBeCloseTo(total, 2);
        else expect(promised + hoped).toBeGreaterThanOrEqual(total - 0.005);
      }),
    );
  });
});
