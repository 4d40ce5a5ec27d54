import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { describingPilotEnv } from '../testing/declared-fixture.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { whoSawWhat } from '../who-saw-what.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { takeBackResult } from './end-result.server.ts';
import { makeDueSimilarGroups, makeSimilarGroups } from './make-similar-groups.server.ts';
import { readSimilarMean } from './read-similar-groups.server.ts';
import { shareResult } from './share-result.server.ts';

const UNTIL = new Date('2026-12-01T00:00:00Z');
const OF = { pilotSlug: TEST_PILOT, serviceKey: 'hestia', resultKey: 'per-m2' };
const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

/** A pilot of which one service has a figure that testers compare. */
const comparing = () =>
  describingPilotEnv((pilot) => {
    const grown = pilot as unknown as { recipients: object[]; services: Record<string, unknown>[] };
    for (const recipient of grown.recipients) Object.assign(recipient, { totalsOnly: true, sharedBack: true });
    const likeness = {
      dataset: 'declared/home',
      fields: [{ field: 'nickname-of-heating' }, { field: 'surface', bands: [80] }],
    };
    for (const service of grown.services) {
      service.results = [
        { key: 'per-m2', title: both('By m²'), what: both('One number'), measure: 'energy-kwh-per-m2', likeness },
      ];
    }
  });

describe('people who compare themselves', () => {
  const test = useTestContext({ env: comparing() });
  beforeAll(() => createTestPilot(test.context));

  const agreed = async (): Promise<string> => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
    return testerId;
  };
  const share = (testerId: string, value: number, traits: (string | null)[], period = '2026-10') =>
    shareResult(test.context, {
      ...{ testerId, recipientKey: 'service', until: UNTIL },
      payload: {
        ...{ service: 'hestia', result: 'per-m2', period, value, unit: 'kWh/m2' },
        ...{ daysMeasured: 360, daysInMonth: 365, traits },
      },
    });
  const mean = (...traits: (string | null)[]) => readSimilarMean(test.context, OF, traits);

  it('need an agreement, see means of whole groups like them, and find each reading in their journal', async () => {
    const stranger = await createTester(test.context);
    await expect(share(stranger, 100, ['gas', '-80'])).rejects.toMatchObject({ status: 404 });
    const people = await Promise.all(Array.from({ length: 6 }, agreed));
    const ids = [];
    for (const [at, testerId] of people.entries())
      ids.push(await share(testerId, 100 + at, ['gas', at < 3 ? '-80' : null]));
    expect(await mean('gas', '-80')).toBeNull();
    expect(await makeSimilarGroups(test.context, TEST_PILOT)).toBe(2);
    // Three small homes are too few: the group is everybody heated with gas.
    expect(await mean('gas', '-80')).toMatchObject({ depth: 1, people: 6, mean: 102.5 });
    expect(await mean('wood', '80-')).toMatchObject({ depth: 0, people: 6 });
    expect(await mean(null, '-80')).toMatchObject({ depth: 0 });
    const { summary } = await whoSawWhat(test.context, { testerId: people[0] ?? '' });
    expect(summary).toMatchObject([{ reader: 'recipient:service', dataset: 'hestia/per-m2' }]);
    // The last that somebody shared stands for the one before; one change moves nothing.
    await share(people[0] ?? '', 300, ['gas', '-80'], '2026-11');
    await makeSimilarGroups(test.context, TEST_PILOT);
    expect(await mean('gas', '-80')).toMatchObject({ people: 6, mean: 102.5 });
    // Somebody takes theirs back: the mean that counted them is hidden at night.
    await takeBackResult(test.context, { testerId: people[5] ?? '', resultId: ids[5] ?? '' });
    await makeSimilarGroups(test.context, TEST_PILOT);
    expect(await mean('gas', '-80')).toBeNull();
    // And shown again once enough people changed.
    for (let at = 0; at < 5; at += 1) await share(await agreed(), 200, ['gas', '80-']);
    await makeSimilarGroups(test.context, TEST_PILOT);
    expect(await mean('gas', '-80')).toMatchObject({ depth: 1, people: 10 });
    await withdrawConsent(test.context, { testerId: people[1] ?? '', purposeKey: 'electricity' });
    await makeSimilarGroups(test.context, TEST_PILOT);
    expect(await mean('gas', '-80')).toBeNull();
  });

  it('have their groups made once a night', async () => {
    await test.context.db.setting.deleteMany({ where: { key: { startsWith: 'similar-groups.' } } });
    await makeDueSimilarGroups(test.context);
    const { updatedAt } = await test.context.db.setting.findUniqueOrThrow({
      where: { key: `similar-groups.${TEST_PILOT}` },
    });
    expect(await makeDueSimilarGroups(test.context)).toBe(0);
    expect(updatedAt).toEqual(test.context.clock.now());
    const done = () =>
      test.context.db.setting
        .findUniqueOrThrow({ where: { key: `similar-groups.${TEST_PILOT}` } })
        .then((one) => one.updatedAt);
    test.context.clock.moveTo(new Date('2026-11-03T00:30:00Z'));
    await makeDueSimilarGroups(test.context);
    expect(await done()).toEqual(updatedAt);
    test.context.clock.moveTo(new Date('2026-11-03T01:30:00Z'));
    await makeDueSimilarGroups(test.context);
    expect(await done()).toEqual(test.context.clock.now());
    expect(await makeSimilarGroups(test.context, 'removed')).toBe(0);
  });
});
