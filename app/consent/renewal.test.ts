import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { callRenewals, endingAgreements } from './call-renewals.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { endOfAgreement } from './end-of-agreement.ts';
import { expireConsents } from './expire-consents.server.ts';
import { listConsents } from './list-consents.server.ts';
import { renewConsent } from './renew-consent.server.ts';
import { renewalOf } from './renewal.ts';
import { createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from './testing/pilot-fixture.ts';

const pilot = { calendar: { timeZone: 'Europe/Paris' } } as PilotDefinition;
const purpose = (on: string, months?: number) =>
  ({ until: { on, ...(months ? { months } : {}) } }) as PilotDefinition['purposes'][number];
const iso = (date: Date | null) => date?.toISOString() ?? null;

describe('the end of an agreement', () => {
  it.each([
    [
      'to the last day of the purpose, in summer time',
      '2027-03-31',
      undefined,
      '2026-11-02T09:00Z',
      '2027-03-31T22:00:00.000Z',
    ],
    [
      'so many months later, over the change of the clocks',
      '2027-12-31',
      6,
      '2026-11-02T09:00Z',
      '2027-05-02T22:00:00.000Z',
    ],
    ['on the day that it is in the pilot’s zone', '2027-12-31', 1, '2026-11-02T23:30Z', '2026-12-03T23:00:00.000Z'],
    ['on the last of a short month', '2027-12-31', 3, '2026-11-30T09:00Z', '2027-02-28T23:00:00.000Z'],
    ['never past the purpose', '2026-12-31', 6, '2026-11-02T09:00Z', '2026-12-31T23:00:00.000Z'],
  ])('is %s', (_, on, months, from, end) => {
    expect(iso(endOfAgreement(pilot, purpose(on, months), new Date(from)))).toBe(end);
  });

  it('opens its renewal thirty local days before, to the second, whatever the clocks do', () => {
    // The clocks change on 28 March: thirty days before is 23 hours less than thirty times 24.
    const expiresAt = new Date('2027-04-10T22:00:00Z');
    const at = (now: string) => renewalOf(pilot, purpose('2027-12-31', 6), { expiresAt, now: new Date(now) });
    expect(at('2027-03-11T22:59:59.999Z')).toMatchObject({ isNear: false });
    expect(at('2027-03-11T23:00:00.000Z')).toMatchObject({ isNear: true });
    expect(at('2027-04-10T21:59:59.999Z')).toMatchObject({ isNear: true });
    expect(at('2027-04-10T22:00:00.000Z')).toMatchObject({ isNear: false });
    expect(iso(at('2027-04-01T00:00Z').until)).toBe('2027-10-10T22:00:00.000Z');
  });

  it('renewed, is later than it was and within the purpose, or is not offered', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }), (on, from, months) => {
        const asked = purpose(on, months);
        const expiresAt = endOfAgreement(pilot, asked, new Date(`${from}T12:00Z`));
        const { until } = renewalOf(pilot, asked, { expiresAt, now: new Date(expiresAt.getTime() - 1) });
        if (until) {
          expect(until > expiresAt).toBe(true);
          expect(until <= endOfAgreement(pilot, purpose(on), expiresAt)).toBe(true);
        }
      }),
    );
  });
});

describe('renewing', () => {
  const env = testPilotEnv((definition) => {
    const gas = definition.purposes[1]! as { until: { on: string; months?: number } };
    gas.until.months = 3;
    gas.until.on = '2027-06-30';
  });
  const test = useTestContext({ env });
  beforeAll(() => createTestPilot(test.context));
  const decide = (testerId: string) =>
    decideConsent(test.context, { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
  const renew = (testerId: string) => renewConsent(test.context, { testerId, purposeKey: 'gas', locale: 'fr' });
  const gasOf = async (testerId: string) => (await listConsents(test.context, testerId))[1]!;

  it('calls the messages once; takes one gesture; is not done by itself; and ends what is not renewed', async () => {
    const { clock, db } = test.context;
    const [keeper, other] = [await createTester(test.context), await createTester(test.context)];
    for (const testerId of [keeper, other]) {
      await decide(testerId);
      const readings = [{ start: Date.parse('2026-10-01T22:00Z'), minutes: 1440, value: 1 }];
      await appendReadings(test.context, { testerId, dataset: 'grdf/daily', readings });
    }
    // Given on 2 November for three months: to 2 February, included.
    expect(iso((await gasOf(keeper)).expiresAt)).toBe('2027-02-02T23:00:00.000Z');
    expect(await renew(keeper)).toEqual({ expiresAt: new Date('2027-02-02T23:00:00Z') });
    expect(await callRenewals(test.context)).toEqual({ called: 0 });

    clock.moveTo(new Date('2027-01-04T09:00:00Z'));
    const definition = await getPilotDefinition(test.context, TEST_PILOT);
    expect(await endingAgreements(test.context, definition, [keeper, other])).toEqual([]);
    const calls = await Promise.all([callRenewals(test.context), callRenewals(test.context)]);
    expect(calls.reduce((sum, { called }) => sum + called, 0)).toBe(2);
    expect(await db.tester.count({ where: { messagesDueAt: clock.now() } })).toBe(2);
    expect(await endingAgreements(test.context, definition, [keeper])).toMatchObject([
      { testerId: keeper, renewedUntil: new Date('2027-05-02T22:00:00Z') },
    ]);

    clock.moveTo(new Date('2027-02-02T22:59:59.999Z'));
    expect(await Promise.all([renew(keeper), renew(keeper)])).toEqual([
      { expiresAt: new Date('2027-05-02T22:00:00Z') },
      { expiresAt: new Date('2027-05-02T22:00:00Z') },
    ]);
    expect(await endingAgreements(test.context, definition, [keeper])).toEqual([]);
    const events = await db.consentEvent.findMany({ where: { consent: { testerId: keeper } } });
    expect(events.map(({ trigger }) => trigger)).toEqual(['grant', 'grant']);
    expect(await expireConsents(test.context)).toEqual({ expired: 0 });

    clock.moveTo(new Date('2027-02-02T23:00:00Z'));
    expect(await gasOf(other)).toMatchObject({ state: 'expired', renewal: null });
    await expect(renew(other)).rejects.toThrow('consent.not-granted');
    expect(await expireConsents(test.context)).toEqual({ expired: 1 });
    expect(await describeVault(test.context, other)).toEqual([]);
    expect(await describeVault(test.context, keeper)).toHaveLength(1);
    expect(await gasOf(keeper)).toMatchObject({ state: 'granted' });
  });

  it('starts anew when it is agreed to after its end, before the round has passed', async () => {
    const { clock } = test.context;
    const testerId = await createTester(test.context);
    await decide(testerId);
    // Given in the first instant of 3 February: to 3 May, included.
    clock.moveTo(new Date('2027-05-04T12:00:00Z'));
    expect(await decide(testerId)).toEqual({ state: 'granted', expiresAt: new Date('2027-06-30T22:00:00Z') });
    const events = await test.context.db.consentEvent.findMany({ where: { consent: { testerId } } });
    expect(events.map(({ trigger }) => trigger)).toEqual(['grant', 'expire', 'grant']);
    clock.moveTo(new Date('2027-06-20T12:00:00Z'));
    await expect(renew(testerId)).rejects.toThrow('consent.not-renewable');
  });
});
