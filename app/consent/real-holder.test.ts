import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HolderId } from '~/holders/holder-ids.ts';
import { dayNumber } from '~/holders/local-time.ts';
import { createMockHolders } from '~/holders/mock-server/create-mock-holders.server.ts';
import { listenMockHolders } from '~/holders/mock-server/listen.server.ts';
import { CUSTOMERS, personOf } from '~/holders/mock-server/people.ts';
import { createOutboundFetch } from '~/holders/outbound-fetch.server.ts';
import type { Faults } from '~/holders/sandbox-world.ts';
import { householdOf, householdSeed } from '~/holders/synthetic/household.ts';
import { shoppingOfDay } from '~/holders/synthetic/shopping.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { completeConnection } from './complete-connection.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { readEntriesFor } from './shares/read-for.server.ts';
import { serviceReader } from './shares/share-reader.ts';
import { startConnection } from './start-connection.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { entriesPilotEnv } from './testing/entries-fixture.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const RECEIPTS = 'grocer-a/receipts';
const daysFrom = (from: string, to: string): number[] =>
  Array.from({ length: dayNumber(to) - dayNumber(from) }, (_, at) => dayNumber(from) + at);
const ALL = { from: 0, to: Date.parse('2100-01-01') };

/** A holder set up as a real one, at an address of its own, over the network: the simulation on a port stands for it. */
describe('a holder in production', () => {
  const test = useTestContext({ env: entriesPilotEnv('personal-cloud') });
  const faults: Faults = {};
  let server: Server;
  let base = '';

  beforeAll(async () => {
    await createTestPilot(test.context);
    server = await listenMockHolders(createMockHolders({ clock: test.context.clock, faults }), {
      port: 0,
      host: 'localhost',
    });
    const address = server.address();
    base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const setUp = (): TestContext => {
    const HOLDERS = {
      HOLDER_GROCER_A_MODE: 'production',
      HOLDER_GROCER_A_CLIENT_ID: 'city',
      HOLDER_GROCER_A_CLIENT_SECRET: 'secret',
      HOLDER_GROCER_A_API_URL: `${base}/grocer-a/self-data/v1`,
      HOLDER_GROCER_A_TOKEN_URL: `${base}/grocer-a/oauth2/token`,
      HOLDER_GROCER_A_AUTHORIZE_URL: `${base}/grocer-a/authorize`,
    };
    const env = { ...test.context.env, HOLDERS };
    const sandbox: typeof fetch = async (input) => {
      throw new Error(`Asked of the sandbox: ${String(input instanceof Request ? input.url : input)}`);
    };
    return { ...test.context, env, outboundFetch: createOutboundFetch(env, sandbox) };
  };

  /** The person's trip to the holder's page and back. */
  const travel = async (context: TestContext, testerId: string, holderId: HolderId, customer: string): Promise<URL> => {
    const { url } = await startConnection(context, {
      ...{ testerId, holderId, returnUrl: `${context.publicUrl}/moi/connexions/${holderId}/retour` },
    });
    expect(url.startsWith(`${base}/grocer-a/authorize?`)).toBe(true);
    expect(await (await fetch(url)).text()).toContain('Enseigne A');
    const body = new URLSearchParams({ customer, decision: 'allow' });
    const answered = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    const back = new URL(answered.headers.get('Location') ?? '');
    await completeConnection(context, { testerId, holderId, params: back.searchParams });
    return back;
  };

  it('is reached at its address: agreement, data, breakdown, recovery, and the agreement given back', async () => {
    const context = setUp();
    const testerId = await createTester(context);
    await decideConsent(context, { testerId, purposeKey: 'shopping', decision: 'grant', locale: 'fr' });
    const days = daysFrom('2026-09-02', '2026-11-02');
    const bought = (one: string) => days.flatMap((day) => shoppingOfDay(householdOf(householdSeed(one)), day));
    const customer = CUSTOMERS.find((one) => bought(one).some(({ chain }) => chain === 'a')) ?? '';
    const back = await travel(context, testerId, 'grocer-a', customer);
    expect(back.origin).toBe(context.publicUrl);
    expect(back.searchParams.get('customer')).toBe(personOf(customer).numbers['grocer-a']);

    faults['grocer-a'] = 'unreachable';
    expect(await syncConnection(context, { testerId, holderId: 'grocer-a' })).toMatchObject({
      ...{ state: 'failed', errorCode: 'holders.unreachable', added: 0 },
    });
    faults['grocer-a'] = undefined;
    const outcome = await syncConnection(context, { testerId, holderId: 'grocer-a' });
    expect(outcome).toMatchObject({ state: 'synced', errorCode: null });
    const answer = await readEntriesFor(context, {
      ...{ testerId, dataset: RECEIPTS, reader: serviceReader('hestia'), ...ALL },
    });
    // Two months back from 2 November at nine, to the day before: what the pilot asks for, to the last published day.
    const truth = bought(customer).filter(({ chain }) => chain === 'a');
    const entries = answer.sight === 'readings' ? answer.value : [];
    expect(truth.length).toBeGreaterThan(0);
    expect(entries).toHaveLength(truth.length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);

    const granted = () =>
      fetch(`${base}/grocer-a/self-data/v1/customers/${back.searchParams.get('customer')}/receipts`);
    expect((await granted()).status).toBe(401);
    await withdrawConsent(context, { testerId, purposeKey: 'shopping' });
    expect((await describeVault(context, testerId)).filter(({ dataset }) => dataset === RECEIPTS)).toEqual([]);
    // The same token finds no agreement any more.
    const token = await fetch(`${base}/grocer-a/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'city', client_secret: 'secret' }),
    });
    const headers = { Authorization: `Bearer ${(await token.json()).access_token}` };
    const window = '?from=2026-10-01&to=2026-10-05';
    const after = await fetch(
      `${base}/grocer-a/self-data/v1/customers/${back.searchParams.get('customer')}/receipts${window}`,
      { headers },
    );
    expect([after.status, (await after.json()).type]).toEqual([403, 'urn:self-data:problem:no-consent']);
  });

  it('never sends to a real holder what is meant for a simulated one', async () => {
    const { outboundFetch } = setUp();
    await expect(outboundFetch('https://gw.ext.prod-sandbox.api.enedis.fr/oauth2/v3/token')).rejects.toThrow(/sandbox/);
  });
});
