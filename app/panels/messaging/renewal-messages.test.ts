import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callRenewals } from '~/consent/call-renewals.server.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { renewConsent } from '~/consent/renew-consent.server.ts';
import { createTester } from '~/consent/testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { Mail } from '~/platform/mail.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { optOut } from './opt-out.server.ts';
import { ownMessages } from './own-messages.server.ts';
import { hasDueMessages, sendDueMessages } from './send-due-messages.server.ts';

/** Nothing is planned: the only messages are about agreements of three months that end. */
const env = testPilotEnv((pilot) => {
  const gas = pilot.purposes[1]! as { until: { on: string; months?: number } };
  gas.until.months = 3;
  Object.assign(pilot, {
    messages: [],
    messageRules: {
      ...{ quietFrom: '20:00', quietUntil: '08:00', mostIn7Days: 2, mostIn30Days: 6, cooldownDays: 3 },
      ...{ mostPerMessage: 2, waitsAtMostDays: 5 },
    },
  });
});

describe('the message about an agreement that is about to end', () => {
  const test = useTestContext({ env });
  const mails: Mail[] = [];
  let clock = new SimulatedClock(new Date(0));
  const context = () => ({
    ...test.context,
    clock,
    mail: {
      send: async (mail: Mail) => {
        mails.push(mail);
        return { sent: true };
      },
    },
  });
  const goTo = (iso: string): void => clock.moveTo(new Date(iso));
  const round = () => sendDueMessages(context());
  const outcomes = async () =>
    (await test.context.db.messageSend.findMany({ where: { pilotSlug: TEST_PILOT } })).map(({ outcome, reason }) => [
      outcome,
      reason,
    ]);
  let testerId = '';

  beforeAll(() => createTestPilot(test.context));
  beforeEach(async () => {
    mails.length = 0;
    const { db } = test.context;
    await db.messageSend.deleteMany();
    await db.consentEvent.deleteMany();
    await db.consent.deleteMany();
    await db.tester.deleteMany();
    clock = new SimulatedClock(new Date('2026-11-02T09:00:00Z'));
    testerId = await createTester(context(), { name: 'Ada Lovelace', email: 'ada@example.org' });
    await decideConsent(context(), { testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr' });
    await round();
    // Given for three months: it ends on 2 February, and is near from 3 January.
    goTo('2027-01-04T09:00:00Z');
  });

  it('leaves once, says what ends and when, and how to refuse the next ones', async () => {
    await callRenewals(context());
    expect(await hasDueMessages(context())).toBe(true);
    expect(await round()).toMatchObject({ sent: 1 });
    expect(await round()).toMatchObject({ sent: 0 });
    const [mail] = mails;
    expect(mail).toMatchObject({ to: 'ada@example.org', subject: expect.stringContaining('2 février 2027') });
    expect(mail?.text).toContain('/moi/accords#gas');
    expect(mail?.text).toContain('/desinscription/');
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const { messages } = await ownMessages(context(), { testerId, pilotSlug: TEST_PILOT, pseudonym });
    expect(messages).toMatchObject([{ outcome: 'sent', subject: { fr: 'Un de vos accords prend fin' } }]);
  });

  it('waits out the night', async () => {
    goTo('2027-01-04T22:30:00Z');
    await callRenewals(context());
    expect(await round()).toMatchObject({ sent: 0 });
    expect(await outcomes()).toEqual([['waiting', 'quiet']]);
    goTo('2027-01-05T07:00:00Z');
    expect(await round()).toMatchObject({ sent: 1 });
  });

  it('waits for the cooldown after another solicitation, and is given up where the cap never leaves it room', async () => {
    const { pseudonym, panelKey } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const past = (day: number) => ({
      ...{ pilotSlug: TEST_PILOT, panelKey, pseudonym, messageKey: `other-${day}`, occurrence: 'x', outcome: 'sent' },
      ...{ solicitation: true, dueAt: new Date(Date.UTC(2027, 0, day, 8)), at: new Date(Date.UTC(2027, 0, day, 8)) },
    });
    await test.context.db.messageSend.create({ data: past(3) });
    await callRenewals(context());
    expect(await round()).toMatchObject({ sent: 0 });
    expect(await outcomes()).toContainEqual(['waiting', 'cooldown']);
    await test.context.db.messageSend.create({ data: past(4) });
    goTo('2027-01-06T09:00:00Z');
    await round();
    expect(await outcomes()).toContainEqual(expect.arrayContaining(['given-up']));
    expect(mails).toEqual([]);
  });

  it('does not go to who refused messages, nor to who renewed meanwhile', async () => {
    await optOut(context(), testerId);
    await callRenewals(context());
    await round();
    expect(await outcomes()).toEqual([['given-up', 'opted-out']]);
    await test.context.db.messageOptOut.deleteMany();
    await test.context.db.messageSend.deleteMany();
    await test.context.db.tester.updateMany({ data: { messagesDueAt: clock.now() } });
    await renewConsent(context(), { testerId, purposeKey: 'gas', locale: 'fr' });
    expect(await round()).toMatchObject({ sent: 0 });
    expect(mails).toEqual([]);
  });
});
