import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultPreset } from '~/holders/faults.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { completeConnection } from './complete-connection.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { listConnections } from './list-connections.server.ts';
import { startConnection } from './start-connection.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { agreeAtHolder, connect, createTester } from './testing/people.ts';
import { createTestPilot, testPilotEnv } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const RETURN = '/moi/connexions/enedis/retour';
const MINUTE_MS = 60_000;

describe('connections', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  /** The test's context with simulated holders outside, one of which may be going through an incident. */
  const withHolders = (faults: { [id in HolderId]?: FaultPreset } = {}): TestContext => ({
    ...test.context,
    outboundFetch: createSandboxFetch({
      store: databaseGrantStore(test.context.db),
      clock: test.context.clock,
      options: { faults },
    }),
  });
  const agree = (testerId: string, purposeKey: string): Promise<unknown> =>
    decideConsent(test.context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  const newTester = async (...purposes: string[]): Promise<string> => {
    const testerId = await createTester(test.context);
    for (const purpose of purposes) await agree(testerId, purpose);
    return testerId;
  };
  const start = (testerId: string, holderId = 'enedis') =>
    startConnection(test.context, { testerId, holderId, returnUrl: RETURN });
  const complete = (testerId: string, params: URLSearchParams, holderId = 'enedis') =>
    completeConnection(test.context, { testerId, holderId, params });
  const stored = (testerId: string, dataset: string): Promise<Reading[]> =>
    readReadings(test.context, { testerId, dataset, from: 0, to: Date.parse('2100-01-01'), reader: 'tester' });
  const activityOf = async (testerId: string): Promise<string[]> => {
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const entries = await test.context.db.activityEntry.findMany({ where: { pseudonym }, orderBy: { id: 'asc' } });
    return entries.map(({ kind, detail }) => (detail ? `${kind} ${detail}` : kind));
  };
  const tomorrow = (hoursUtc = 9): void => {
    const next = new Date(test.context.clock.now().getTime() + 86_400_000);
    next.setUTCHours(hoursUtc, 0, 0, 0);
    test.context.clock.moveTo(next);
  };

  describe('the round trip', () => {
    it('asks the holder for what was agreed to and no more', async () => {
      const testerId = await newTester('electricity');
      const { url } = await start(testerId);
      const asked = new URL(url, 'https://atelier.test');
      expect(asked.pathname).toBe('/simulateur/enedis/autorisation');
      expect(asked.searchParams.get('scopes')).toBe('enedis/load-curve enedis/daily');
      expect(asked.searchParams.get('redirect_uri')).toBe(RETURN);
      // From 2 November 2026 to the end of 31 March 2027.
      expect(asked.searchParams.get('duration')).toBe('P150D');
      expect(url).not.toContain(testerId);
    });

    it('needs an agreement that sends the tester to this holder', async () => {
      const testerId = await newTester('gas', 'advice');
      await expect(start(testerId)).rejects.toMatchObject({ code: 'consent.needed', params: { holder: 'Enedis' } });
      await expect(start(testerId, 'nobody')).rejects.toMatchObject({ status: 404 });
    });

    it('keeps the grant sealed', async () => {
      const testerId = await newTester('electricity');
      const { url } = await start(testerId);
      const params = await agreeAtHolder(test.context, { holderId: 'enedis', url, seed: 7 });
      await complete(testerId, params);
      const row = await test.context.db.holderConnection.findFirstOrThrow({ where: { testerId } });
      expect(row.state).toBe('connected');
      expect(Buffer.from(row.sealedGrant).toString('latin1')).not.toContain(params.get('usage_point_id'));
    });

    it('comes back once, in time, to the one who left', async () => {
      const [ada, eve] = [await newTester('electricity'), await newTester('electricity')];
      const { url } = await start(ada);
      const params = await agreeAtHolder(test.context, { holderId: 'enedis', url, seed: 8 });
      await expect(complete(eve, params)).rejects.toThrow('consent.round-trip');
      await expect(complete(ada, params, 'grdf')).rejects.toThrow('consent.round-trip');
      await expect(complete(ada, new URLSearchParams({ code: 'x' }))).rejects.toThrow('consent.round-trip');
      await complete(ada, params);
      await expect(complete(ada, params)).rejects.toThrow('consent.round-trip');
      const late = await start(ada);
      test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 15 * MINUTE_MS));
      const again = await agreeAtHolder(test.context, { holderId: 'enedis', url: late.url, seed: 8 });
      await expect(complete(ada, again)).rejects.toThrow('consent.round-trip');
    });

    it('takes no for an answer', async () => {
      const testerId = await newTester('electricity');
      const { url } = await start(testerId);
      const state = new URL(url, 'https://atelier.test').searchParams.get('state') ?? '';
      await expect(complete(testerId, new URLSearchParams({ state, error: 'access_denied' }))).rejects.toMatchObject({
        code: 'consent.holder-refused',
        params: { holder: 'Enedis' },
      });
      expect((await listConnections(test.context, testerId))[0]).toMatchObject({ state: 'none' });
    });

    it('is worth nothing once the agreement is withdrawn', async () => {
      const testerId = await newTester('electricity');
      const { url } = await start(testerId);
      await withdrawConsent(test.context, { testerId, purposeKey: 'electricity' });
      const params = await agreeAtHolder(test.context, { holderId: 'enedis', url, seed: 9 });
      await expect(complete(testerId, params)).rejects.toThrow();
      expect(await test.context.db.holderConnection.count({ where: { testerId } })).toBe(0);
    });
  });

  describe('syncing', () => {
    it('brings home what the pilot asks for, up to yesterday, and says so', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      const outcome = await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect(outcome).toMatchObject({ state: 'synced', errorCode: null, replaced: 0 });
      expect(outcome.datasets.map(({ dataset, syncedUntil }) => [dataset, syncedUntil])).toEqual([
        ['enedis/load-curve', '2026-11-02'],
        ['enedis/daily', '2026-11-02'],
      ]);
      const curve = await stored(testerId, 'enedis/load-curve');
      // A month from 2 October, with the 25 hours of 25 October.
      expect(curve).toHaveLength(31 * 48 + 2);
      expect(new Date(curve[0]!.start).toISOString()).toBe('2026-10-01T22:00:00.000Z');
      expect(await stored(testerId, 'enedis/daily')).toHaveLength(61);
      expect(await activityOf(testerId)).toEqual(['consented electricity', 'connected', 'synced enedis']);
      const [enedis, grdf] = await listConnections(test.context, testerId);
      expect(enedis).toMatchObject({ state: 'connected', lastErrorCode: null, lastSyncAt: test.context.clock.now() });
      expect(grdf).toMatchObject({ holderId: 'grdf', state: 'none', datasets: [] });
    });

    it('asks nothing again on the same day, nor before the next is published', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect(await syncConnection(test.context, { testerId, holderId: 'enedis' })).toMatchObject({
        state: 'nothing-to-ask',
      });
      tomorrow(6); // 07:00 in Paris.
      expect(await syncConnection(test.context, { testerId, holderId: 'enedis' })).toMatchObject({
        state: 'nothing-to-ask',
      });
      tomorrow();
      const { added, replaced } = await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect({ added, replaced }).toEqual({ added: 2 * 48 + 2, replaced: 0 });
    });

    it('reads the last days once more for someone who asks, and meets the incident of the moment', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      await syncConnection(withHolders({ enedis: 'corrected-later' }), { testerId, holderId: 'enedis' });
      const again = { testerId, holderId: 'enedis', reach: 'again' } as const;
      expect(await syncConnection(withHolders({ enedis: 'moved' }), again)).toMatchObject({
        errorCode: 'holders.moved',
      });
      const outcome = await syncConnection(withHolders(), again);
      expect(outcome).toMatchObject({ state: 'synced', added: 0 });
      expect(outcome.replaced).toBeGreaterThan(0);
    });

    it('keeps only what each agreement covers', async () => {
      const testerId = await newTester('gas');
      await connect(test.context, testerId, 'grdf');
      await syncConnection(withHolders(), { testerId, holderId: 'grdf' });
      expect((await describeVault(test.context, testerId)).map(({ dataset }) => dataset)).toEqual(['grdf/daily']);
      await expect(syncConnection(withHolders(), { testerId, holderId: 'enedis' })).rejects.toThrow(
        'consent.not-connected',
      );
    });

    it('takes up corrections of the last days', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      await syncConnection(withHolders({ enedis: 'corrected-later' }), { testerId, holderId: 'enedis' });
      const low = await stored(testerId, 'enedis/daily');
      tomorrow();
      const outcome = await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect(outcome.replaced).toBeGreaterThan(0);
      const right = await stored(testerId, 'enedis/daily');
      expect(right.at(-2)!.value).toBeGreaterThan(low.at(-1)!.value);
      const other = await newTester('electricity');
      await connect(test.context, other, 'enedis');
      await syncConnection(withHolders(), { testerId: other, holderId: 'enedis' });
      expect((await stored(other, 'enedis/daily')).slice(-3)).toEqual(right.slice(-3));
    });

    it.each([
      ['quota-second', 'holders.quotaSecond', 'connected'],
      ['server-error', 'holders.serverError', 'connected'],
      ['unreachable', 'holders.unreachable', 'connected'],
      ['no-consent', 'holders.noConsent', 'action-needed'],
      ['moved', 'holders.moved', 'action-needed'],
    ] as const)('under %s keeps what it has, says %s, and goes on later', async (fault, errorCode, state) => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      const before = await stored(testerId, 'enedis/load-curve');
      tomorrow();
      const outcome = await syncConnection(withHolders({ enedis: fault }), { testerId, holderId: 'enedis' });
      expect(outcome).toMatchObject({ state: 'failed', errorCode, added: 0 });
      const [view] = await listConnections(test.context, testerId);
      expect(view).toMatchObject({ state, lastErrorCode: errorCode });
      expect(view!.remedy).toBe(outcome.remedy);
      expect(await stored(testerId, 'enedis/load-curve')).toEqual(before);
      expect(await activityOf(testerId)).toContain(`sync-failed enedis:${errorCode.replace('holders.', '')}`);
      tomorrow();
      const { added } = await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect(added).toBe(2 * 48 + 2);
      expect((await listConnections(test.context, testerId))[0]).toMatchObject({
        state: 'connected',
        lastErrorCode: null,
      });
    });

    it('waits for days that are published late', async () => {
      const testerId = await newTester('gas');
      await connect(test.context, testerId, 'grdf');
      const first = await syncConnection(withHolders({ grdf: 'late-publication' }), { testerId, holderId: 'grdf' });
      const mark = first.datasets[0]!.syncedUntil!;
      tomorrow();
      const second = await syncConnection(withHolders(), { testerId, holderId: 'grdf' });
      expect(second.datasets[0]!.syncedUntil! > mark).toBe(true);
      const starts = (await stored(testerId, 'grdf/daily')).map(({ start }) => start);
      const gaps = starts.slice(1).map((start, i) => (start - starts[i]!) / 3_600_000);
      expect(gaps.every((hours) => hours >= 23 && hours <= 25)).toBe(true);
    });

    it('keeps the windows that came before a failure, and takes up where they stopped', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      const good = withHolders();
      let calls = 0;
      const breaking: TestContext = {
        ...good,
        outboundFetch: async (input, init) => {
          const request = new Request(input, init);
          if (request.url.includes('load_curve') && ++calls === 3) throw new TypeError('fetch failed');
          return good.outboundFetch(request);
        },
      };
      const failed = await syncConnection(breaking, { testerId, holderId: 'enedis' });
      expect(failed).toMatchObject({ state: 'failed', errorCode: 'holders.unreachable' });
      const kept = await stored(testerId, 'enedis/load-curve');
      expect(kept.length).toBeGreaterThanOrEqual(2 * 7 * 48);
      await syncConnection(good, { testerId, holderId: 'enedis' });
      const other = await newTester('electricity');
      await connect(test.context, other, 'enedis');
      await syncConnection(good, { testerId: other, holderId: 'enedis' });
      const whole = await stored(testerId, 'enedis/load-curve');
      expect(whole.length).toBeGreaterThan(kept.length);
      expect(whole).toEqual(await stored(other, 'enedis/load-curve'));
      expect((await activityOf(testerId)).filter((entry) => entry === 'connected')).toHaveLength(1);
    });

    it('stores nothing for an agreement withdrawn while the holder was answering', async () => {
      const testerId = await newTester('electricity');
      await connect(test.context, testerId, 'enedis');
      const good = withHolders();
      let withdrawn = false;
      const racing: TestContext = {
        ...good,
        outboundFetch: async (input, init) => {
          if (!withdrawn) {
            withdrawn = true;
            await withdrawConsent(test.context, { testerId, purposeKey: 'electricity' });
          }
          return good.outboundFetch(input, init);
        },
      };
      await syncConnection(racing, { testerId, holderId: 'enedis' });
      expect(await describeVault(test.context, testerId)).toEqual([]);
      expect((await listConnections(test.context, testerId))[0]).toMatchObject({
        state: 'disconnected',
        syncedUntil: {},
      });
    });
  });

  describe('withdrawing', () => {
    it('disconnects the holder that no agreement needs, and starts over when agreed to again', async () => {
      const testerId = await newTester('electricity', 'gas');
      for (const holderId of ['enedis', 'grdf'] as const) {
        await connect(test.context, testerId, holderId);
        await syncConnection(withHolders(), { testerId, holderId });
      }
      const held = await stored(testerId, 'enedis/load-curve');
      const withdrawal = await withdrawConsent(withHolders(), { testerId, purposeKey: 'electricity' });
      expect(withdrawal.disconnected).toMatchObject([{ holderId: 'enedis' }]);
      expect(withdrawal.erasedDatasets).toEqual(['enedis/load-curve', 'enedis/daily']);
      const row = await test.context.db.holderConnection.findFirstOrThrow({ where: { testerId, holderId: 'enedis' } });
      expect(row).toMatchObject({ state: 'disconnected', syncedUntil: {} });
      expect(row.sealedGrant).toHaveLength(0);
      await expect(syncConnection(withHolders(), { testerId, holderId: 'enedis' })).rejects.toThrow(
        'consent.not-connected',
      );
      expect((await describeVault(test.context, testerId)).map(({ dataset }) => dataset)).toEqual(['grdf/daily']);
      await agree(testerId, 'electricity');
      await connect(test.context, testerId, 'enedis');
      await syncConnection(withHolders(), { testerId, holderId: 'enedis' });
      expect(await stored(testerId, 'enedis/load-curve')).toHaveLength(held.length);
    });
  });
});
