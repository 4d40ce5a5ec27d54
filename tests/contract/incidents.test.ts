import { beforeAll, describe, expect, it } from 'vitest';
import { decideConsent } from '../../app/consent/decide-consent.server.ts';
import { type SyncOutcome, syncConnection } from '../../app/consent/sync-connection.server.ts';
import { connect, createTester } from '../../app/consent/testing/people.ts';
import { createTestPilot, testPilotEnv } from '../../app/consent/testing/pilot-fixture.ts';
import { FAULT_PRESETS, type FaultPreset, presetsOf } from '../../app/holders/faults.ts';
import { databaseGrantStore } from '../../app/holders/grant-store.server.ts';
import { HOLDER_IDS, type HolderId } from '../../app/holders/holder-ids.ts';
import { dayNumber, instantOf } from '../../app/holders/local-time.ts';
import { isOfEntries, manifests } from '../../app/holders/manifests.ts';
import { createSandboxFetch } from '../../app/holders/sandbox-fetch.server.ts';
import type { Faults } from '../../app/holders/sandbox-world.ts';
import { benefitsPaidOn } from '../../app/holders/synthetic/benefits.ts';
import { seedWhere } from '../../app/holders/synthetic/household.ts';
import { CHAINS, shoppingOfDay } from '../../app/holders/synthetic/shopping.ts';
import { pathOfDay, rightsOfDay } from '../../app/holders/synthetic/social.ts';
import { parkingOfDay, trainsOfDay, travelPaymentsOfDay } from '../../app/holders/synthetic/travel.ts';
import type { Entry } from '../../app/platform/entry.ts';
import type { Reading } from '../../app/platform/reading.ts';
import { cachedKeyStore } from '../../app/rehearsal/engine/cached-key-store.ts';
import { preparedDb } from '../../app/rehearsal/engine/prepared-database.server.ts';
import { readEntries } from '../../app/vault/read-entries.server.ts';
import { readReadings } from '../../app/vault/read-readings.server.ts';
import { type TestContext, useTestContext } from '../support/test-context.ts';

/**
 * Every dataset of every holder, through every incident, as far as the vault: no reading lost, doubled or altered once
 * the incident is over, and what is missing meanwhile is known to be missing. The incident lies over the October clock
 * change; what is kept is held against a home that met none.
 */
const ALL = { from: 0, to: Date.parse('2100-01-01'), reader: 'tester' } as const;
/** A family of which each holder has something to tell in the months before the incident. */
const SEED = seedWhere(4242, (home) => {
  const days = Array.from({ length: 60 }, (_, at) => dayNumber('2026-09-04') + at);
  const chains = new Set(days.flatMap((day) => shoppingOfDay(home, day).map(({ chain }) => chain)));
  const has = [parkingOfDay, trainsOfDay, travelPaymentsOfDay, pathOfDay, rightsOfDay, benefitsPaidOn];
  return chains.size === CHAINS.length && has.every((of) => days.some((day) => of(home, day).length > 0));
});

/** Incidents under which everything, or something, still arrives. */
const GOES_ON: readonly FaultPreset[] = [
  ...(['late-publication', 'corrected-later', 'day-twice'] as const),
  ...(['consent-page-down', 'consent-page-gone'] as const),
];

/** Three supermarkets are one connector and one simulation: the first speaks for the others. */
const ALIKE: readonly HolderId[] = ['grocer-b', 'grocer-c'];

type Vault = Readonly<Record<string, readonly (Reading | Entry)[]>>;

