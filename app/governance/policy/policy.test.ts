import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey } from '../models.ts';
import { actsOnLeaving, copiesToRecall } from './leave.ts';
import { POLICY_ASPECTS, type PolicyOverride } from './policy.ts';
import { answeredBy, policyOf } from './policy-of.ts';
import { obstaclesToShare, readersOf, type ShareSituation, sightOf } from './share.ts';
import { tensionsOf } from './tensions.ts';

const why = { fr: 'Décidé en atelier', en: 'Decided in a workshop' };
const hybrid = (model: GovernanceModelKey, ...overrides: [PolicyOverride['aspect'], GovernanceModelKey][]) =>
  policyOf({
    model,
    overrides: overrides.map(([aspect, from]) => ({ aspect, model: from, why })),
  });

const POLICY = {
  'personal cloud': policyOf({ model: 'personal-cloud' }),
  'direct transfer': policyOf({ model: 'direct-transfer' }),
  'trusted platform': policyOf({ model: 'trusted-platform' }),
  cooperative: policyOf({ model: 'cooperative' }),
  'civic data trust': policyOf({ model: 'data-trust' }),
  'personal cloud, shares voted': hybrid('personal-cloud', ['decides', 'cooperative']),
  'platform, shares voted': hybrid('trusted-platform', ['decides', 'cooperative'], ['sees', 'cooperative']),
  'trust that leaves data at holders': hybrid(
    'data-trust',
    ['dataLives', 'direct-transfer'],
    ['leaving', 'direct-transfer'],
  ),
} as const;

/**
 * Written by hand from the table of the five models in shared/design/pilots.md; its words are quoted beside each row.
 */
const WHO = [
  // sees: "the tester" · decides: "the tester, per service" · erases: "the key is destroyed; nothing to recall"
  ['personal cloud', [], 'tester', ['at-service'], 'none', ['destroy-key']],
  // "each consented service" · "at holder and at service (two consents per service)" · "each service must be told; copies counted until confirmed"
  [
    'direct transfer',
    ['agreed-service'],
    'tester',
    ['at-holder', 'at-service'],
    'none',
    ['recall-copy', 'recall-copy'],
  ],
  // "platform operator and consented services; operator uses aggregates only" · "on a consent board; the operator certifies services" · "operator deletes; services told"
  [
    'trusted platform',
    ['certified-service'],
    'tester',
    ['on-board'],
    'operator-certifies',
    ['operator-deletes', 'tell-service', 'tell-service'],
  ],
  // "members' services; members never see each other's data" · "one person one vote, quorum; each keeps an opt-out" · "leaves the pool; results already published stay"
  ['cooperative', ['members-service'], 'members', ['on-joining'], 'members-vote', ['leave-pool', 'published-stays']],
  // "those admitted, under conditions" · "a board under a charter; testers hold seats" · "trust revokes; conditions end"
  [
    'civic data trust',
    ['admitted-party'],
    'board',
    ['on-joining'],
    'board-admits',
    ['revoke-access', 'tell-service', 'tell-service'],
  ],
  // Hybrids: the same five answers, some borrowed.
  ['personal cloud, shares voted', [], 'members', ['on-joining'], 'members-vote', ['destroy-key']],
  [
    'platform, shares voted',
    ['members-service'],
    'members',
    ['on-joining'],
    'members-vote',
    ['operator-deletes', 'tell-service', 'tell-service'],
  ],
  [
    'trust that leaves data at holders',
    ['admitted-party'],
    'board',
    ['on-joining'],
    'board-admits',
    ['recall-copy', 'recall-copy'],
  ],
] as const;

describe('who sees, who decides, who erases', () => {
  it.each(WHO)('%s', (name, readers, by, consents, gate, acts) => {
    const policy = POLICY[name];
    expect(readersOf(policy)).toEqual(readers);
    expect(policy.decides).toMatchObject({ by, consents, gate });
    expect(actsOnLeaving(policy, ['a', 'b']).map(({ kind }) => kind)).toEqual(acts);
  });

  it('lets the operator of a platform use totals only, and nobody see another tester', () => {
    expect(sightOf(POLICY['trusted platform'], 'operator')).toBe('totals-only');
    for (const policy of Object.values(POLICY)) expect(sightOf(policy, 'other-tester')).toBe('nothing');
  });

  it('knows the register of members in a cooperative, conditions in a trust, seats in both', () => {
    const table = Object.values(POLICY).slice(0, 5);
    expect(table.map(({ sees }) => sees.registerKnown)).toEqual([false, false, false, true, false]);
    expect(table.map(({ sees }) => sees.underConditions)).toEqual([false, false, false, false, true]);
    expect(table.map(({ decides }) => decides.testersSit)).toEqual([false, false, false, true, true]);
  });

  it('hands an organisation without a program the copy of its service, totals where the group decides, else nothing', () => {
    const table = Object.values(POLICY).slice(0, 5);
    expect(table.map(({ sees }) => sees.handedOut)).toEqual(['nothing', 'readings', 'nothing', 'totals', 'totals']);
  });

  it('counts copies until each is confirmed gone, in direct transfer alone', () => {
    expect(copiesToRecall(POLICY['direct transfer'], ['a', 'b', 'c'], ['b'])).toBe(2);
    expect(copiesToRecall(POLICY['direct transfer'], ['a'], ['a'])).toBe(0);
    expect(copiesToRecall(POLICY['personal cloud'], ['a', 'b'], [])).toBe(0);
  });
});

