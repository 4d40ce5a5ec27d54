import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FaultPreset } from '~/holders/faults.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import type { HolderManifest } from '~/holders/holder.ts';
import { addDays, dayOf, instantOf } from '~/holders/local-time.ts';
import { manifests } from '~/holders/manifests.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { Faults } from '~/holders/sandbox-world.ts';
import { subjectFor } from '~/holders/synthetic/subject.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { setAside, settle } from './call-budget.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { syncDueConnections } from './sync-due-connections.server.ts';
import { connect, createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from './testing/pilot-fixture.ts';

const HOUR = 3_600_000;
const PEOPLE = 30;
const quotas = manifests.enedis.quotas;

/** The holder accepts so many calls an hour; the simulated one counts them and refuses more. */
function accept(perHour: number): void {
  (manifests.enedis as { quotas: HolderManifest['quotas'] }).quotas = { perSecond: 5, perHour };
}

const load = testPilotEnv((pilot) => {
  pilot.holders = ['enedis'];
  pilot.datasets = pilot.datasets.slice(0, 1).map((dataset) => ({ ...dataset, historyMonths: 24 }));
  const datasets = ['enedis/load-curve'];
  pilot.purposes = pilot.purposes.slice(0, 1).map((purpose) => ({ ...purpose, datasets }));
  pilot.services = pilot.services.map((service) => ({ ...service, datasets }));
});

/** A round goes through a whole panel: slow on a busy machine. */
const PATIENCE = 120_000;

describe('a round within the quotas of a holder', () => {
  const test = useTestContext({ env: load });
  const calls: { subject: string; from: string; to: string; status: number; at: number }[] = [];
  const faults: Faults = {};
  let outside: TestContext;
  const people: string[] = [];
  beforeAll(async () => {
    await createTestPilot(test.context);
    const { db, clock } = test.context;
    const holders = createSandboxFetch({ store: databaseGrantStore(db), clock, options: { faults } });
    outside = {
      ...test.context,
      outboundFetch: async (input, init) => {
        const answer = await holders(input, init);
        const query = new URL(input instanceof Request ? input.url : input).searchParams;
        const [subject, from, to] = [query.get('usage_point_id'), query.get('start'), query.get('end')];
        if (subject && from && to) calls.push({ subject, from, to, status: answer.status, at: clock.now().getTime() });
        return answer;
      },
    };
    for (let n = 0; n < PEOPLE; n += 1) {
      const testerId = await createTester(test.context);
      await decideConsent(test.context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
      await connect(test.context, testerId, 'enedis', 100 + n);
      people.push(testerId);
    }
  });
  afterEach(() => {
    (manifests.enedis as { quotas: HolderManifest['quotas'] }).quotas = quotas;
    faults.enedis = undefined;
    calls.length = 0;
  });
  const nextHour = (): void => test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + HOUR));
  const tomorrow = (): void => {
    const day = addDays(dayOf(test.context.clock.now().getTime()), 1);
    test.context.clock.moveTo(new Date(instantOf(day, '08:30')));
  };
  const round = (fault?: FaultPreset) => {
    faults.enedis = fault;
    return syncDueConnections(outside);
  };
  const perHour = (): number[] => {
    const hours = new Map<number, number>();
    for (const { at } of calls) hours.set(Math.floor(at / HOUR), (hours.get(Math.floor(at / HOUR)) ?? 0) + 1);
    return [...hours.values()];
  };

  it(
    'brings everyone their yesterday before anyone their second year, and never asks too much',
    async () => {
      accept(10);
      const today = dayOf(test.context.clock.now().getTime());
      for (let hour = 0; hour < 3; hour += 1) {
        await round();
        nextHour();
      }
      const served = new Set(calls.map(({ subject }) => subject));
      expect(served.size).toBe(PEOPLE);
      expect(calls.every(({ to, status }) => to === today && status === 200)).toBe(true);
      expect(perHour()).toEqual([10, 10, 10]);
      // Then the past, a little for each, and still within the quota.
      calls.length = 0;
      for (let hour = 0; hour < 3; hour += 1) {
        await round();
        nextHour();
      }
      expect(perHour()).toEqual([10, 10, 10]);
      expect(calls.every(({ to, status }) => to < today && status === 200)).toBe(true);
      const pieces = people.map(
        (_, n) => calls.filter(({ subject }) => subject === subjectFor('enedis', 100 + n)).length,
      );
      expect(new Set(pieces)).toEqual(new Set([1]));
    },
    PATIENCE,
  );

  it(
    'serves what is new first on the next day, while two years are still on their way',
    async () => {
      accept(40);
      tomorrow();
      await round();
      const today = dayOf(test.context.clock.now().getTime());
      const firsts = calls.slice(0, PEOPLE);
      expect(firsts.every(({ to }) => to === today)).toBe(true);
      expect(new Set(firsts.map(({ subject }) => subject)).size).toBe(PEOPLE);
      expect(calls).toHaveLength(40);
      expect(calls.slice(PEOPLE).every(({ to }) => to < today)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'stops asking a holder that says "too many", and goes on when it said it would accept again',
    async () => {
      accept(40);
      tomorrow();
      await round('quota-hour');
      expect(calls.map(({ status }) => status)).toEqual([429]);
      // It said half an hour: meanwhile nobody asks, whichever process.
      test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 10 * 60_000));
      await round();
      expect(calls).toHaveLength(1);
      nextHour();
      await round();
      expect(new Set(calls.slice(1).map(({ subject }) => subject)).size).toBe(PEOPLE);
    },
    PATIENCE,
  );

  it(
    'in the end has all of it, as if it had been asked at once, and then asks nothing',
    async () => {
      accept(10_000);
      const [first = ''] = people;
      const others = { testerId: { not: first } };
      await test.context.db.holderConnection.updateMany({ where: others, data: { state: 'disconnected' } });
      for (let hour = 0; hour < 5; hour += 1) {
        nextHour();
        await round();
      }
      expect(
        await test.context.db.holderConnection.count({ where: { testerId: first, NOT: { past: { equals: {} } } } }),
      ).toBe(0);
      const range = { from: 0, to: Date.parse('2100-01-01'), reader: 'tester' } as const;
      const kept = await readReadings(test.context, { testerId: first, dataset: 'enedis/load-curve', ...range });
      const gaps = kept.slice(1).filter(({ start }, at) => start !== (kept[at]?.start ?? 0) + 1_800_000);
      expect(gaps).toEqual([]);
      expect(kept.length).toBeGreaterThan(48 * 700);
      calls.length = 0;
      nextHour();
      await round();
      expect(calls).toEqual([]);
    },
    PATIENCE,
  );

  it('counts the calls of all pilots and processes together, and gives back those not made', async () => {
    accept(10);
    nextHour();
    const ask = (pilotSlug: string, wanted: number) =>
      setAside(test.context, { holderId: 'enedis', pilotSlug, wanted });
    const asides = await Promise.all([ask(TEST_PILOT, 6), ask('another', 6), ask('third', 6)]);
    expect(asides.map(({ calls: n }) => n).sort()).toEqual([0, 4, 6]);
    const six = asides.find(({ calls: n }) => n === 6);
    if (!six) throw new Error('Nobody was given six');
    await settle(test.context, six, { used: 1, refusedForSeconds: null });
    expect((await ask('third', 9)).calls).toBe(5);
  });
});
