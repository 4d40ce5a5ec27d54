import { beforeAll, describe, expect, it } from 'vitest';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { type AssistEntry, assistEntry, attachLater, paperToCome } from './assist-entry.server.ts';
import { confirmNoted, listNoted } from './noted-decisions.server.ts';
import { openPaper } from './paper-forms.server.ts';
import { readEntry } from './read-entry.server.ts';
import { inviteToTier, wishForTier } from './tiers.server.ts';
import { useReturnLink } from './use-return-link.server.ts';

const MEDIATOR = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const OTHER = '8c9e6679-7425-40de-944b-e07fc1f90ae7';
const bytes = (...head: number[]): Uint8Array => new Uint8Array([...head, ...Array.from({ length: 50 }, () => 7)]);
const PDF = bytes(0x25, 0x50, 0x44, 0x46, 0x2d);

const env = testPilotEnv((pilot) => {
  const tier = { key: 'super', title: { fr: 'S', en: 'S' }, description: { fr: 'd', en: 'd' }, size: 2 };
  for (const panel of pilot.panels as object[]) Object.assign(panel, { tiers: [tier] });
});

describe('enrolling with help', () => {
  const test = useTestContext({ env });
  beforeAll(async () => {
    await createTestPilot(test.context);
    const createdAt = test.context.clock.now();
    await test.context.db.user.create({ data: { id: MEDIATOR, email: 's@example.org', name: 'Samira', createdAt } });
  });

  const assist = (more: Partial<AssistEntry> = {}) =>
    assistEntry(test.context, {
      ...{ pilotSlug: TEST_PILOT, panelKey: 'grand', channelKey: null, way: 'assisted', helperId: MEDIATOR },
      ...{ name: 'Ada', email: null, phone: null, address: null, locale: 'fr', isDemo: false, cell: '-' },
      ...{ contactWay: 'mail', hours: 'any', decisions: { electricity: 'grant', gas: 'refuse' }, paper: null },
      ...more,
    });
  const enrolled = async (more: Partial<AssistEntry> = {}) => {
    const done = await assist(more);
    if (done.kind !== 'enrolled') throw new Error(done.kind);
    const { id } = await test.context.db.tester.findFirstOrThrow({ where: { pseudonym: done.pseudonym } });
    return { testerId: id, ...done };
  };
  const states = async (testerId: string) =>
    Object.fromEntries(
      (await listConsents(test.context, testerId)).map(({ purposeKey, state }) => [purposeKey, state]),
    );

  it('notes decisions that give no right until the person confirms them, or decides otherwise', async () => {
    const { testerId, url } = await enrolled();
    expect(await states(testerId)).toEqual({
      electricity: 'pending',
      gas: 'pending',
      advice: 'draft',
      contact: 'draft',
    });
    expect(await listNoted(test.context, testerId)).toMatchObject([
      { purpose: { key: 'electricity' }, decision: 'grant', way: 'assisted', helper: 'Samira' },
      { purpose: { key: 'gas' }, decision: 'refuse' },
    ]);
    expect(await useReturnLink(test.context, url.split('/').at(-1) ?? '')).toEqual({ testerId });
    await confirmNoted(test.context, { testerId, decisions: { electricity: 'refuse' } });
    await confirmNoted(test.context, { testerId, decisions: { electricity: 'grant' } });
    expect(await states(testerId)).toMatchObject({ electricity: 'refused', gas: 'pending' });
    expect(await listNoted(test.context, testerId)).toEqual([]);
    const { entry } = await readEntry(test.context, { testerId, pilotSlug: TEST_PILOT, panelKey: 'grand' });
    expect(entry).toMatchObject({ way: 'assisted', helper: 'Samira', papers: [] });
  });

  it('lets what is written on a signed form stand, once it is attached by whoever typed it', async () => {
    const { testerId, pseudonym } = await enrolled({ way: 'paper' });
    expect(await states(testerId)).toMatchObject({ electricity: 'pending', gas: 'pending' });
    const awaited = { pilotSlug: TEST_PILOT, helperId: MEDIATOR };
    expect((await paperToCome(test.context, awaited)).map((entry) => entry.pseudonym)).toEqual([pseudonym]);
    await expect(attachLater(test.context, { ...awaited, helperId: OTHER, pseudonym, bytes: PDF })).rejects.toThrow(
      'panels.paper-nobody',
    );
    await attachLater(test.context, { ...awaited, pseudonym, bytes: PDF });
    expect(await states(testerId)).toMatchObject({ electricity: 'granted', gas: 'refused' });
    expect(await paperToCome(test.context, awaited)).toEqual([]);
    await expect(attachLater(test.context, { ...awaited, pseudonym, bytes: PDF })).rejects.toThrow(
      'panels.paper-nobody',
    );
  });

  it.each([
    ['a text', bytes(0x68, 0x65), 'panels.paper-kind'],
    ['nothing', new Uint8Array(), 'panels.paper-size'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'panels.paper-size'],
  ])('refuses %s as a form before anything is written', async (_, paper, code) => {
    const before = await test.context.db.tester.count();
    await expect(assist({ way: 'paper', paper })).rejects.toThrow(code);
    expect(await test.context.db.tester.count()).toBe(before);
  });

  it('seals the form for the tester alone, and leaves a row with dates and nothing else of who leaves', async () => {
    const image = bytes(0xff, 0xd8, 0xff);
    const more = { way: 'paper', paper: image, phone: '0240123456', contactWay: 'phone', cell: '-' } as const;
    const { testerId, pseudonym } = await enrolled(more);
    await wishForTier(test.context, { testerId, tierKey: 'super', wishes: true });
    const { entry } = await readEntry(test.context, { testerId, pilotSlug: TEST_PILOT, panelKey: 'grand' });
    const id = entry?.papers[0]?.id ?? '';
    expect(await openPaper(test.context, { testerId, id })).toEqual({ kind: 'jpg', bytes: image });
    await expect(openPaper(test.context, { testerId: OTHER, id })).rejects.toMatchObject({ status: 404 });
    await leavePilot(test.context, { testerId });
    const { db } = test.context;
    const where = { testerId };
    const left = await Promise.all([
      ...[db.testerIdentity.count({ where }), db.contactPreference.count({ where }), db.testerEntry.count({ where })],
      ...[db.tierMember.count({ where }), db.notedDecision.count({ where }), db.paperForm.count({ where })],
      ...[db.returnLink.count({ where }), db.session.count({ where })],
    ]);
    expect(left).toEqual(left.map(() => 0));
    expect(await db.tester.findUniqueOrThrow({ where: { id: testerId } })).toEqual({
      ...{ id: testerId, pilotSlug: TEST_PILOT, panelKey: 'grand', pseudonym, linkId: null },
      ...{ state: 'withdrawn', locale: 'fr', isDemo: false, readVersion: expect.any(Number) },
      ...{ enrolledAt: expect.any(Date), withdrawnAt: expect.any(Date) },
      ...{ messagesDueAt: new Date(0), messagesSeenAt: new Date(0) },
    });
  });

  it('draws a tier among those who wish it, and no more than its places, however often it is asked', async () => {
    const tier = { pilotSlug: TEST_PILOT, panelKey: 'grand', tierKey: 'super' };
    const wishing = await test.context.db.tester.findMany({ where: { panelKey: 'grand', state: 'enrolled' } });
    const more = [await enrolled(), await enrolled()].map(({ testerId }) => testerId);
    for (const testerId of [...wishing.map(({ id }) => id), ...more]) {
      await wishForTier(test.context, { testerId, tierKey: 'super', wishes: true });
    }
    const invited = await Promise.all([inviteToTier(test.context, tier), inviteToTier(test.context, tier)]);
    expect(invited.sort()).toEqual([0, 2]);
    expect(await test.context.db.tierMember.count({ where: { ...tier, state: 'invited' } })).toBe(2);
    const [one] = await test.context.db.tierMember.findMany({ where: { ...tier, state: 'invited' } });
    await wishForTier(test.context, { testerId: one?.testerId ?? '', tierKey: 'super', wishes: false });
    expect(await inviteToTier(test.context, tier)).toBe(1);
    await expect(inviteToTier(test.context, { ...tier, tierKey: 'none' })).rejects.toMatchObject({ status: 404 });
  });
});