describe.each(HOLDER_IDS.filter((id) => !ALIKE.includes(id)))('%s', (holderId) => {
  // Bills of gas come month by month: most days there is none to tell, which is no incident.
  const datasets = manifests[holderId].datasets.map(({ key }) => key).filter((key) => key !== 'grdf/published');
  const test = useTestContext({ env: pilotOf(holderId, datasets) });
  const faults: Faults = {};
  let outside: TestContext;
  beforeAll(async () => {
    await createTestPilot(test.context);
    const { db, clock } = test.context;
    const outboundFetch = createSandboxFetch({ store: databaseGrantStore(db), clock, options: { faults } });
    outside = {
      ...test.context,
      outboundFetch,
      db: preparedDb(test.context.database),
      keys: cachedKeyStore(test.context.keys),
    };
  });

  const newTester = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'all', decision: 'grant', locale: 'fr' });
    await connect(test.context, testerId, holderId, SEED);
    return testerId;
  };
  const sync = async (testerId: string, fault?: FaultPreset): Promise<SyncOutcome> => {
    faults[holderId] = fault;
    const outcome = await syncConnection(outside, { testerId, holderId });
    faults[holderId] = undefined;
    return outcome;
  };
  const vaultOf = async (testerId: string): Promise<Vault> => {
    const vault: Record<string, readonly (Reading | Entry)[]> = {};
    for (const dataset of datasets) {
      const read = isOfEntries(dataset) ? readEntries : readReadings;
      vault[dataset] = await read(test.context, { testerId, dataset, ...ALL });
    }
    return vault;
  };
  const marksOf = async (testerId: string): Promise<Record<string, string>> => {
    const row = await test.context.db.holderConnection.findFirstOrThrow({ where: { testerId } });
    return row.syncedUntil as Record<string, string>;
  };
  const at = (day: string): void => test.context.clock.moveTo(new Date(instantOf(day, '18:00')));

  it('keeps in the end what a home without incident keeps, and never more meanwhile', async () => {
    at('2026-11-03');
    const calm = await newTester();
    await sync(calm);
    const first = { vault: await vaultOf(calm), marks: await marksOf(calm) };
    const none = { vault: nothing(datasets), marks: {} as Record<string, string> };
    // Each incident meets someone who was connected before it, and someone at their first sync.
    const homes: { preset: FaultPreset; testerId: string; before: typeof first }[] = [];
    for (const preset of presetsOf(holderId)) {
      homes.push({ preset, testerId: await newTester(), before: first });
      homes.push({ preset, testerId: await newTester(), before: none });
    }
    for (const { testerId, before } of homes) if (before === first) await sync(testerId);
    const failed = new Set<FaultPreset>();
    for (const day of ['2026-11-03', '2026-11-04']) {
      at(day);
      await sync(calm);
      const truth = await vaultOf(calm);
      const marks = await marksOf(calm);
      for (const { preset, testerId, before } of homes) {
        if (before === first && day === '2026-11-03') continue;
        const outcome = await sync(testerId, preset);
        if (outcome.errorCode !== null) failed.add(preset);
        // The second day says as much of the first.
        if (day === '2026-11-03') continue;
        const kept = await vaultOf(testerId);
        const until = await marksOf(testerId);
        for (const dataset of datasets) {
          const told = `${preset} ${day} ${dataset} ${outcome.errorCode}`;
          const error = outcome.datasets.find((one) => one.dataset === dataset)?.errorCode;
          const isUntold = outcome.state === 'failed' && error !== null;
          if (isUntold) {
            // The gap is known: nothing came, and the next sync asks from where this one began.
            expect(same(kept[dataset], before.vault[dataset]), told).toBe(true);
            expect(until[dataset], told).toBe(before.marks[dataset]);
          } else if (preset === 'late-publication') {
            expect(same(kept[dataset], truth[dataset]?.slice(0, kept[dataset]?.length)), told).toBe(true);
            if (!isOfEntries(dataset)) expect((until[dataset] ?? '') < (marks[dataset] ?? '')).toBe(true);
          } else if (preset === 'corrected-later') {
            expect(same(kept[dataset]?.map(nameOf), truth[dataset]?.map(nameOf)), told).toBe(true);
          } else expect(same(kept[dataset], truth[dataset]), told).toBe(true);
        }
      }
    }
    expect([...failed].sort()).toEqual(
      presetsOf(holderId)
        .filter((preset) => !GOES_ON.includes(preset))
        .sort(),
    );
    at('2026-11-09');
    await sync(calm);
    const truth = await vaultOf(calm);
    for (const dataset of datasets) expect(truth[dataset]?.length, dataset).toBeGreaterThan(0);
    for (const { preset, testerId } of homes) {
      const outcome = await sync(testerId);
      expect([preset, outcome.errorCode]).toEqual([preset, null]);
      expect(same(await vaultOf(testerId), truth), preset).toBe(true);
      expect(await marksOf(testerId), preset).toEqual(await marksOf(calm));
    }
  }, 120_000);
});

it('leaves no incident out', () => {
  expect(new Set(HOLDER_IDS.flatMap(presetsOf))).toEqual(new Set(FAULT_PRESETS));
});

const nothing = (datasets: readonly string[]): Vault => Object.fromEntries(datasets.map((dataset) => [dataset, []]));

/** Thousands of readings, compared in a moment. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const nameOf = (item: Reading | Entry): string | number => ('start' in item ? item.start : item.id);

/** A pilot that asks one holder for all it has. */
function pilotOf(holderId: HolderId, datasets: readonly string[]) {
  return testPilotEnv((pilot) => {
    const [purpose] = pilot.purposes;
    const [dataset] = pilot.datasets;
    const [service] = pilot.services;
    if (!purpose || !dataset || !service) throw new Error('the pilot of the tests is empty');
    pilot.holders = [holderId];
    pilot.datasets = datasets.map((key) => ({
      ...dataset,
      key,
      holder: holderId,
      historyMonths: holderId === 'dgfip' ? 12 : 2,
    }));
    pilot.purposes = [{ ...purpose, key: 'all', holder: holderId, datasets: [...datasets] }];
    pilot.services = [{ ...service, datasets: [...datasets] }];
  });
}
