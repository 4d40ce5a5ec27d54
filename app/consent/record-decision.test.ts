import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { consentText } from './consent-text.ts';
import { decideConsent } from './decide-consent.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { hashText } from './hash-text.server.ts';
import { moveConsent } from './move-consent.server.ts';
import { recordDecision } from './record-decision.server.ts';
import { findPurpose, findTesterPilot } from './tester-pilot.server.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const HELPER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const readings: Reading[] = [{ start: Date.parse('2026-10-01T22:00Z'), minutes: 1440, value: 5000 }];

describe('answers given with help or on paper', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const record = (testerId: string, more: Partial<Parameters<typeof recordDecision>[1]> = {}) =>
    recordDecision(test.context, {
      ...{ testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr', assistedBy: HELPER },
      ...more,
    });
  const eventsOf = (testerId: string) =>
    test.context.db.consentEvent.findMany({ where: { consent: { testerId } }, orderBy: { id: 'asc' } });
  const granted = async (testerId: string) => {
    const { definition } = await findTesterPilot(test.context, testerId);
    return (await grantedPurposes(test.context, testerId, definition)).map(({ key }) => key);
  };

  it('waits for the person to confirm a yes, and allows nothing meanwhile', async () => {
    const testerId = await createTester(test.context);
    expect(await record(testerId)).toMatchObject({ state: 'pending' });
    expect(await granted(testerId)).toEqual([]);
    expect(await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'en' })).toEqual(
      {
        state: 'granted',
        expiresAt: new Date('2027-03-31T22:00:00Z'),
      },
    );
    expect(await granted(testerId)).toEqual(['gas']);
    expect(await eventsOf(testerId)).toMatchObject([
      { trigger: 'record', toState: 'pending', actor: `staff:${HELPER}`, assistedBy: `staff:${HELPER}`, locale: 'fr' },
      { trigger: 'grant', toState: 'granted', actor: 'tester', assistedBy: null, locale: 'en', protocolVersion: 3 },
    ]);
  });

  it('holds at once when it is signed on paper, and says who typed it in', async () => {
    const testerId = await createTester(test.context);
    const onPaper = { signedOn: '2026-10-28', scanSha256: 'ab'.repeat(32) };
    expect(await record(testerId, { onPaper })).toMatchObject({ state: 'granted' });
    expect(await granted(testerId)).toEqual(['gas']);
    expect((await eventsOf(testerId)).map(({ trigger, paperSignedOn }) => [trigger, paperSignedOn])).toEqual([
      ['record', '2026-10-28'],
      ['grant', '2026-10-28'],
    ]);
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    expect(await test.context.db.activityEntry.findMany({ where: { pseudonym } })).toMatchObject([
      { kind: 'consented', detail: 'gas' },
    ]);
  });

  it('takes a no at once, helped or not', async () => {
    const testerId = await createTester(test.context);
    expect(await record(testerId, { decision: 'refuse' })).toMatchObject({ state: 'refused' });
    expect(await record(testerId)).toMatchObject({ state: 'pending' });
  });

  it('never lets a paper undo what the person did since it was signed', async () => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    await withdrawConsent(test.context, { testerId, purposeKey: 'gas' });
    const onPaper = { signedOn: '2026-11-01' };
    await expect(record(testerId, { onPaper })).rejects.toThrow('consent.decided-since');
    await expect(record(testerId, { onPaper: { signedOn: '2026-11-02' } })).rejects.toThrow('consent.decided-since');
    await expect(record(testerId, { onPaper: { signedOn: '2026-11-03' } })).rejects.toThrow('consent.paper-date');
    expect(await granted(testerId)).toEqual([]);
  });

  it('refuses to note anything over an agreement in force', async () => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    await expect(record(testerId)).rejects.toThrow('consent.already-granted');
    await expect(record(testerId, { decision: 'refuse' })).rejects.toThrow('consent.already-granted');
    expect(await granted(testerId)).toEqual(['gas']);
  });

  it('keeps what was fetched while an amendment asks again, lets nothing be read, and erases it after a no', async () => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    await decideConsent(test.context, { testerId, purposeKey: 'advice', decision: 'grant', locale: 'fr' });
    await appendReadings(test.context, { testerId, dataset: 'grdf/daily', readings });
    const name = { testerId, purposeKey: 'gas', recipientKey: 'service' };
    const at = test.context.clock.now();
    await moveConsent(test.context.db, {
      name,
      pilotSlug: TEST_PILOT,
      trigger: 'ask-again',
      actor: 'system',
      at,
      askedAgainBy: 4,
    });
    expect(await granted(testerId)).toEqual(['advice']);
    await withdrawConsent(test.context, { testerId, purposeKey: 'advice' });
    expect(await describeVault(test.context, testerId)).toHaveLength(1);
    await decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'refuse', locale: 'fr' });
    expect(await describeVault(test.context, testerId)).toEqual([]);
  });

  it('takes no answer to words that changed while they were read', async () => {
    const testerId = await createTester(test.context);
    const { definition } = await findTesterPilot(test.context, testerId);
    const readHash = hashText(consentText(findPurpose(definition, 'gas'), 'fr'));
    const answer = { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr', readHash } as const;
    const env = testPilotEnv((pilot) => {
      pilot.purposes[1]!.question = { fr: 'Autre question', en: 'Another question' };
    });
    await expect(decideConsent({ ...test.context, env }, answer)).rejects.toThrow('consent.text-changed');
    expect(await decideConsent(test.context, answer)).toMatchObject({ state: 'granted' });
    expect(await test.context.db.consentText.findMany({ where: { hash: readHash } })).toMatchObject([
      { pilotSlug: TEST_PILOT, purposeKey: 'gas', version: 1, locale: 'fr' },
    ]);
  });
});
