import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { decideConsent } from './decide-consent.server.ts';
import { expireConsents } from './expire-consents.server.ts';
import { exportTester } from './export-tester.server.ts';
import { leavePilot } from './leave-pilot.server.ts';
import { listDescriptions } from './list-descriptions.server.ts';
import { readDescription } from './read-description.server.ts';
import { saveDescription } from './save-description.server.ts';
import { type ShareReader, serviceReader } from './shares/share-reader.ts';
import { describingPilotEnv } from './testing/declared-fixture.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT } from './testing/pilot-fixture.ts';
import { whoSawWhat } from './who-saw-what.server.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const dataset = 'declared/home';
const ANSWERS = { 'nickname-of-heating': 'gas', surface: 70, has: ['shutters', 'freezer'] };

describe('what a tester says of themselves', () => {
  const test = useTestContext({ env: describingPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const grant = (testerId: string, purposeKey: string) =>
    decideConsent(test.context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  const save = (testerId: string, answers: typeof ANSWERS | Record<string, never> = ANSWERS) =>
    saveDescription(test.context, { testerId, dataset, answers });
  const read = async (testerId: string, reader: ShareReader = { kind: 'tester' }) =>
    readDescription(test.context, {
      ...{ testerId, dataset, reader },
      definition: await getOpenPilot(test.context, TEST_PILOT),
    });
  const agreed = async (...purposes: string[]): Promise<string> => {
    const testerId = await createTester(test.context);
    for (const purpose of purposes) await grant(testerId, purpose);
    return testerId;
  };
  const kept = (testerId: string) => test.context.db.vaultRecord.count({ where: { testerId } });

  it('is kept only under an agreement that covers it', async () => {
    const testerId = await agreed('electricity');
    await expect(save(testerId)).rejects.toThrow('consent.description-not-agreed');
    expect(await kept(testerId)).toBe(0);
    await expect(
      saveDescription(test.context, { testerId, dataset: 'enedis/daily', answers: {} }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('comes back as it was given, is corrected and cleared at will', async () => {
    const testerId = await agreed('advice');
    expect(await read(testerId)).toEqual({});
    await save(testerId);
    expect(await read(testerId)).toEqual(ANSWERS);
    expect(await listDescriptions(test.context, testerId)).toMatchObject([
      { dataset, isAgreed: true, answers: 3, fields: 3, updatedAt: test.context.clock.now() },
    ]);
    await save(testerId, { ...ANSWERS, has: [] });
    expect(await read(testerId)).toEqual({ 'nickname-of-heating': 'gas', surface: 70 });
    await save(testerId, {});
    expect(await kept(testerId)).toBe(0);
  });

  it('keeps nothing that the pilot does not ask', async () => {
    const testerId = await agreed('advice');
    const answers = { surface: 70, secret: 'x', 'nickname-of-heating': 'coal' };
    await saveDescription(test.context, { testerId, dataset, answers });
    expect(await read(testerId)).toEqual({ surface: 70 });
  });

  it('opens for its tester and its dataset only', async () => {
    const [one, other] = [await agreed('advice'), await agreed('advice')];
    await save(one);
    await save(other);
    await test.context.database.executeSql(
      `UPDATE "VaultRecord" SET sealed = (SELECT sealed FROM "VaultRecord" WHERE "testerId" = '${one}')
       WHERE "testerId" = '${other}'`,
    );
    await expect(read(other)).rejects.toThrow('vault.damaged');
  });

  it('is logged each time it is opened, and not when only counted', async () => {
    const testerId = await agreed('advice');
    await save(testerId);
    await listDescriptions(test.context, testerId);
    expect((await whoSawWhat(test.context, { testerId })).total).toBe(0);
    await read(testerId, serviceReader('hestia'));
    await read(testerId);
    const { accesses } = await whoSawWhat(test.context, { testerId });
    expect(accesses.map(({ reader, dataset: what, fromDay }) => [reader, what, fromDay])).toEqual([
      ['tester', dataset, ''],
      ['service:hestia', dataset, ''],
    ]);
  });

  it('is told to the study as a fact, never in its matter', async () => {
    const testerId = await agreed('advice');
    await save(testerId);
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const entries = await test.context.db.activityEntry.findMany({ where: { pseudonym, kind: 'described' } });
    expect(entries.map(({ detail }) => detail)).toEqual([dataset]);
  });

  it('goes with the last agreement that covers it', async () => {
    const testerId = await agreed('advice', 'contact');
    await save(testerId);
    expect(await withdrawConsent(test.context, { testerId, purposeKey: 'contact' })).toMatchObject({
      kept: [{ dataset, purposeKeys: ['advice'] }],
      erasedAnswers: 0,
    });
    expect(await read(testerId)).toEqual(ANSWERS);
    const { erasedDatasets, erasedAnswers } = await withdrawConsent(test.context, { testerId, purposeKey: 'advice' });
    expect({ erasedDatasets, erasedAnswers }).toMatchObject({ erasedAnswers: 3 });
    expect(erasedDatasets).toContain(dataset);
    expect(await kept(testerId)).toBe(0);
    expect(await read(testerId)).toEqual({});
  });

  it('is in the archive in words, and leaves with the tester', async () => {
    const testerId = await agreed('advice');
    await save(testerId);
    const zip = unzipSync(await exportTester(test.context, testerId));
    expect(strFromU8(zip['ce-que-vous-avez-dit/declared-home.csv']!).split('\r\n')).toEqual([
      'question;réponse;unité',
      'Heating (fr);gas (fr);',
      'Surface (fr);70;m² (fr)',
      'Has (fr);shutters (fr), freezer (fr);',
      '',
    ]);
    await leavePilot(test.context, { testerId });
    expect(await kept(testerId)).toBe(0);
  });

  it('ends with the agreement’s last day', async () => {
    const testerId = await agreed('advice');
    await save(testerId);
    test.context.clock.moveTo(new Date('2027-04-02T00:00:00Z'));
    await expireConsents(test.context);
    expect(await kept(testerId)).toBe(0);
    await expect(save(testerId)).rejects.toThrow('consent.description-not-agreed');
  });
});
