import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { createTester } from '~/consent/testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { Mail, Mailer } from '~/platform/mail.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { optIn, optOut, optOutToken, readOptOutToken } from './opt-out.server.ts';
import { hasDueMessages, sendDueMessages } from './send-due-messages.server.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });
const message = (key: string, more: object) => ({
  ...{ key, title: both(key), kind: 'reminder', subject: both(`${key} {firstName}`), body: both('{spaceLink}') },
  ...more,
});
const at = '10:00';
/** What the pilot `essai` says to its testers: one thing after enrolment, one to who stays away, one letter. */
const env = testPilotEnv((pilot) => {
  Object.assign(pilot, {
    messageRules: {
      ...{ quietFrom: '20:00', quietUntil: '08:00', mostIn7Days: 2, mostIn30Days: 6, cooldownDays: 3 },
      ...{ mostPerMessage: 2, waitsAtMostDays: 5 },
    },
    messages: [
      message('welcome', { schedule: { after: { event: 'enrolment', days: 1, at } } }),
      message('come-back', {
        audience: { statuses: ['inactive'] },
        schedule: { after: { event: 'last-activity', days: 20, at } },
      }),
      message('letter', {
        kind: 'news',
        solicitation: false,
        schedule: { once: { on: '2026-12-24', at: '22:00' } },
      }),
    ],
  });
});

