import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import { POLICY_ASPECTS } from '~/governance/policy/policy.ts';
import { policyOf } from '~/governance/policy/policy-of.ts';
import { judgeReader, type ReadSituation } from './judge-reader.ts';
import type { ShareReader } from './share-reader.ts';

const READERS: readonly ShareReader[] = [
  { kind: 'service', key: 's' },
  { kind: 'recipient', key: 'r' },
  { kind: 'person', viewId: 'v', workerId: 'w', service: 's' },
  ...(['tester', 'export', 'operator', 'trustee', 'other-tester'] as const).map((kind) => ({ kind })),
];
const why = { fr: 'f', en: 'e' };
const model = fc.constantFrom(...GOVERNANCE_MODEL_KEYS);
const policy = fc
  .record({
    base: model,
    overrides: fc.array(fc.record({ aspect: fc.constantFrom(...POLICY_ASPECTS), model, why: fc.constant(why) })),
  })
  .map(({ base, overrides }) => policyOf({ model: base, overrides }));
const vote = { members: 10, yes: 8, no: 1, blank: 0, quorumShare: 0.5 };
const situation: fc.Arbitrary<ReadSituation> = fc.record({
  consents: fc.subarray(['at-service', 'at-holder', 'on-board', 'on-joining'] as const),
  certified: fc.boolean(),
  vote: fc.constantFrom(null, vote, { ...vote, yes: 0 }),
  admitted: fc.boolean(),
  totals: fc.boolean(),
  optedOut: fc.boolean(),
  shown: fc.boolean(),
  left: fc.boolean(),
});
const reader = fc.constantFrom(...READERS);

describe('whatever the policy and the situation', () => {
  it('a reader that is shown nothing is told why, and one that is shown something meets no obstacle', () => {
    fc.assert(
      fc.property(policy, reader, situation, (rules, who, facts) => {
        const { sight, obstacles } = judgeReader(rules, who, facts);
        // A person may be shown their readings by a service only: that is not nothing.
        expect(obstacles.length > 0).toBe(sight === 'nothing');
      }),
    );
  });

  it('nobody reads who left', () => {
    fc.assert(
      fc.property(policy, reader, situation, (rules, who, facts) => {
        expect(judgeReader(rules, who, { ...facts, left: true })).toMatchObject({ sight: 'nothing' });
      }),
    );
  });

  it('one tester never sees another, and outsiders see nothing of readings that do not leave', () => {
    fc.assert(
      fc.property(policy, situation, (rules, facts) => {
        expect(judgeReader(rules, { kind: 'other-tester' }, facts).sight).toBe('nothing');
        if (rules.computation.readingsLeave) return;
        expect(judgeReader(rules, { kind: 'recipient', key: 'r' }, facts).sight).toBe('nothing');
        const { sight, isInside } = judgeReader(rules, { kind: 'service', key: 's' }, facts);
        expect(isInside).toBe(sight === 'readings');
      }),
    );
  });

  it('an organisation without a program is never handed a line where the group hands out totals', () => {
    fc.assert(
      fc.property(policy, situation, (rules, facts) => {
        const { sight } = judgeReader(rules, { kind: 'recipient', key: 'r' }, facts);
        if (rules.sees.handedOut !== 'readings') expect(sight).not.toBe('readings');
        if (sight === 'totals') expect(facts.totals).toBe(true);
      }),
    );
  });

  it('a person is shown what the service may draw and the tester shows them, and never a reading', () => {
    fc.assert(
      fc.property(policy, situation, (rules, facts) => {
        const person = judgeReader(rules, { kind: 'person', viewId: 'v', workerId: 'w', service: 's' }, facts);
        const service = judgeReader(rules, { kind: 'service', key: 's' }, facts);
        const sees = facts.shown && service.sight === 'readings';
        expect(person.sight).toBe(sees ? 'through-service' : 'nothing');
        expect(person.obstacles.includes('not-shown')).toBe(!facts.shown);
      }),
    );
  });

  it('one more thing in the way never shows more', () => {
    fc.assert(
      fc.property(policy, reader, situation, (rules, who, facts) => {
        if (judgeReader(rules, who, facts).sight !== 'nothing') return;
        const less = { ...facts, consents: [], certified: false, vote: null, admitted: false, optedOut: true };
        expect(judgeReader(rules, who, less).sight).toBe('nothing');
      }),
    );
  });
});
