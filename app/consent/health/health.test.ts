import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '~/access/permissions.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { runningFaults } from '~/holders/incident-store.server.ts';
import { addDays, dayOf, instantOf } from '~/holders/local-time.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { syncConnection } from '../sync-connection.server.ts';
import { connect, createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '../testing/pilot-fixture.ts';
import { listIncidents } from './list-incidents.server.ts';
import { readAges } from './read-ages.server.ts';
import { readCauses } from './read-causes.server.ts';
import { readHolder } from './read-holder.server.ts';
import { readHolders } from './read-holders.server.ts';
import { receiveIncident } from './receive-incident.server.ts';
import { startIncident } from './start-incident.server.ts';

const LEAD = { kind: 'staff', userId: crypto.randomUUID(), name: 'Karim', roles: [] } as const satisfies Principal;
const HERE = { pilotSlug: TEST_PILOT, holderId: 'enedis' } as const;

describe('the health of holders', () => {
  const test = useTestContext({ env: testPilotEnv() });
  let outside: TestContext;
  beforeAll(async () => {
    await createTestPilot(test.context);
    const { db, clock } = test.context;
    outside = {
      ...test.context,
      outboundFetch: createSandboxFetch({
        ...{ store: databaseGrantStore(db), clock },
        incidents: (slug) => runningFaults({ db, clock }, slug),
      }),
    };
  });
  const definition = () => getPilotDefinition(test.context, TEST_PILOT);
  const post = (fields: Record<string, string>, holderId: string = HERE.holderId) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return receiveIncident(test.context, {
      principal: LEAD,
      territory: 'nantes',
      pilotSlug: TEST_PILOT,
      holderId,
      form,
    });
  };
  const newTester = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
    await connect(test.context, testerId, 'enedis');
    return testerId;
  };
  const later = (days: number): void =>
    test.context.clock.moveTo(new Date(instantOf(addDays(dayOf(test.context.clock.now().getTime()), days), '10:00')));

  it('leaves a real holder alone, and says where it answers', async () => {
    const env = { ...test.context.env, HOLDERS: { HOLDER_ENEDIS_MODE: 'production' } };
    const real = { ...test.context, env };
    const page = await readHolder(real, await definition(), 'enedis');
    expect([page.isSimulated, page.api]).toEqual([false, 'https://gw.ext.prod.api.enedis.fr']);
    const input = { ...HERE, preset: 'moved', lastDay: null, userId: LEAD.userId };
    await expect(startIncident(real, input)).rejects.toMatchObject({ status: 404 });
    expect(await test.context.db.sandboxIncident.count()).toBe(0);
  });

  it('says that nobody is linked yet, of each holder', async () => {
    const page = await readHolders(test.context, await definition());
    expect(page.rows.map(({ id, health }) => [id, health.now])).toEqual([
      ['enedis', 'not-yet'],
      ['grdf', 'not-yet'],
    ]);
    expect(page.facts[0]).toMatchObject({ isSimulated: true, status: 'secondary', incident: null });
    const one = await readHolder(test.context, await definition(), 'enedis');
    expect(one).toMatchObject({ agreed: 0, ages: null, success: { received: 0, failed: 0 } });
    expect(one.causes).toEqual({ causes: [], hasFew: false });
    // Published at 08:00; it is ten.
    expect(one.next).toBe(new Date(instantOf(addDays(one.today, 1), '08:00')).toISOString());
  });

  it('plays an incident through the product, lists it, stops it, and people get over it', async () => {
    const testerId = await newTester();
    expect(await syncConnection(outside, { testerId, holderId: 'enedis' })).toMatchObject({ state: 'synced' });
    later(1);
    expect(await post({ intent: 'start', preset: 'provider-timeout', until: 'stopped' })).toBeNull();
    expect((await readHolders(test.context, await definition())).facts[0]).toMatchObject({
      incident: 'provider-timeout',
    });
    expect(await syncConnection(outside, { testerId, holderId: 'enedis' })).toMatchObject({
      errorCode: 'holders.tooSlow',
      remedy: 'retry',
    });
    // Another one takes its place.
    expect(await post({ intent: 'start', preset: 'moved', until: 'day', lastDay: '2026-11-04' })).toBeNull();
    expect(await syncConnection(outside, { testerId, holderId: 'enedis' })).toMatchObject({
      errorCode: 'holders.moved',
    });
    const [running, replaced] = await listIncidents(test.context, HERE);
    expect([running?.preset, running?.isRunning, running?.endsAt]).toEqual(['moved', true, '2026-11-04T23:00:00.000Z']);
    expect([replaced?.preset, replaced?.isRunning]).toEqual(['provider-timeout', false]);
    await post({ intent: 'stop', incident: running?.id ?? '' });
    expect((await listIncidents(test.context, HERE)).some(({ isRunning }) => isRunning)).toBe(false);
    expect(await syncConnection(outside, { testerId, holderId: 'enedis' })).toMatchObject({ state: 'synced' });
    const audited = await test.context.db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(audited.map(({ action, detail }) => [action, detail])).toEqual([
      ['consent.incident-started', { holder: 'enedis', preset: 'provider-timeout' }],
      ['consent.incident-started', { holder: 'enedis', preset: 'moved' }],
      ['consent.incident-stopped', { holder: 'enedis' }],
    ]);
  });

  it('refuses what is no incident there, a day that is over, and a holder or an incident of another pilot', async () => {
    expect(await post({ intent: 'start', preset: 'flood', until: 'stopped' })).toBe('incident-unknown');
    expect(await post({ intent: 'start', preset: 'proof-pending', until: 'stopped' })).toBe('incident-unknown');
    for (const lastDay of ['2026-11-01', 'tomorrow', '']) {
      expect(await post({ intent: 'start', preset: 'moved', until: 'day', lastDay })).toBe('incident-day');
    }
    await expect(post({ intent: 'start', preset: 'moved', until: 'stopped' }, 'yelo')).rejects.toMatchObject({
      status: 404,
    });
    const [one] = await listIncidents(test.context, HERE);
    await expect(post({ intent: 'stop', incident: one?.id ?? '' }, 'grdf')).rejects.toMatchObject({ status: 404 });
    await expect(post({ intent: 'stop', incident: 'x' })).rejects.toMatchObject({ status: 404 });
    expect(await runningFaults(test.context, TEST_PILOT)).toEqual({});
  });

  it('tells causes that are about people of enough of them only, those of the holder always', async () => {
    const at = test.context.clock.now();
    const fail = async (failure: string, people: number): Promise<void> => {
      for (let n = 0; n < people; n += 1) {
        const who = { pilotSlug: TEST_PILOT, panelKey: 'grand', pseudonym: `F-${failure}-${n}` };
        for (let time = 0; time < 2; time += 1) {
          await recordActivity(test.context, { ...who, kind: 'sync-failed', detail: `grdf:${failure}`, at });
        }
      }
    };
    await fail('moved', 4);
    await fail('unknownPerson', 5);
    await fail('serverError', 2);
    await fail('contractChanged', 6);
    const range = { holderId: 'grdf', from: new Date(at.getTime() - 1), to: at };
    const { causes, hasFew } = await readCauses(test.context, await definition(), range);
    expect(causes.map(({ failure, remedy, failures }) => [failure, remedy, failures])).toEqual([
      ['contractChanged', 'lead', 12],
      ['unknownPerson', 'tester', 10],
      ['serverError', 'retry', null],
    ]);
    expect(hasFew).toBe(true);
  });

  it('never tells the age of fewer than the smallest group, nor of one person', async () => {
    await test.context.db.holderConnection.deleteMany();
    const today = '2026-11-20';
    const ages = () => readAges(test.context, { ...HERE, today, smallestGroup: 5 });
    const link = (n: number, until: string, state = 'connected') =>
      test.context.db.holderConnection.create({
        data: {
          ...{ ...HERE, testerId: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`, state },
          ...{ sealedGrant: new Uint8Array(), createdAt: test.context.clock.now() },
          syncedUntil: { 'enedis/daily': until, 'enedis/load-curve': '2026-10-01' },
        },
      });
    for (const n of [1, 2, 3]) await link(n, '2026-11-19');
    await link(4, '2026-10-10');
    await link(5, '2026-11-10', 'disconnected');
    expect(await ages()).toBeNull();
    for (const n of [6, 7, 8]) await link(n, '2026-11-17');
    // From the oldest: 41 days, then 3, 3, 3, then 1: the fifth has 1.
    expect(await ages()).toEqual({ medianDays: 3, oldestDays: 1 });
    await link(9, '2026-11-01');
    expect(await ages()).toEqual({ medianDays: 3, oldestDays: 3 });
  });

  it('withholds how many agreed where they are few', async () => {
    for (let n = 0; n < 3; n += 1) await newTester();
    const few = await readHolder(test.context, await definition(), 'enedis');
    expect(few.agreed).toBeNull();
    for (let n = 0; n < 3; n += 1) await newTester();
    expect((await readHolder(test.context, await definition(), 'enedis')).agreed).toBe(7);
  });
});
