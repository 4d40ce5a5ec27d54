import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import { actsOnLeaving } from '~/governance/policy/leave.ts';
import { policyOf } from '~/governance/policy/policy-of.ts';
import { planDeparture } from './plan-departure.ts';

const facts = fc.record({
  services: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  readings: fc.nat(),
  copies: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 5 })),
  results: fc.nat(3),
  holders: fc.uniqueArray(fc.constantFrom('enedis', 'grdf')),
});
const policies = fc
  .tuple(fc.constantFrom(...GOVERNANCE_MODEL_KEYS), fc.constantFrom(...GOVERNANCE_MODEL_KEYS))
  .map(([model, leaving]) =>
    policyOf({ model, overrides: [{ aspect: 'leaving', model: leaving, why: { fr: 'f', en: 'e' } }] }),
  );

describe('the plan of a departure', () => {
  it('holds every act that the policy names, once each, and nothing twice', () => {
    fc.assert(
      fc.property(policies, facts, (policy, known) => {
        const names = planDeparture(policy, known).map(({ kind, subject }) => `${kind} ${subject ?? ''}`);
        expect(new Set(names).size).toBe(names.length);
        for (const act of actsOnLeaving(policy, known.services)) {
          expect(names).toContain(`${act.kind} ${'service' in act ? act.service : ''}`);
        }
      }),
    );
  });

  it('always erases the identity, before anybody outside is told, and says last what stays', () => {
    fc.assert(
      fc.property(policies, facts, (policy, known) => {
        const kinds = planDeparture(policy, known).map(({ kind }) => kind);
        const identity = kinds.indexOf('erase-identity');
        expect(identity).toBeGreaterThanOrEqual(0);
        for (const kind of ['tell-holder', 'tell-service', 'recall-copy'] as const) {
          if (kinds.includes(kind)) expect(kinds.indexOf(kind)).toBeGreaterThan(identity);
        }
        if (kinds.includes('published-stays')) expect(kinds.at(-1)).toBe('published-stays');
      }),
    );
  });

  it('never forgets a copy: each is called back, or said to stay', () => {
    fc.assert(
      fc.property(policies, facts, (policy, known) => {
        const all = { ...known, services: [...new Set([...known.services, ...Object.keys(known.copies)])] };
        const acts = planDeparture(policy, all);
        const recalled = acts
          .filter(({ kind }) => kind === 'recall-copy')
          .reduce((sum, { count }) => sum + (count ?? 0), 0);
        const stays = acts.find(({ kind }) => kind === 'copies-stay')?.count ?? 0;
        expect(recalled + stays).toBe(Object.values(known.copies).reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
