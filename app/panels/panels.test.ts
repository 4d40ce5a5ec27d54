import { beforeAll, describe, expect, it } from 'vitest';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { createEnrolmentLinks } from './create-enrolment-links.server.ts';
import { enrolTester } from './enrol-tester.server.ts';
import { findEnrolmentLink } from './find-enrolment-link.server.ts';
import { listEnrolmentLinks } from './list-enrolment-links.server.ts';
import { openIdentity } from './open-identity.server.ts';
import { panelCounts } from './panel-counts.server.ts';
import { revokeEnrolmentLink } from './revoke-enrolment-link.server.ts';
import { sendReturnLink } from './send-return-link.server.ts';
import { useReturnLink } from './use-return-link.server.ts';

const DAY_MS = 86_400_000;
describe('panels', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
  const later = (days: number): Date => new Date(test.context.clock.now().getTime() + days * DAY_MS);

  async function newLinks(more: { count?: number; maxUses?: number; panelKey?: string; label?: string } = {}) {
    return createEnrolmentLinks(test.context, {
      ...{ pilotSlug: TEST_PILOT, panelKey: 'grand', count: 1, label: 'Réunion', maxUses: 1, createdById: null },
      expiresAt: later(30),
      ...more,
    });
  }

  async function newToken(more: Parameters<typeof newLinks>[0] = {}): Promise<string> {
    const [link] = await newLinks({ count: 1, ...more });
    return tokenOf(link!.url);
  }

  const enrol = (token: string, name = 'Ada', email?: string) =>
    enrolTester(test.context, { token, name, email, locale: 'fr' });

  describe('enrolment links', () => {
    it('are made in bulk, numbered, each its own, and only hashes are stored', async () => {
      const links = await newLinks({ count: 12, label: ' Marché ' });
      expect(links.map(({ label }) => label).slice(0, 2)).toEqual(['Marché 1/12', 'Marché 2/12']);
      expect(new Set(links.map(({ url }) => url)).size).toBe(12);
      expect(links[0]!.url).toMatch(/^https:\/\/atelier\.test\/rejoindre\/[\w-]{43}$/);
      const stored = JSON.stringify(await test.context.db.enrolmentLink.findMany());
      for (const { url } of links) expect(stored).not.toContain(tokenOf(url));
    });

    it.each([
      [{ count: 0 }, 'panels.link-count'],
      [{ count: 1001 }, 'panels.link-count'],
      [{ count: 1.5 }, 'panels.link-count'],
      [{ maxUses: 0 }, 'panels.link-uses'],
    ])('refuse %j', async (more, code) => {
      await expect(newLinks(more)).rejects.toThrow(code);
    });

    it('refuse a past date and a panel that is not there', async () => {
      const link = { pilotSlug: TEST_PILOT, count: 1, label: '', maxUses: 1, createdById: null };
      await expect(
        createEnrolmentLinks(test.context, { ...link, panelKey: 'grand', expiresAt: later(-1) }),
      ).rejects.toThrow('panels.link-expiry');
      await expect(
        createEnrolmentLinks(test.context, { ...link, panelKey: 'nobody', expiresAt: later(1) }),
      ).rejects.toMatchObject({ status: 404 });
    });

    it('say what they are for, and whether they still open', async () => {
      const token = await newToken();
      expect(await findEnrolmentLink(test.context, token)).toEqual({
        state: 'open',
        pilotSlug: TEST_PILOT,
        panelKey: 'grand',
      });
      await enrol(token);
      expect(await findEnrolmentLink(test.context, token)).toMatchObject({ state: 'used' });
      expect(await findEnrolmentLink(test.context, 'nonsense')).toEqual({ state: 'unknown' });
    });

    it('are listed a page at a time, by state, latest first', async () => {
      const before = await listEnrolmentLinks(test.context, { pilotSlug: TEST_PILOT });
      const links = await newLinks({ count: 5, label: 'Liste', panelKey: 'petit' });
      await revokeEnrolmentLink(test.context, { pilotSlug: TEST_PILOT, linkId: links[4]!.id });
      const all = await listEnrolmentLinks(test.context, { pilotSlug: TEST_PILOT, pageSize: 3 });
      expect(all.total).toBe(before.total + 5);
      expect(all.links).toHaveLength(3);
      const petit = { pilotSlug: TEST_PILOT, panelKey: 'petit' };
      const second = await listEnrolmentLinks(test.context, { ...petit, page: 2, pageSize: 3 });
      expect(second.links.map(({ label }) => label)).toEqual(['Liste 4/5', 'Liste 5/5']);
      const byLabel = { by: 'label', direction: 'desc' } as const;
      const sorted = await listEnrolmentLinks(test.context, { ...petit, sort: byLabel, pageSize: 2 });
      expect(sorted.links.map(({ label }) => label)).toEqual(['Liste 5/5', 'Liste 4/5']);
      for (const [state, total] of [
        ['open', 4],
        ['revoked', 1],
        ['used', 0],
        ['expired', 0],
      ] as const) {
        const page = await listEnrolmentLinks(test.context, { ...petit, state });
        expect([state, page.total]).toEqual([state, total]);
        expect(page.links.every((link) => link.state === state)).toBe(true);
      }
      expect(JSON.stringify(all.links)).not.toContain('tokenHash');
    });

    it('are revoked within their pilot only, and then open nothing', async () => {
      const [link] = await newLinks();
      const linkId = link!.id;
      await expect(revokeEnrolmentLink(test.context, { pilotSlug: 'autre', linkId })).rejects.toMatchObject({
        status: 404,
      });
      await revokeEnrolmentLink(test.context, { pilotSlug: TEST_PILOT, linkId });
      await revokeEnrolmentLink(test.context, { pilotSlug: TEST_PILOT, linkId });
      await expect(enrol(tokenOf(link!.url))).rejects.toThrow('panels.link-revoked');
    });
  });

  describe('enrolling', () => {
    it('gives the next pseudonym and writes the way to it', async () => {
      const first = await enrol(await newToken());
      const second = await enrol(await newToken());
      expect(first.pseudonym).toMatch(/^T-\d{4}$/);
      expect(Number(second.pseudonym.slice(2))).toBe(Number(first.pseudonym.slice(2)) + 1);
      const entries = await test.context.db.activityEntry.findMany({
        where: { pseudonym: first.pseudonym },
        orderBy: { id: 'asc' },
      });
      expect(entries.map(({ kind, panelKey }) => `${kind} ${panelKey}`)).toEqual([
        'contacted grand',
        'eligible grand',
        'enrolled grand',
      ]);
    });

    it('lets one of two phones in, and the other is told', async () => {
      const token = await newToken();
      const outcomes = await Promise.allSettled([enrol(token, 'A'), enrol(token, 'B'), enrol(token, 'C')]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'panels.link-used' });
      }
      const { id } = await test.context.db.enrolmentLink.findFirstOrThrow({
        orderBy: [{ uses: 'desc' }],
        where: { maxUses: 1 },
      });
      expect(await test.context.db.tester.count({ where: { linkId: id } })).toBe(1);
    });

    it('takes as many as a link allows, with no pseudonym twice', async () => {
      const token = await newToken({ maxUses: 4 });
      const outcomes = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => enrol(token, `P${i}`)));
      const pseudonyms = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' ? [outcome.value.pseudonym] : [],
      );
      expect(new Set(pseudonyms).size).toBe(4);
    });

    it('stops at a full panel, without using up the link or leaving anything behind', async () => {
      const token = await newToken({ panelKey: 'petit', maxUses: 10 });
      await enrol(token);
      await enrol(token);
      const keys: string[] = [];
      const { keys: store } = test.context;
      const context = {
        ...test.context,
        keys: {
          ...store,
          put: async (id: string, key: Uint8Array) => {
            keys.push(id);
            await store.put(id, key);
          },
        },
      };
      const before = await test.context.db.tester.count();
      await expect(enrolTester(context, { token, name: 'Trop', locale: 'fr' })).rejects.toThrow('panels.full');
      expect(await test.context.db.tester.count()).toBe(before);
      expect(await test.context.db.enrolmentLink.count({ where: { panelKey: 'petit', uses: 2, maxUses: 10 } })).toBe(1);
      expect(keys).toHaveLength(1);
      expect(await store.get(keys[0]!)).toBeUndefined();
      expect(await findEnrolmentLink(test.context, token)).toMatchObject({ state: 'open' });
      const counts = await panelCounts(test.context, TEST_PILOT);
      expect(counts.map(({ panelKey }) => panelKey)).toEqual(['petit', 'grand']);
      expect(counts[0]).toMatchObject({ size: 2, enrolled: 2, withdrawn: 0, openPlaces: 12 });
    });

    it('is closed with the pilot, and on a link past its date', async () => {
      const token = await newToken({ maxUses: 3 });
      const pilot = { where: { slug: TEST_PILOT } };
      await test.context.db.pilot.update({ ...pilot, data: { status: 'closed' } });
      await expect(enrol(token)).rejects.toThrow('pilots.closed');
      await test.context.db.pilot.update({ ...pilot, data: { status: 'running' } });
      await enrol(token);
      test.context.clock.moveTo(later(31));
      await expect(enrol(token)).rejects.toThrow('panels.link-expired');
      await expect(enrol('nonsense')).rejects.toThrow('panels.link-unknown');
    });

    it('keeps names and addresses sealed, and opens them to the tester and their animator only', async () => {
      const { testerId } = await enrol(await newToken(), ' Ada Lovelace ', ' Ada@Example.ORG ');
      const stored = await test.context.db.testerIdentity.findUniqueOrThrow({ where: { testerId } });
      // Not her first name: three letters that an identifier in hexadecimal may hold.
      expect(JSON.stringify(stored)).not.toMatch(/lovelace|example/i);
      expect(Buffer.from(stored.sealed).toString('latin1')).not.toMatch(/lovelace|example/i);
      const tester = {
        kind: 'tester' as const,
        pilotSlug: TEST_PILOT,
        panelKey: 'grand',
        pseudonym: '',
        isDemo: false,
      };
      const own = { ...tester, testerId };
      expect(await openIdentity(test.context, { testerId, principal: own })).toEqual({
        name: 'Ada Lovelace',
        email: 'ada@example.org',
      });
      const staff = (
        role: 'facilitator' | 'lead' | 'researcher',
        territoryId = 'nantes',
        pilotSlug: string | null = null,
      ) => ({
        ...{ kind: 'staff' as const, userId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'S' },
        roles: [{ territoryId, pilotSlug, role }],
      });
      await openIdentity(test.context, { testerId, principal: staff('facilitator') });
      await openIdentity(test.context, { testerId, principal: staff('facilitator', 'nantes', TEST_PILOT) });
      expect(await test.context.db.auditEntry.count({ where: { subject: testerId } })).toBe(2);
      for (const principal of [
        { ...tester, testerId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
        { kind: 'anonymous' as const },
        staff('lead'),
        staff('researcher'),
        staff('facilitator', 'lyon'),
        staff('facilitator', 'nantes', 'autre'),
      ]) {
        await expect(openIdentity(test.context, { testerId, principal })).rejects.toMatchObject({ status: 403 });
      }
    });
  });

  describe('coming back', () => {
    const mailsTo = (to: string) => test.context.db.outboxMail.findMany({ where: { to }, orderBy: { sentAt: 'asc' } });
    const ask = async (email: string): Promise<void> =>
      (await sendReturnLink(test.context, { email, locale: 'fr' })).done;
    const tokensIn = (text: string): string[] => [...text.matchAll(/revenir\/([\w-]+)/g)].map(([, token]) => token!);

    it('works once, within fifteen minutes', async () => {
      const { testerId } = await enrol(await newToken(), 'Grace', 'grace@example.org');
      await ask('GRACE@example.org ');
      const [mail] = await mailsTo('GRACE@example.org');
      const [token] = tokensIn(mail!.text);
      expect(await useReturnLink(test.context, token!)).toEqual({ testerId });
      await expect(useReturnLink(test.context, token!)).rejects.toThrow('panels.return-link');
      await ask('grace@example.org');
      const late = tokensIn((await mailsTo('grace@example.org'))[0]!.text)[0]!;
      test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 15 * 60_000));
      await expect(useReturnLink(test.context, late)).rejects.toThrow('panels.return-link');
      await expect(useReturnLink(test.context, 'nonsense')).rejects.toThrow('panels.return-link');
    });

    it('answers alike to an address that nobody has, and mails it nothing', async () => {
      const answer = await sendReturnLink(test.context, { email: 'unknown@example.org', locale: 'en' });
      await answer.done;
      expect(Object.keys(answer)).toEqual(['done']);
      expect(await mailsTo('unknown@example.org')).toEqual([]);
      await ask('');
      expect(await mailsTo('')).toEqual([]);
    });

    it('sends a link each to testers who share a mailbox, and no flood', async () => {
      const both = [
        await enrol(await newToken(), 'Un', 'home@example.org'),
        await enrol(await newToken(), 'Deux', 'home@example.org'),
      ];
      for (let i = 0; i < 5; i++) await ask('home@example.org');
      const mails = await mailsTo('home@example.org');
      expect(mails).toHaveLength(3);
      const tokens = tokensIn(mails[0]!.text);
      const back = await Promise.all(tokens.map((token) => useReturnLink(test.context, token)));
      expect(back.map(({ testerId }) => testerId)).toEqual(both.map(({ testerId }) => testerId));
    });

    it('is for those who are still there', async () => {
      const { testerId } = await enrol(await newToken(), 'Parti', 'gone@example.org');
      await ask('gone@example.org');
      const [token] = tokensIn((await mailsTo('gone@example.org'))[0]!.text);
      await test.context.db.tester.update({ where: { id: testerId }, data: { state: 'withdrawn' } });
      await expect(useReturnLink(test.context, token!)).rejects.toThrow('panels.return-link');
    });
  });
});