describe('the round', () => {
  const test = useTestContext({ env });
  const sentMails: Mail[] = [];
  const mailer = (send: Mailer['send']): Mailer => ({ send });
  const kept = mailer(async (mail) => {
    sentMails.push(mail);
    return { sent: true };
  });
  const context = (mail: Mailer = kept) => ({ ...test.context, mail });
  const goTo = (iso: string): void => test.context.clock.moveTo(new Date(iso));
  const rows = (pseudonym?: string) =>
    test.context.db.messageSend.findMany({
      where: { pilotSlug: TEST_PILOT, ...(pseudonym ? { pseudonym } : {}) },
      orderBy: [{ pseudonym: 'asc' }, { messageKey: 'asc' }],
      select: { messageKey: true, outcome: true, reason: true, occurrence: true },
    });
  const pseudonymOf = async (id: string): Promise<string> =>
    (await test.context.db.tester.findUniqueOrThrow({ where: { id } })).pseudonym;
  const wayOf = async (id: string, kinds: readonly string[]): Promise<void> => {
    const pseudonym = await pseudonymOf(id);
    for (const kind of kinds) {
      await recordActivity(test.context, { pilotSlug: TEST_PILOT, panelKey: 'grand', pseudonym, kind });
    }
  };
  let tester: (name?: string, email?: string | null) => Promise<string>;

  beforeAll(async () => {
    await createTestPilot(test.context);
    tester = (name = 'Ada Lovelace', email: string | null = 'ada@example.org') =>
      createTester(test.context, { name, email });
  });
  /** Each test has its own year of testers: nobody of another is left. */
  let year = 2026;
  beforeEach(async () => {
    sentMails.length = 0;
    await test.context.db.messageSend.deleteMany();
    await test.context.db.messagePlan.deleteMany();
    await test.context.db.testerIdentity.deleteMany();
    await test.context.db.tester.deleteMany();
    await test.context.db.activityEntry.deleteMany();
    await test.context.db.pilot.updateMany({ data: { status: 'running' } });
    year += 1;
    goTo(`${year}-01-05T09:00:00Z`);
    await sendDueMessages(context());
  });

  it('writes to each tester once, in their language, with a way out, and keeps no word of it', async () => {
    const id = await tester();
    await test.context.db.tester.update({ where: { id }, data: { locale: 'en' } });
    expect(await sendDueMessages(context())).toMatchObject({ looked: 1, sent: 0 });
    expect(await hasDueMessages(context())).toBe(false);
    goTo(`${year}-01-06T09:00:00Z`);
    expect(await hasDueMessages(context())).toBe(true);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 1 });
    expect(await sendDueMessages(context())).toMatchObject({ looked: 0, sent: 0 });
    const [mail] = sentMails;
    const token = optOutToken(test.context, id);
    expect(mail).toMatchObject({ to: 'ada@example.org', subject: 'welcome Ada (en)' });
    expect(mail?.text).toContain('https://atelier.test/moi (en)');
    expect(mail?.text).toContain(`https://atelier.test/desinscription/${token}`);
    expect(mail?.headers).toEqual({
      'List-Unsubscribe': `<https://atelier.test/desinscription/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(readOptOutToken(test.context, token)).toBe(id);
    const log = JSON.stringify(await test.context.db.messageSend.findMany());
    for (const word of ['Ada', 'ada@', 'atelier.test', id]) expect(log).not.toContain(word);
    const reminded = await test.context.db.activityEntry.findMany({ where: { kind: 'reminded' } });
    expect(reminded).toMatchObject([{ detail: 'welcome' }]);
  });

  it('sends nothing in a pilot that is paused, closed or not begun, and goes on afterwards', async () => {
    await tester();
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    for (const status of ['paused', 'closed', 'archived', 'draft', 'review']) {
      await test.context.db.pilot.updateMany({ data: { status } });
      expect(await sendDueMessages(context()), status).toMatchObject({ looked: 0 });
      expect(await hasDueMessages(context()), status).toBe(false);
    }
    await test.context.db.pilot.updateMany({ data: { status: 'running' } });
    expect(await sendDueMessages(context())).toMatchObject({ sent: 1 });
  });

  it('in two processes at once writes once to each', async () => {
    for (let n = 0; n < 12; n += 1) await tester(`P${n}`, `p${n}@example.org`);
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    const rounds = await Promise.all([
      sendDueMessages(context()),
      sendDueMessages(context()),
      sendDueMessages(context()),
    ]);
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    expect(new Set(sentMails.map(({ to }) => to)).size).toBe(12);
  });

  it('cut off between the claim and the mail, never sends it again, and says so', async () => {
    const id = await tester();
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    const dead = mailer(async () => {
      throw new Error('The process is gone');
    });
    expect(await sendDueMessages(context(dead))).toMatchObject({ sent: 0, failed: 1 });
    expect(await rows()).toMatchObject([{ messageKey: 'welcome', outcome: 'claimed' }]);
    goTo(`${year}-01-06T09:16:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ looked: 1, sent: 0 });
    expect(sentMails).toEqual([]);
    expect(await rows(await pseudonymOf(id))).toMatchObject([{ messageKey: 'welcome', outcome: 'interrupted' }]);
  });

  it('looks again at one whose turn is called while they are looked at', async () => {
    const id = await tester();
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    const calling = mailer(async (mail) => {
      sentMails.push(mail);
      await test.context.db.tester.update({ where: { id }, data: { messagesDueAt: test.context.clock.now() } });
      return { sent: true };
    });
    expect(await sendDueMessages(context(calling))).toMatchObject({ looked: 2, sent: 1 });
    expect(sentMails).toHaveLength(1);
    expect(await hasDueMessages(context())).toBe(false);
  });

  it('tries again, an hour later, what the mail server did not take', async () => {
    await tester();
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    const refusing = mailer(async () => ({ sent: false }));
    expect(await sendDueMessages(context(refusing))).toMatchObject({ failed: 1 });
    expect(await rows()).toMatchObject([{ outcome: 'waiting', reason: 'mail-failed' }]);
    expect(await hasDueMessages(context())).toBe(false);
    goTo(`${year}-01-06T10:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 1 });
    expect(await rows()).toMatchObject([{ outcome: 'sent', reason: null }]);
  });

  it('leaves alone those who opted out, notes it, and writes again once they opt in', async () => {
    const id = await tester();
    await optOut(test.context, id);
    await optOut(test.context, id);
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ outcome: 'given-up', reason: 'opted-out' }]);
    await optIn(test.context, id);
    await wayOf(id, ['consented', 'connected', 'viewed-consumption']);
    goTo(`${year}-01-26T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 1 });
  });

  it('puts those without an address on the list of people to call', async () => {
    await tester('Odile', null);
    await sendDueMessages(context());
    goTo(`${year}-01-06T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ messageKey: 'welcome', outcome: 'to-call' }]);
  });

  it('counts from the last activity, whatever came in between, and only for the status meant', async () => {
    const id = await tester();
    await sendDueMessages(context());
    await wayOf(id, ['consented', 'connected', 'viewed-consumption']);
    goTo(`${year}-01-06T09:00:00Z`);
    await sendDueMessages(context());
    goTo(`${year}-01-20T09:00:00Z`);
    await wayOf(id, ['viewed-consumption']);
    goTo(`${year}-01-25T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 0 });
    goTo(`${year}-02-09T08:59:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 0 });
    goTo(`${year}-02-09T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ sent: 1 });
    expect(sentMails.map(({ subject }) => subject)).toEqual(['welcome Ada (fr)', 'come-back Ada (fr)']);
  });

  it('does not send what a new plan would have made due in the past', async () => {
    await tester();
    await test.context.db.messagePlan.deleteMany();
    goTo(`${year}-01-06T12:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ looked: 1, sent: 0 });
    expect(await rows()).toEqual([]);
  });

  it('takes as many queries for a batch as for one, whoever else is in the panel', async () => {
    const count = async (people: number): Promise<number> => {
      for (let n = 0; n < people; n += 1) await tester(`Q${n}`, `q${n}@example.org`);
      await sendDueMessages(context());
      let queries = 0;
      const { db } = test.context;
      const counting = new Proxy(db, {
        get(target, name, receiver) {
          queries += 1;
          return Reflect.get(target, name, receiver);
        },
      });
      // Nobody is due: what it costs to find that out does not depend on how many they are.
      await sendDueMessages({ ...context(), db: counting });
      return queries;
    };
    const few = await count(2);
    expect(await count(20)).toBe(few);
  });

  it('forgets the opt-out of those who leave, and writes to them no more', async () => {
    const id = await tester();
    await sendDueMessages(context());
    await optOut(test.context, id);
    await leavePilot(test.context, { testerId: id });
    expect(await test.context.db.messageOptOut.count()).toBe(0);
    await optOut(test.context, id);
    expect(await test.context.db.messageOptOut.count()).toBe(0);
    goTo(`${year}-01-06T09:00:00Z`);
    expect(await sendDueMessages(context())).toMatchObject({ looked: 0 });
  });
});

describe('an opt-out link', () => {
  const test = useTestContext({ env });
  const id = '01234567-89ab-4cde-8f01-23456789abcd';
  it.each([
    ['another tester', (token: string) => token.replace('01234567', '11234567')],
    ['another signature', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['no signature', (token: string) => token.split('.')[0] ?? ''],
    ['a longer signature', (token: string) => `${token}A`],
    ['nothing', () => ''],
  ])('with %s opens nothing', (_what, change) => {
    const token = optOutToken(test.context, id);
    expect(readOptOutToken(test.context, token)).toBe(id);
    expect(readOptOutToken(test.context, change(token))).toBeNull();
  });
});
