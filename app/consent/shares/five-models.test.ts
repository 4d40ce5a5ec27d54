import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PolicyAspect } from '~/governance/policy/policy.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { certifyService } from '../certification/certify-service.server.ts';
import { withdrawCertification } from '../certification/withdraw-certification.server.ts';
import { recallRound } from '../copies/recall-round.server.ts';
import { type SandboxServiceOptions, sandboxServiceHandlers } from '../copies/sandbox-services.server.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { exportTester } from '../export-tester.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { saveDescription } from '../save-description.server.ts';
import { syncConnection } from '../sync-connection.server.ts';
import { governedPilotEnv } from '../testing/governed-fixture.ts';
import { connect, createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { createWorker } from '../testing/workers.ts';
import { takeBackView } from '../views/end-view.server.ts';
import { shareView } from '../views/share-view.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { describeFor, mayRead, readFor } from './read-for.server.ts';
import { type ShareReader, serviceReader } from './share-reader.ts';

const CURVE = 'enedis/load-curve';
const ALL = { from: 0, to: Date.parse('2100-01-01') };
const HESTIA = serviceReader('hestia');
const RECIPIENT: ShareReader = { kind: 'recipient', key: 'service' };
const OPERATOR: ShareReader = { kind: 'operator' };
const OTHER: ShareReader = { kind: 'other-tester' };

interface Expected {
  /** Sights, or the first obstacle, once the tester has said every yes and the operator certified what must be. */
  readonly sees: Readonly<Record<'hestia' | 'recipient' | 'operator' | 'other' | 'person', string>>;
  /** Where readings lie: rows of the tester's own space, of services' copies. */
  readonly lies: { readonly space: boolean; readonly copies: readonly string[] };
  /** What stands in the way before anybody said anything. */
  readonly decides: readonly string[];
  readonly leaving: readonly string[];
  /** Copies that nobody has confirmed gone, just after leaving and after the services' night. */
  readonly toConfirm: readonly [number, number];
}

type Row = readonly [string, GovernanceModelKey, readonly (readonly [PolicyAspect, GovernanceModelKey])[], Expected];

const HOLDER_TOLD = ['tell-holder enedis'];

const TABLE: readonly Row[] = [
  [
    'personal cloud: computed at home, nothing leaves',
    'personal-cloud',
    [],
    {
      sees: {
        hestia: 'readings',
        recipient: 'stays-home',
        operator: 'no-sight',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: true, copies: [] },
      decides: ['consent-missing-at-service'],
      leaving: ['destroy-key', 'erase-identity', ...HOLDER_TOLD],
      toConfirm: [0, 0],
    },
  ],
  [
    'direct transfer: two yeses a service, a copy each, counted until confirmed gone',
    'direct-transfer',
    [],
    {
      sees: {
        hestia: 'readings',
        recipient: 'readings',
        operator: 'no-sight',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: false, copies: ['hestia declared/home', `hestia enedis/daily`, `hestia ${CURVE}`] },
      decides: ['consent-missing-at-holder', 'consent-missing-at-service'],
      leaving: ['erase-identity', ...HOLDER_TOLD, 'recall-copy hestia', 'recall-copy zeus'],
      toConfirm: [5, 0],
    },
  ],
  [
    'trusted platform: on the board, to certified services; the operator has totals',
    'trusted-platform',
    [],
    {
      sees: {
        hestia: 'readings',
        recipient: 'not-certified',
        operator: 'totals-only',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: true, copies: [] },
      decides: ['consent-missing-on-board', 'not-certified'],
      leaving: ['operator-deletes', 'erase-identity', ...HOLDER_TOLD, 'tell-service hestia', 'tell-service zeus'],
      toConfirm: [0, 0],
    },
  ],
  [
    'cooperative: what the founding documents name counts as voted; its services read, it does not',
    'cooperative',
    [],
    {
      sees: {
        hestia: 'readings',
        recipient: 'through-service',
        operator: 'no-sight',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: true, copies: [] },
      decides: ['consent-missing-on-joining'],
      leaving: ['leave-pool', 'erase-identity', ...HOLDER_TOLD, 'published-stays'],
      toConfirm: [0, 0],
    },
  ],
  [
    'data trust: the services of those admitted at the founding read',
    'data-trust',
    [],
    {
      sees: {
        hestia: 'readings',
        recipient: 'through-service',
        operator: 'no-sight',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: true, copies: [] },
      decides: ['consent-missing-on-joining'],
      leaving: ['revoke-access', 'erase-identity', ...HOLDER_TOLD, 'tell-service hestia', 'tell-service zeus'],
      toConfirm: [0, 0],
    },
  ],
  [
    'hybrid: a platform that hands each service a copy',
    'trusted-platform',
    [['dataLives', 'direct-transfer']],
    {
      sees: {
        hestia: 'readings',
        recipient: 'not-certified',
        operator: 'totals-only',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: false, copies: ['hestia declared/home', 'hestia enedis/daily', `hestia ${CURVE}`] },
      decides: ['consent-missing-on-board', 'not-certified'],
      // A tension that the policy names: copies are handed out, and leaving calls none back.
      leaving: [
        ...['operator-deletes', 'erase-identity', ...HOLDER_TOLD],
        ...['tell-service hestia', 'tell-service zeus', 'copies-stay'],
      ],
      toConfirm: [3, 3],
    },
  ],
  [
    'hybrid: a personal cloud whose services are told when one leaves, copies counted',
    'personal-cloud',
    [
      ['sees', 'direct-transfer'],
      ['leaving', 'direct-transfer'],
    ],
    {
      sees: {
        hestia: 'readings',
        recipient: 'stays-home',
        operator: 'no-sight',
        other: 'no-sight',
        person: 'through-service',
      },
      lies: { space: true, copies: [] },
      decides: ['consent-missing-at-service'],
      leaving: ['erase-identity', ...HOLDER_TOLD, 'recall-copy hestia', 'recall-copy zeus'],
      toConfirm: [0, 0],
    },
  ],
];

describe.each(TABLE)('%s', (_name, model, overrides, expected) => {
  const test = useTestContext({ env: governedPilotEnv(model, overrides) });
  const show = { viewId: randomUUID(), workerId: randomUUID(), service: 'hestia' };
  const PERSON: ShareReader = { kind: 'person', ...show };
  beforeAll(async () => {
    await createTestPilot(test.context);
    await createWorker(test.context, { id: show.workerId, name: 'Nadia B.' });
  });

  const outside = (options: SandboxServiceOptions = {}): TestContext => ({
    ...test.context,
    outboundFetch: createSandboxFetch({
      store: databaseGrantStore(test.context.db),
      clock: test.context.clock,
      others: sandboxServiceHandlers(test.context, options),
    }),
  });
  const grant = (context: AppContext, testerId: string, purposeKey: string) =>
    decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  const sight = async (testerId: string, reader: ShareReader, dataset = CURVE): Promise<string> => {
    const { sight: seen, obstacles } = await mayRead(test.context, { testerId, dataset, reader });
    return obstacles[0] ?? seen;
  };
  const certify = (serviceKey: string) =>
    certifyService(test.context, {
      ...{ pilotSlug: TEST_PILOT, serviceKey, by: { userId: null, name: 'Karim' } },
      ...{ until: new Date('2027-03-01'), criteria: ['sealed'] },
    });
  /** Someone who says every yes that the policy asks for, and whose readings arrive. */
  const settle = async (context: AppContext): Promise<string> => {
    const testerId = await createTester(context);
    await grant(context, testerId, 'electricity');
    await connect(context, testerId, 'enedis');
    await syncConnection(context, { testerId, holderId: 'enedis' });
    await grant(context, testerId, 'advice');
    if (model === 'direct-transfer') {
      // The second service asks for its own yes at the holder.
      await connect(context, testerId, 'enedis');
      await syncConnection(context, { testerId, holderId: 'enedis' });
    }
    await saveDescription(context, { testerId, dataset: 'declared/home', answers: { surface: 70 } });
    return testerId;
  };
  const copies = (where: object) =>
    test.context.db.serviceCopy.findMany({ where, orderBy: [{ serviceKey: 'asc' }, { dataset: 'asc' }] });

  it('lets nobody read before anybody said anything', async () => {
    const testerId = await createTester(test.context);
    const { obstacles } = await mayRead(test.context, { testerId, dataset: CURVE, reader: HESTIA });
    expect(obstacles).toEqual(expected.decides);
    const answer = await readFor(test.context, { testerId, dataset: CURVE, reader: HESTIA, ...ALL });
    expect(answer).toEqual({ sight: 'nothing', obstacles: expected.decides });
    await readFor(test.context, { testerId, dataset: CURVE, reader: HESTIA, ...ALL });
    const log = await test.context.db.vaultAccess.findMany({ where: { testerId } });
    expect(log.map(({ reader, outcome, reason }) => [reader, outcome, reason])).toEqual([
      ['service:hestia', 'refused', expected.decides[0]],
    ]);
  });

  let settled = '';

  it('shows each reader what the policy shows it, from where it lies, and writes it down', async () => {
    const context = outside();
    await certify('hestia');
    const testerId = await settle(context);
    settled = testerId;
    expect(await sight(testerId, HESTIA)).toBe(expected.sees.hestia);
    expect(await sight(testerId, RECIPIENT)).toBe(expected.sees.recipient);
    expect(await sight(testerId, OPERATOR)).toBe(expected.sees.operator);
    expect(await sight(testerId, OTHER)).toBe(expected.sees.other);
    // Whatever the model, one person sees what the tester shows them, as the service draws it, and nothing before.
    expect(await sight(testerId, PERSON)).toBe('not-shown');
    await shareView(context, {
      ...{ id: show.viewId, testerId, serviceKey: 'hestia', workerId: show.workerId },
      choice: { parts: ['curve'], datasets: [CURVE], word: '', lastDay: '2026-11-30' },
    });
    expect(await sight(testerId, PERSON)).toBe(expected.sees.person);
    expect(await sight(testerId, PERSON, 'enedis/daily')).toBe('not-shown');
    expect(await sight(testerId, { ...PERSON, workerId: randomUUID() })).toBe('not-shown');
    expect((await readFor(context, { testerId, dataset: CURVE, reader: PERSON, ...ALL })).sight).toBe('readings');
    await takeBackView(context, { testerId, viewId: show.viewId });
    expect(await sight(testerId, PERSON)).toBe('not-shown');
    const chunks = await test.context.db.vaultChunk.count({ where: { testerId } });
    expect(chunks > 0).toBe(expected.lies.space);
    const held = (await copies({ testerId })).map(({ serviceKey, dataset }) => `${serviceKey} ${dataset}`);
    expect(held.filter((name) => name.startsWith('hestia'))).toEqual(expected.lies.copies);

    const answer = await readFor(context, { testerId, dataset: CURVE, reader: HESTIA, ...ALL });
    if (answer.sight !== 'readings') throw new Error('hestia reads nothing');
    expect(answer.value.length).toBeGreaterThan(1000);
    const [access] = await test.context.db.vaultAccess.findMany({
      where: { testerId, dataset: CURVE, reader: 'service:hestia', outcome: 'read' },
    });
    expect(access?.place).toBe(expected.lies.space ? 'space' : 'copy');
    const shown = await describeFor(context, { testerId, reader: HESTIA });
    expect(shown.map(({ dataset }) => dataset)).toEqual(expect.arrayContaining(['enedis/daily', CURVE]));
    // Whatever the custody, a person takes away the same readings.
    expect((await exportTester(context, testerId)).length).toBeGreaterThan(5000);
  });

  it('gives a service whose certification was taken back nothing, where certification is what lets it in', async () => {
    const taken = { pilotSlug: TEST_PILOT, serviceKey: 'hestia', by: 'Karim', reason: 'A leak' };
    await withdrawCertification(test.context, taken);
    const mustBe = expected.decides.includes('not-certified');
    expect(await sight(settled, HESTIA)).toBe(mustBe ? 'not-certified' : 'readings');
    expect(await sight(settled, PERSON)).toBe(mustBe ? 'not-certified' : 'not-shown');
    await certify('hestia');
    expect(await sight(settled, HESTIA)).toBe('readings');
  });

  it('keeps what a withdrawal no longer allows from being read at once, and calls its copies back', async () => {
    const context = outside();
    const testerId = settled;
    const before = (await copies({ testerId, state: 'held' })).length;
    await withdrawConsent(context, { testerId, purposeKey: 'advice' });
    await withdrawConsent(context, { testerId, purposeKey: 'electricity' });
    expect(await sight(testerId, HESTIA)).toMatch(/^consent-missing/);
    expect(await test.context.db.vaultChunk.count({ where: { testerId } })).toBe(0);
    expect(await copies({ testerId, state: 'held' })).toEqual([]);
    expect((await copies({ testerId, state: 'recall-sent' })).length).toBe(before);
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 2 * 3_600_000));
    await recallRound(context);
    expect((await copies({ testerId, state: 'gone' })).length).toBe(before);
    expect(await test.context.db.serviceCopyMonth.count({ where: { copy: { testerId } } })).toBe(0);
  });

  it('does what leaving does, act by act, and keeps nothing of who left', async () => {
    const context = outside();
    const testerId = await settle(context);
    const { departureId } = await leavePilot(context, { testerId });
    const acts = await test.context.db.departureAct.findMany({ where: { departureId }, orderBy: { position: 'asc' } });
    expect(acts.map(({ kind, subject }) => (subject ? `${kind} ${subject}` : kind))).toEqual(expected.leaving);
    const unconfirmed = () => copies({ departureId, state: { not: 'gone' } });
    expect((await unconfirmed()).length).toBe(expected.toConfirm[0]);
    expect(await copies({ testerId })).toEqual([]);
    for (const reader of [HESTIA, RECIPIENT, OPERATOR, PERSON])
      expect(await sight(testerId, reader)).toBe('tester-left');
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 2 * 3_600_000));
    await recallRound(context);
    expect((await unconfirmed()).length).toBe(expected.toConfirm[1]);
    const open = await test.context.db.departureAct.count({
      where: { departureId, state: { in: ['due', 'waiting'] } },
    });
    expect(open).toBe(0);
    // Leaving again changes nothing.
    expect(await leavePilot(context, { testerId })).toEqual({ departureId });
  });
});
