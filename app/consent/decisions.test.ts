import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { consentText } from './consent-text.ts';
import { decideConsent } from './decide-consent.server.ts';
import { expireConsents } from './expire-consents.server.ts';
import { hashText } from './hash-text.server.ts';
import { listConsents } from './list-consents.server.ts';
import { consentReceipt } from './receipts/consent-receipt.server.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, testPilotEnv } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const DAY_MS = 86_400_000;
const days = (first: string, count: number): Reading[] =>
  Array.from({ length: count }, (_, i) => ({ start: Date.parse(first) + i * DAY_MS, minutes: 1440, value: 5000 + i }));

describe('decisions', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const decide = (
    testerId: string,
    purposeKey: string,
    decision: 'grant' | 'refuse' = 'grant',
    locale: 'fr' | 'en' = 'fr',
  ) => decideConsent(test.context, { testerId, purposeKey, decision, locale });
  const statesOf = async (testerId: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await listConsents(test.context, testerId)).map(({ purposeKey, state }) => [purposeKey, state]),
    );
  const activityOf = async (testerId: string): Promise<string[]> => {
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const entries = await test.context.db.activityEntry.findMany({ where: { pseudonym }, orderBy: { id: 'asc' } });
    return entries.map(({ kind, detail }) => (detail ? `${kind} ${detail}` : kind));
  };
  const store = (testerId: string, dataset: string, first = '2026-10-01T22:00Z'): Promise<unknown> =>
    appendReadings(test.context, { testerId, dataset, readings: days(first, 10) });

  it('starts with every purpose to decide', async () => {
    const testerId = await createTester(test.context);
    const consents = await listConsents(test.context, testerId);
    expect(consents.map(({ purposeKey, state, isOpen }) => [purposeKey, state, isOpen])).toEqual([
      ['electricity', 'draft', true],
      ['gas', 'draft', true],
      ['advice', 'draft', true],
      ['contact', 'draft', true],
    ]);
    // Midnight after 31 March 2027 in Paris, in summer time.
    expect(consents[0]!.expiresAt.toISOString()).toBe('2027-03-31T22:00:00.000Z');
    await expect(listConsents(test.context, '7c9e6679-7425-40de-944b-e07fc1f90ae7')).rejects.toMatchObject({
      status: 404,
    });
  });

  it('keeps what was read and when, in the language in which it was read', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'electricity', 'grant', 'en');
    const [view] = await listConsents(test.context, testerId);
    const row = await test.context.db.consent.findFirstOrThrow({ where: { testerId }, include: { events: true } });
    expect(row).toMatchObject({
      state: 'granted',
      locale: 'en',
      textVersion: 1,
      protocolVersion: 3,
      decidedAt: test.context.clock.now(),
      textHash: hashText(consentText(view!.purpose, 'en')),
    });
    expect(row.textHash).not.toBe(hashText(consentText(view!.purpose, 'fr')));
    expect(row.events).toMatchObject([{ fromState: 'draft', toState: 'granted', actor: 'tester' }]);
  });

  it('records the first agreement about data once, and every refusal', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'contact');
    await decide(testerId, 'gas', 'refuse');
    await decide(testerId, 'electricity');
    await decide(testerId, 'advice');
    expect(await activityOf(testerId)).toEqual(['consent-refused gas', 'consented electricity']);
    expect(await statesOf(testerId)).toEqual({
      electricity: 'granted',
      gas: 'refused',
      advice: 'granted',
      contact: 'granted',
    });
  });

  it('takes a double click for one answer', async () => {
    const testerId = await createTester(test.context);
    await Promise.all([decide(testerId, 'gas'), decide(testerId, 'gas'), decide(testerId, 'gas')]);
    await decide(testerId, 'contact', 'refuse');
    await decide(testerId, 'contact', 'refuse');
    expect(await test.context.db.consentEvent.count({ where: { consent: { testerId } } })).toBe(2);
    expect(await activityOf(testerId)).toEqual(['consented gas', 'consent-refused contact']);
  });

  it('lets a refusal be changed, but a granted one only be withdrawn', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'gas', 'refuse');
    await decide(testerId, 'gas');
    await expect(decide(testerId, 'gas', 'refuse')).rejects.toThrow('consent.already-granted');
    await expect(decide(testerId, 'nothing')).rejects.toMatchObject({ status: 404 });
    await expect(withdrawConsent(test.context, { testerId, purposeKey: 'advice' })).rejects.toThrow(
      'consent.not-granted',
    );
  });

  it('says what withdrawing costs, and erases what no other agreement covers', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'electricity');
    await decide(testerId, 'advice');
    await store(testerId, 'enedis/load-curve');
    await store(testerId, 'enedis/daily');
    const withdrawal = await withdrawConsent(test.context, { testerId, purposeKey: 'electricity' });
    expect(withdrawal).toEqual({
      consequence: { fr: 'withdrawn electricity (fr)', en: 'withdrawn electricity (en)' },
      services: [{ key: 'hestia', title: { fr: 'Hestia (fr)', en: 'Hestia (en)' } }],
      erasedDatasets: ['enedis/daily'],
      erasedReadings: 10,
      erasedAnswers: 0,
      kept: [{ dataset: 'enedis/load-curve', purposeKeys: ['advice'] }],
      disconnected: [],
      recalled: 0,
    });
    expect((await describeVault(test.context, testerId)).map(({ dataset }) => dataset)).toEqual(['enedis/load-curve']);
    const again = await withdrawConsent(test.context, { testerId, purposeKey: 'electricity' });
    expect(again).toMatchObject({ erasedReadings: 0, kept: [{ dataset: 'enedis/load-curve' }] });
    await withdrawConsent(test.context, { testerId, purposeKey: 'advice' });
    expect(await describeVault(test.context, testerId)).toEqual([]);
    expect(await statesOf(testerId)).toMatchObject({ electricity: 'revoked', advice: 'revoked' });
  });

  it('finishes a withdrawal that stopped half way', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'gas');
    await store(testerId, 'grdf/daily');
    const broken = {
      ...test.context,
      db: test.context.db.$extends({
        query: {
          vaultChunk: {
            deleteMany: () => {
              throw new Error('disk full');
            },
          },
        },
      }) as unknown as typeof test.context.db,
    };
    await expect(withdrawConsent(broken, { testerId, purposeKey: 'gas' })).rejects.toThrow('disk full');
    expect(await statesOf(testerId)).toMatchObject({ gas: 'revoked' });
    expect(await withdrawConsent(test.context, { testerId, purposeKey: 'gas' })).toMatchObject({ erasedReadings: 10 });
  });

  it('shows that the words have changed since, and keeps those that were read', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'gas');
    const env = testPilotEnv((pilot) => {
      const gas = pilot.purposes[1]!;
      gas.version = 2;
      gas.question = { fr: 'Autre question', en: 'Another question' };
    });
    const changed = { ...test.context, env };
    const view = (await listConsents(changed, testerId))[1]!;
    expect(view).toMatchObject({ state: 'granted', decidedVersion: 1, textChanged: true });
    const receipt = await consentReceipt(changed, { testerId, purposeKey: 'gas' });
    expect(receipt.pii_processing.privacy_notice).toMatchObject({
      version: 1,
      text: expect.stringContaining('May gas? (fr)'),
    });
    await decideConsent(changed, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    expect((await listConsents(changed, testerId))[1]).toMatchObject({ decidedVersion: 2, textChanged: false });
  });

  it('ends on its date: nothing to agree to, readings erased, said once', async () => {
    const testerId = await createTester(test.context);
    await decide(testerId, 'electricity');
    await decide(testerId, 'gas');
    await decide(testerId, 'contact');
    await store(testerId, 'grdf/daily');
    expect(await expireConsents(test.context)).toEqual({ expired: 0 });
    test.context.clock.moveTo(new Date('2027-03-31T22:00:00Z'));
    expect(await statesOf(testerId)).toMatchObject({ gas: 'expired' });
    const { expired } = await expireConsents(test.context);
    expect(expired).toBeGreaterThanOrEqual(3);
    expect(await expireConsents(test.context)).toEqual({ expired: 0 });
    expect(await describeVault(test.context, testerId)).toEqual([]);
    expect((await activityOf(testerId)).filter((entry) => entry.startsWith('consent-expired'))).toHaveLength(1);
    await expect(decide(testerId, 'gas')).rejects.toThrow('consent.past');
    expect(await statesOf(testerId)).toMatchObject({ electricity: 'expired', gas: 'expired', contact: 'expired' });
  });
});
