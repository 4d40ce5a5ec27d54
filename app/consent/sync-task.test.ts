import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { startTasks } from '~/platform/tasks.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { decideConsent } from './decide-consent.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { findOwnSync, startSync, syncConnectionTask } from './sync-task.server.ts';
import { connect, createTester } from './testing/people.ts';
import { createTestPilot, testPilotEnv } from './testing/pilot-fixture.ts';

describe('a sync that its tester waits for', () => {
  const test = useTestContext({ env: testPilotEnv() });
  let context: AppContext;
  let stop: () => Promise<void> = async () => {};
  beforeAll(async () => {
    await createTestPilot(test.context);
    const { database, db, clock } = test.context;
    const tasks = await startTasks({
      database,
      context: () => context,
      handlers: [syncConnectionTask],
      work: true,
    });
    const outboundFetch = createSandboxFetch({ store: databaseGrantStore(db), clock });
    context = { ...test.context, tasks, outboundFetch };
    stop = tasks.stop;
  });
  afterAll(() => stop());

  const connected = async (): Promise<string> => {
    const testerId = await createTester(context);
    await decideConsent(context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    await connect(context, testerId, 'grdf');
    return testerId;
  };

  it('goes on in the background, once, and says how it ended', async () => {
    const testerId = await connected();
    const [one, other] = [
      await startSync(context, { testerId, holderId: 'grdf' }),
      await startSync(context, { testerId, holderId: 'grdf' }),
    ];
    const over = () => findOwnSync(context, testerId, one);
    await expect.poll(async () => (await over()).state, { timeout: 20_000 }).toBe('done');
    const { outcome, step, holderId } = await over();
    expect({ holderId, step, state: outcome?.state }).toEqual({
      holderId: 'grdf',
      step: 'grdf/daily',
      state: 'synced',
    });
    const [content] = await describeVault(context, testerId);
    expect(outcome?.added).toBe(content?.readings);
    // The second click fell on the same task, unless it had ended already.
    expect(other === one || (await findOwnSync(context, testerId, other)).outcome?.added === 0).toBe(true);
  });

  it('is nobody else’s, and goes with them', async () => {
    const testerId = await connected();
    const id = await startSync(context, { testerId, holderId: 'grdf' });
    const stranger = await createTester(context);
    for (const asked of [id, 'nonsense', undefined]) {
      await expect(findOwnSync(context, stranger, asked)).rejects.toMatchObject({ status: 404 });
    }
    await leavePilot(context, { testerId });
    expect(await context.db.task.count({ where: { testerId } })).toBe(0);
  });

  it('needs a connection', async () => {
    const testerId = await createTester(context);
    await expect(startSync(context, { testerId, holderId: 'grdf' })).rejects.toThrow('consent.not-connected');
    expect(await context.db.task.count({ where: { testerId } })).toBe(0);
  });
});
