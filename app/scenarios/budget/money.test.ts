import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { emptyDocument } from '../empty-document.ts';
import { moneyOf } from './money.ts';

const title = { fr: 'x', en: 'x' };
const empty = emptyDocument({ territory: 'x', initiative: 'x-mobilite', theme: 'mobilite', title });

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 100);
const documents = fc
  .record({
    budgets: fc.array(cents, { maxLength: 8 }),
    partners: fc.array(fc.record({ amountEur: cents, secured: fc.boolean(), declined: fc.boolean() }), {
      maxLength: 6,
    }),
  })
  .map(
    ({ budgets, partners }): PilotDefinition => ({
      ...empty,
      packages: budgets.map((budgetEur, i) => ({
        ...{ key: `p${i}`, kind: 'data', title, startsOn: '', endsOn: '', doneShare: 0 },
        ...{ budgetEur, committedEur: 0, lines: [] },
      })),
      partners: partners.map(({ declined, ...money }, i) => ({
        ...{ key: `k${i}`, name: `K${i}`, kind: 'funder', role: title, indispensable: false, ...money },
        commitment: declined ? 'declined' : 'committed',
      })),
    }),
  );

describe('the money of a scenario', () => {
  it('adds up: promised, announced and to find make what is planned, or there is nothing to find', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { plannedEur, securedEur, unsecuredEur, toFindEur } = moneyOf(document);
        if (toFindEur > 0) expect(securedEur + unsecuredEur + toFindEur).toBeCloseTo(plannedEur, 2);
        else expect(securedEur + unsecuredEur).toBeGreaterThanOrEqual(plannedEur - 0.005);
      }),
    );
  });

  it('counts nothing of whoever declined', () => {
    const partner = { key: 'k', name: 'K', kind: 'funder', role: title, indispensable: false, amountEur: 10 } as const;
    const funders = (commitment: 'declined' | 'interested') =>
      moneyOf({ ...empty, partners: [{ ...partner, commitment }] }).funders;
    expect(funders('declined')).toEqual([]);
    expect(funders('interested')).toEqual([{ name: 'K', tier: null, amountEur: 10, secured: false }]);
  });
});
