import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTester } from '~/consent/testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { listCalls, noteCalled } from './calls.server.ts';
import { concernedBy, countStandings, guardCounts } from './count-concerned.server.ts';
import { countOutcomes } from './count-outcomes.server.ts';
import { optOut } from './opt-out.server.ts';
import { ownMessages } from './own-messages.server.ts';
import { previewMessage, sendTest } from './preview-message.server.ts';
import { readMessagesPage } from './read-messages-page.server.ts';
import { sendDueMessages } from './send-due-messages.server.ts';
import { countOnce, type OnceForm, readOnceForm, sendOnce } from './send-once.server.ts';
import { resumeMessage, stopMessage } from './stop-message.server.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });
const env = testPilotEnv((pilot) => {
  Object.assign(pilot, {
    messages: [
      {
        ...{ key: 'welcome', title: both('Welcome'), kind: 'reminder', audience: { panels: ['grand'] } },
        ...{ schedule: { after: { event: 'enrolment', days: 1, at: '10:00' } } },
        ...{ subject: both("L'accueil de {firstName}"), body: both('Un.\n\n{spaceLink}, <b>') },
      },
    ],
  });
});

describe('what the team does with messages', () => {
  const test = useTestContext({ env });
  const userId = randomUUID();
  let definition: PilotDefinition;
  const people: string[] = [];
  const wanted = (more: Partial<OnceForm> = {}): OnceForm => ({
    ...{ id: randomUUID(), subjectFr: 'Bonjour', subjectEn: 'Hello', bodyFr: 'Voici.', bodyEn: 'Here.' },
    ...{ panels: [], statuses: [], solicitation: true, aboutRights: false },
    ...more,
  });
  const send = (form: OnceForm) => sendOnce(test.context, { definition, form, userId });
  const outcomesOf = async (id: string) =>
    (await test.context.db.messageSend.findMany({ where: { messageKey: `une-fois:${id}` } })).map(
      ({ outcome, reason }) => reason ?? outcome,
    );

  beforeAll(async () => {
    await createTestPilot(test.context);
    definition = await getPilotDefinition(test.context, TEST_PILOT);
    await test.context.db.user.create({
      data: { id: userId, email: 'lead@example.org', name: 'Lead', createdAt: test.context.clock.now() },
    });
    for (let n = 0; n < 7; n += 1) {
      people.push(await createTester(test.context, { name: `P${n}`, email: n === 6 ? null : `p${n}@example.org` }));
    }
    await optOut(test.context, people[0] ?? '');
    await sendDueMessages(test.context);
  });

  it('is read in both languages as it will arrive, and escaped where it is HTML', () => {
    const [message] = definition.messages;
    const { fr, en } = previewMessage(test.context, definition, message!);
    expect(fr.subject).toBe('L’accueil de Camille (fr)');
    expect(fr.paragraphs).toEqual([
      [{ text: 'Un.' }],
      [{ text: 'https://atelier.test/moi', href: 'https://atelier.test/moi' }, { text: ', <b> (fr)' }],
    ]);
    expect(fr.text).toMatch(/^Un\.\n\nhttps:\/\/atelier\.test\/moi, <b> \(fr\)\n\n--\nVous recevez ce message/);
    expect(en.html).toContain('<a href="https://atelier.test/moi">https://atelier.test/moi</a>, &lt;b&gt; (en)');
    expect(en.html).toContain('lang="en"');
  });

  it('may be tried on oneself, and nothing is counted', async () => {
    const [message] = definition.messages;
    const before = await test.context.db.messageSend.count();
    const tried = await sendTest(test.context, { definition, template: message!, userId, locale: 'en' });
    expect(tried).toEqual({ sent: true, to: 'lead@example.org' });
    const mail = await test.context.db.outboxMail.findFirstOrThrow({ where: { to: 'lead@example.org' } });
    expect(mail.subject).toBe("L'accueil de Camille (en)");
    expect(await test.context.db.messageSend.count()).toBe(before);
  });

  it('counts those concerned, never fewer than may be', async () => {
    expect(await countOnce(test.context, definition, wanted())).toBe(7);
    expect(await countOnce(test.context, definition, wanted({ panels: ['petit'] }))).toBe(0);
    expect(await countOnce(test.context, definition, wanted({ statuses: ['not-consented'] }))).toBe(7);
    const tester = await test.context.db.tester.findUniqueOrThrow({ where: { id: people[1] ?? '' } });
    const { pilotSlug, panelKey, pseudonym } = tester;
    await recordActivity(test.context, { pilotSlug, panelKey, pseudonym, kind: 'consented' });
    expect(concernedBy({ statuses: ['not-connected'] }, await countStandings(test.context, definition))).toBe(1);
    // One is too few, and six of seven would give that one away.
    expect(await countOnce(test.context, definition, wanted({ statuses: ['not-connected'] }))).toBeNull();
    expect(await countOnce(test.context, definition, wanted({ statuses: ['not-consented'] }))).toBeNull();
  });

  it('shows counts that tell nothing of fewer than k, alone or by subtraction', () => {
    expect(guardCounts([20, 12, 0, 4, 17, null, 20], 5)).toEqual([20, 12, 0, null, null, null, 20]);
  });

  it('sent once, goes through the limits, once for two clicks; to call for those without an address', async () => {
    const form = wanted();
    await send(form);
    await send(form);
    expect(await test.context.db.oneOffMessage.count()).toBe(1);
    await sendDueMessages(test.context);
    await sendDueMessages(test.context);
    expect((await outcomesOf(form.id)).toSorted()).toEqual(
      ['opted-out', ...Array(5).fill('sent'), 'to-call'].toSorted(),
    );
    const again = wanted();
    await send(again);
    await sendDueMessages(test.context);
    expect(new Set(await outcomesOf(again.id))).toEqual(new Set(['opted-out', 'cooldown']));
  });

  it('about rights, reaches everyone, those who opted out too', async () => {
    const form = wanted({ aboutRights: true });
    await send(form);
    await sendDueMessages(test.context);
    expect((await outcomesOf(form.id)).toSorted()).toEqual([...Array(6).fill('sent'), 'to-call']);
  });

  it('is refused while the pilot is paused, and keeps nothing', async () => {
    await test.context.db.pilot.updateMany({ data: { status: 'paused' } });
    const before = await test.context.db.oneOffMessage.count();
    await expect(send(wanted())).rejects.toThrow('pilots.paused');
    expect(await test.context.db.oneOffMessage.count()).toBe(before);
    expect(await readMessagesPage(test.context, definition, 'fr')).toMatchObject({ isOpen: false });
    await test.context.db.pilot.updateMany({ data: { status: 'running' } });
  });

  it('reads a form only with both languages and known placeholders', () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(wanted())) if (typeof value === 'string') form.set(name, value);
    expect(readOnceForm(form, definition).problems).toEqual({});
    form.set('subjectEn', ' ');
    form.set('bodyFr', 'Bonjour {prenom}');
    expect(readOnceForm(form, definition).problems).toEqual({
      subjectEn: { kind: 'missing', name: '' },
      bodyFr: { kind: 'placeholder', name: 'prenom' },
    });
    form.append('panels', 'ailleurs');
    expect(() => readOnceForm(form, definition)).toThrow();
  });

  it('is stopped and resumed, twice or once; what was due meanwhile is not sent', async () => {
    const which = { pilotSlug: TEST_PILOT, messageKey: 'welcome' };
    await stopMessage(test.context, { ...which, userId });
    await stopMessage(test.context, { ...which, userId });
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 2 * 86_400_000));
    await sendDueMessages(test.context);
    await resumeMessage(test.context, which);
    await resumeMessage(test.context, which);
    await sendDueMessages(test.context);
    expect(await test.context.db.messageSend.count({ where: { messageKey: 'welcome' } })).toBe(0);
  });

  it('leaves people to call on a list of pseudonyms, until somebody did', async () => {
    const { calls, more } = await listCalls(test.context, TEST_PILOT);
    expect(more).toBe(false);
    expect(new Set(calls.map(({ testerId }) => testerId))).toEqual(new Set([people[6]]));
    expect(JSON.stringify(calls)).not.toContain('P6');
    const [call] = calls;
    const done = { pilotSlug: TEST_PILOT, sendId: call!.sendId };
    await noteCalled(test.context, done);
    await noteCalled(test.context, done);
    expect((await listCalls(test.context, TEST_PILOT)).calls).toHaveLength(calls.length - 1);
    await expect(noteCalled(test.context, { ...done, pilotSlug: 'autre' })).rejects.toMatchObject({ status: 404 });
    await expect(noteCalled(test.context, { ...done, sendId: randomUUID() })).rejects.toMatchObject({ status: 404 });
  });

  it('tells a lead what became of it, withheld where few', async () => {
    const all = await countOutcomes(test.context, TEST_PILOT, 5);
    for (const counts of all.values()) {
      for (const count of Object.values(counts)) expect(count === null || count === 0 || count >= 5).toBe(true);
    }
    const [row] = (await readMessagesPage(test.context, definition, 'en')).rows;
    expect(row).toMatchObject({
      key: 'welcome',
      next: null,
      isOver: false,
      who: 'everyone enrolled, in « grand (en) »',
    });
  });

  it('tells a tester what was sent to them, by its subject, and whether they opted out', async () => {
    const testerId = people[0] ?? '';
    const { pseudonym } = await test.context.db.tester.findUniqueOrThrow({ where: { id: testerId } });
    const own = await ownMessages(test.context, { testerId, pilotSlug: TEST_PILOT, pseudonym });
    expect(own.optedOut).toBe(true);
    expect(own.messages).toMatchObject([{ outcome: 'sent', subject: { fr: 'Bonjour', en: 'Hello' } }]);
  });
});
