import { beforeAll, describe, expect, it } from 'vitest';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { decideConsent } from './decide-consent.server.ts';
import { exportTester } from './export-tester.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { listConsents } from './list-consents.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { connect, createTester } from './testing/people.ts';
import { createTestPilot, testPilotEnv } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const readings: Reading[] = [{ start: Date.parse('2026-10-01T22:00Z'), minutes: 1440, value: 5000 }];

/** On the embedded database, or on a server when TEST_DATABASE_URL names one. */
describe('at the same time', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const holders = (): typeof fetch =>
    createSandboxFetch({ store: databaseGrantStore(test.context.db), clock: test.context.clock, options: {} });
  const answer = (testerId: string, decision: 'grant' | 'refuse', purposeKey = 'electricity') =>
    decideConsent(test.context, { testerId, purposeKey, decision, locale: 'fr' });
  const withdraw = (testerId: string, purposeKey = 'electricity') =>
    withdrawConsent(test.context, { testerId, purposeKey });
  const connected = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await answer(testerId, 'grant');
    await connect(test.context, testerId, 'enedis');
    return testerId;
  };
  const stateOf = async (testerId: string) => (await listConsents(test.context, testerId))[0]!.state;
  const triggersOf = async (testerId: string) => {
    const where = { consent: { testerId } };
    const events = await test.context.db.consentEvent.findMany({ where, orderBy: { id: 'asc' } });
    return events.map(({ fromState, trigger, toState }) => `${fromState} ${trigger} ${toState}`);
  };

  it('a sync writes nothing once a withdrawal is committed, even if it stops before it can clean up', async () => {
    const testerId = await connected();
    const outside = holders();
    let withdrawn = false;
    const racing: TestContext = {
      ...test.context,
      // A first window has come home; the withdrawal is committed while the holder answers for the next one.
      outboundFetch: async (input, init) => {
        const response = await outside(input, init);
        if (!withdrawn && (await describeVault(test.context, testerId)).length > 0) {
          withdrawn = true;
          await withdraw(testerId);
          expect(await describeVault(test.context, testerId)).toEqual([]);
        }
        return response;
      },
      db: test.context.db.$extends({
        query: {
          activityEntry: {
            create: () => {
              throw new Error('power cut');
            },
          },
        },
      }) as unknown as TestContext['db'],
    };
    await expect(syncConnection(racing, { testerId, holderId: 'enedis' })).rejects.toThrow('power cut');
    expect(withdrawn).toBe(true);
    expect(await describeVault(test.context, testerId)).toEqual([]);
  });

  it('a sync and a withdrawal leave nothing, whichever wins', async () => {
    for (let i = 0; i < 4; i += 1) {
      const testerId = await connected();
      const syncing = syncConnection({ ...test.context, outboundFetch: holders() }, { testerId, holderId: 'enedis' });
      await Promise.allSettled([syncing, withdraw(testerId)]);
      expect(await describeVault(test.context, testerId)).toEqual([]);
      expect(await stateOf(testerId)).toBe('revoked');
    }
  });

  it('two tabs that agree and withdraw leave one of the two, told in order', async () => {
    for (let i = 0; i < 4; i += 1) {
      const testerId = await createTester(test.context);
      await answer(testerId, 'grant');
      await Promise.allSettled([withdraw(testerId), answer(testerId, 'grant'), withdraw(testerId), withdraw(testerId)]);
      const told = await triggersOf(testerId);
      // Each event begins where the one before ended, and no click was written twice in a row.
      for (const [index, event] of told.slice(1).entries()) {
        expect(event.split(' ')[0]).toBe(told[index]!.split(' ')[2]);
        expect(event).not.toBe(told[index]);
      }
      expect(told.at(-1)!.split(' ')[2]).toBe(await stateOf(testerId));
    }
  });

  it('a withdrawal during an export gives an archive all the same, and erases', async () => {
    const testerId = await createTester(test.context);
    await answer(testerId, 'grant', 'gas');
    await appendReadings(test.context, { testerId, dataset: 'grdf/daily', readings });
    const [archive] = await Promise.all([exportTester(test.context, testerId), withdraw(testerId, 'gas')]);
    expect(archive.length).toBeGreaterThan(1000);
    expect(await describeVault(test.context, testerId)).toEqual([]);
  });

  it('a departure during an export gives nothing to who left, or all of it before', async () => {
    const testerId = await createTester(test.context);
    await answer(testerId, 'grant', 'gas');
    await appendReadings(test.context, { testerId, dataset: 'grdf/daily', readings });
    const [exported, left] = await Promise.allSettled([
      exportTester(test.context, testerId),
      leavePilot(test.context, { testerId }),
    ]);
    expect(left.status).toBe('fulfilled');
    if (exported.status === 'rejected') {
      expect([404, 'vault.erased']).toContain(exported.reason.status ?? exported.reason.code);
    }
    expect(await describeVault(test.context, testerId)).toEqual([]);
    // Nothing was written down of them after they left.
    expect(await test.context.db.vaultAccess.count({ where: { testerId } })).toBe(0);
  });
});