const nothing: ShareSituation = {
  consents: [],
  certified: false,
  vote: null,
  admitted: false,
  totals: false,
  optedOut: false,
  left: false,
};
const vote = { members: 50, yes: 20, no: 5, blank: 0, quorumShare: 0.5 };

const SHARES = [
  ['personal cloud', { consents: ['at-service'] }, []],
  ['personal cloud', {}, ['consent-missing-at-service']],
  ['direct transfer', { consents: ['at-service'] }, ['consent-missing-at-holder']],
  ['direct transfer', { consents: ['at-service', 'at-holder'] }, []],
  ['trusted platform', { consents: ['on-board'] }, ['not-certified']],
  ['trusted platform', { consents: ['on-board'], certified: true }, []],
  ['trusted platform', { certified: true }, ['consent-missing-on-board']],
  ['cooperative', { consents: ['on-joining'] }, ['no-vote']],
  ['cooperative', { consents: ['on-joining'], vote }, []],
  ['cooperative', { consents: ['on-joining'], vote: { ...vote, yes: 19 } }, ['no-quorum']],
  ['cooperative', { consents: ['on-joining'], vote: { ...vote, yes: 15, no: 15 } }, ['voted-down']],
  ['cooperative', { consents: ['on-joining'], vote, optedOut: true }, ['opted-out']],
  ['cooperative', { consents: ['on-joining'], vote, left: true }, ['tester-left']],
  ['civic data trust', { consents: ['on-joining'] }, ['not-admitted']],
  ['civic data trust', { consents: ['on-joining'], admitted: true }, []],
  ['platform, shares voted', { consents: ['on-joining'], vote }, []],
] as const satisfies readonly [keyof typeof POLICY, Partial<ShareSituation>, readonly string[]][];

describe('when a share happens', () => {
  it.each(SHARES)('%s with %j', (name, situation, obstacles) => {
    expect(obstaclesToShare(POLICY[name], { ...nothing, ...situation })).toEqual(obstacles);
  });

  it('never happens for a tester who left', () => {
    for (const policy of Object.values(POLICY)) {
      const all = {
        consents: ['at-service', 'at-holder', 'on-board', 'on-joining'],
        certified: true,
        vote,
        admitted: true,
      } as const;
      expect(obstaclesToShare(policy, { ...nothing, ...all })).toEqual([]);
      expect(obstaclesToShare(policy, { ...nothing, ...all, left: true })).toEqual(['tester-left']);
    }
  });
});

const model = fc.constantFrom(...GOVERNANCE_MODEL_KEYS);
const overrides = fc.array(fc.record({ aspect: fc.constantFrom(...POLICY_ASPECTS), model, why: fc.constant(why) }));

describe('hybrids', () => {
  it('answer each aspect as the model that was named last for it, and the others as the base', () => {
    fc.assert(
      fc.property(model, overrides, (base, parts) => {
        const policy = policyOf({ model: base, overrides: parts });
        for (const aspect of POLICY_ASPECTS) {
          const named = parts.findLast((part) => part.aspect === aspect)?.model ?? base;
          expect(answeredBy(policy, aspect)).toBe(named);
          expect(policy[aspect]).toEqual(policyOf({ model: named })[aspect]);
        }
      }),
    );
  });

  it('are themselves again from their own overrides', () => {
    fc.assert(
      fc.property(model, overrides, (base, parts) => {
        const policy = policyOf({ model: base, overrides: parts });
        expect(policyOf(policy)).toEqual(policy);
      }),
    );
  });

  it('say what does not hold together; the five models hold', () => {
    for (const key of GOVERNANCE_MODEL_KEYS) expect(tensionsOf(policyOf({ model: key }))).toEqual([]);
    expect(tensionsOf(hybrid('direct-transfer', ['leaving', 'personal-cloud']))).toEqual(['copies-forgotten']);
    expect(tensionsOf(hybrid('trusted-platform', ['leaving', 'personal-cloud']))).toEqual(['key-without-space']);
    expect(tensionsOf(hybrid('personal-cloud', ['leaving', 'cooperative']))).toEqual(['eraser-without-data']);
    expect(tensionsOf(hybrid('personal-cloud', ['decides', 'cooperative']))).toEqual([
      'collective-decision-on-private-data',
    ]);
    expect(tensionsOf(hybrid('cooperative', ['decides', 'direct-transfer']))).toEqual(['pooled-decided-alone']);
    expect(tensionsOf(hybrid('cooperative', ['computation', 'personal-cloud']))).toEqual([
      'program-without-space',
      'readers-at-the-door',
    ]);
    expect(tensionsOf(hybrid('personal-cloud', ['computation', 'cooperative']))).toEqual(['blind-computation']);
  });
});
