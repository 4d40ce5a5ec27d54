import { beforeAll, describe, expect, it } from 'vitest';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { createDatabaseCopy } from '../testing/copies.ts';
import { governedPilotEnv } from '../testing/governed-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { nextTry, OVERDUE_DAYS } from './back-off.ts';
import { chaseCopies } from './chase-copies.server.ts';
import { countCopies, listCopies } from './list-copies.server.ts';
import { recallUncovered } from './recall-copies.server.ts';
import { recallRound } from './recall-round.server.ts';
import { type ServiceFault, sandboxServiceHandlers } from './sandbox-services.server.ts';

const HOUR_MS = 3_600_000;

describe('copies called back', () => {
  const test = useTestContext({ env: governedPilotEnv('direct-transfer') });
  beforeAll(() => createTestPilot(test.context));

  const outside = (fault?: ServiceFault): TestContext => ({
    ...test.context,
    outboundFetch: createSandboxFetch({
      store: databaseGrantStore(test.context.db),
      clock: test.context.clock,
      others: sandboxServiceHandlers(test.context, { faults: { hestia: fault } }),
    }),
  });
  const later = (ms: number): void => test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + ms));
  /** A copy that nothing allows: the tester agreed to nothing. */
  const uncovered = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await createDatabaseCopy(test.context, { testerId, serviceKey: 'hestia', dataset: 'enedis/daily' });
    return testerId;
  };
  const recall = async (context: TestContext, testerId: string): Promise<number> =>
    recallUncovered(context, { testerId, definition: await getOpenPilot(context, TEST_PILOT) });
  const stateOf = async (testerId: string) => {
    const { state, lastProblem } = await test.context.db.serviceCopy.findFirstOrThrow({ where: { testerId } });
    return lastProblem ? `${state} ${lastProblem}` : state;
  };
  const months = (testerId: string) => test.context.db.serviceCopyMonth.count({ where: { copy: { testerId } } });

  it('are asked for at once, and kept sealed until the service says that they are gone', async () => {
    const testerId = await uncovered();
    expect(await recall(outside(), testerId)).toBe(1);
    expect(await stateOf(testerId)).toBe('recall-sent');
    expect(await months(testerId)).toBe(1);
    expect(await listCopies(test.context, testerId)).toMatchObject([{ state: 'recalled', confirmedAt: null }]);
    // Nothing is asked before its turn.
    expect(await chaseCopies(outside())).toEqual({ confirmed: 0, waiting: 0 });
    later(2 * HOUR_MS);
    expect(await chaseCopies(outside())).toEqual({ confirmed: 1, waiting: 0 });
    expect(await months(testerId)).toBe(0);
    expect(await listCopies(test.context, testerId)).toMatchObject([{ state: 'gone', readings: 0 }]);
    expect(await recall(outside(), testerId)).toBe(0);
  });

  it.each([
    ['unreachable', 'recall-due unreachable'],
    ['server-error', 'recall-due unreachable'],
    ['refuses', 'recall-due refused'],
  ] as const)('are asked for again, further and further apart, from a service that is %s', async (fault, state) => {
    const testerId = await uncovered();
    await recall(outside(fault), testerId);
    expect(await stateOf(testerId)).toBe(state);
    const tries = async () => (await test.context.db.serviceCopy.findFirstOrThrow({ where: { testerId } })).attempts;
    later(16 * 60_000);
    await chaseCopies(outside(fault));
    expect(await tries()).toBe(2);
    later(16 * 60_000);
    await chaseCopies(outside(fault));
    expect(await tries()).toBe(2);
    later(24 * HOUR_MS);
    await chaseCopies(outside());
    later(24 * HOUR_MS);
    await chaseCopies(outside());
    expect(await stateOf(testerId)).toBe('gone');
  });

  it('are overdue once a service has had its time, and told to the lead as a count', async () => {
    const testerId = await uncovered();
    await recall(outside('never-erases'), testerId);
    const mine = async () =>
      (await countCopies(test.context, TEST_PILOT)).find(({ serviceKey }) => serviceKey === 'hestia');
    expect(await mine()).toMatchObject({ recalled: 1, overdue: 0 });
    later((OVERDUE_DAYS * 24 + 1) * HOUR_MS);
    await recallRound(outside('never-erases'));
    expect(await stateOf(testerId)).toBe('recall-sent still-there');
    expect(await mine()).toMatchObject({ recalled: 1, overdue: 1 });
    later(25 * HOUR_MS);
    await recallRound(outside());
    expect(await mine()).toMatchObject({ recalled: 0, overdue: 0 });
  });

  it('are counted, and name nobody, once the tester has left; a failure half way is finished', async () => {
    const testerId = await uncovered();
    const broken: TestContext = {
      ...outside(),
      keys: { ...test.context.keys, delete: async () => Promise.reject(new Error('the disk is full')) },
    };
    await expect(leavePilot(broken, { testerId })).rejects.toThrow('the disk is full');
    const departure = await test.context.db.departure.findUniqueOrThrow({ where: { testerId } });
    expect(departure.finishedAt).toBeNull();
    expect(await test.context.db.tester.findUnique({ where: { id: testerId } })).toMatchObject({ state: 'enrolled' });
    // The round takes it up again.
    await recallRound(outside());
    expect(await test.context.db.tester.findUnique({ where: { id: testerId } })).toMatchObject({ state: 'withdrawn' });
    const copies = await test.context.db.serviceCopy.findMany({ where: { departureId: departure.id } });
    expect(copies).toMatchObject([{ testerId: null, state: 'recall-sent', cause: 'left' }]);
    later(2 * HOUR_MS);
    await recallRound(outside());
    const acts = await test.context.db.departureAct.findMany({ where: { departureId: departure.id } });
    expect(acts.filter(({ state }) => state !== 'done')).toEqual([]);
  });

  it('wait longer at each try, a day at most', () => {
    const now = new Date('2026-11-02T09:00:00Z');
    const minutes = [0, 1, 2, 6, 7, 8, 50].map((tries) => (nextTry(now, tries).getTime() - now.getTime()) / 60_000);
    expect(minutes).toEqual([15, 30, 60, 960, 1440, 1440, 1440]);
  });
});
