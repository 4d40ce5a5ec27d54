import { beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '~/access/token.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '~/consent/testing/pilot-fixture.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { announceDraw } from './announce-draw.server.ts';
import { candidateToken } from './candidate-token.server.ts';
import { confirmSeat } from './confirm-seat.server.ts';
import { createEnrolmentLinks } from './create-enrolment-links.server.ts';
import { asEntries, asStrata } from './draw-records.ts';
import { findCandidate } from './find-candidate.server.ts';
import { fingerprint } from './fingerprint.server.ts';
import { type Joined, type JoinPanel, joinPanel } from './join-panel.server.ts';
import { readDraw } from './read-draw.server.ts';
import { runDraw } from './run-draw.server.ts';
import { tendPanels } from './tend-panels.server.ts';
import { withdrawCandidate } from './withdraw-candidate.server.ts';

const DAY_MS = 86_400_000;
const both = (text: string) => ({ fr: text, en: text });
const cell = (key: string, places: number) => ({
  ...{ key, title: both(key), when: { question: 'tenure', among: [key] }, places },
});
const questions = [
  {
    ...{ key: 'tenure', kind: 'choice', title: both('Tenure') },
    options: ['owner', 'tenant'].map((key) => ({ key, title: both(key) })),
  },
];

/** Panels of a few seats: `petit` without quotas, `quotas` first come, `tirage` and `course` by lot. */
const env = testPilotEnv((pilot) => {
  const [small] = pilot.panels;
  const panel = (key: string, size: number, entry: object) => ({ ...small, key, title: both(key), size, entry });
  const cells = [cell('owner', 1), cell('tenant', 1)];
  const draw = { on: '2026-12-01', confirmDays: 5 };
  const more = [
    panel('quotas', 3, { questions, cells }),
    panel('tirage', 6, { questions, cells: [cell('owner', 4), cell('tenant', 2)], draw }),
    panel('course', 4, { questions, cells: [cell('owner', 2), cell('tenant', 2)], draw }),
  ];
  (pilot.panels as object[]).push(...more);
});

describe('candidates', () => {
  const test = useTestContext({ env });
  beforeAll(() => createTestPilot(test.context));
  const later = (days: number): Date => new Date(test.context.clock.now().getTime() + days * DAY_MS);

  async function linkTo(panelKey: string, maxUses = 100): Promise<string> {
    const [link] = await createEnrolmentLinks(test.context, {
      ...{ pilotSlug: TEST_PILOT, panelKey, count: 1, label: 'x', maxUses, createdById: null, expiresAt: later(90) },
    });
    return link?.url.split('/').at(-1) ?? '';
  }
  const join = (token: string, more: Partial<JoinPanel> = {}): Promise<Joined> =>
    joinPanel(test.context, {
      ...{ token, name: 'Ada', email: null, phone: null, address: null, locale: 'fr', isDemo: false, cell: '-' },
      ...{ contactWay: 'mail', hours: 'any', way: 'alone', helperId: null },
      ...more,
    });
  const tokenOf = (joined: Joined): string => ('token' in joined ? joined.token : '');
  const kinds = async (pseudonym: string) =>
    (await test.context.db.activityEntry.findMany({ where: { pseudonym }, orderBy: { id: 'asc' } })).map((e) => e.kind);

  it('give the last seat to one of two, and the other waits, without an error', async () => {
    const token = await linkTo('petit');
    await join(token);
    const two = await Promise.all([join(token), join(token)]);
    expect(two.map(({ kind }) => kind).sort()).toEqual(['enrolled', 'waiting']);
    expect(await test.context.db.tester.count({ where: { panelKey: 'petit' } })).toBe(2);
  });

  it('keep each cell to its places, and nobody overtakes the waiting list', async () => {
    const token = await linkTo('quotas');
    expect((await join(token, { cell: 'owner' })).kind).toBe('enrolled');
    const waiting = await join(token, { cell: 'owner' });
    expect(waiting.kind).toBe('waiting');
    expect((await join(token, { cell: 'tenant' })).kind).toBe('enrolled');
    expect((await join(token)).kind).toBe('enrolled');
    expect(await findCandidate(test.context, tokenOf(waiting))).toMatchObject({ state: 'waiting', place: 1 });
    const owner = await test.context.db.testerEntry.findFirstOrThrow({
      where: { panelKey: 'quotas', cellKey: 'owner' },
    });
    await leavePilot(test.context, { testerId: owner.testerId });
    expect((await join(token, { cell: 'owner' })).kind).toBe('waiting');
    expect(await tendPanels(test.context)).toEqual({ offered: 1, lapsed: 0, erased: 0 });
    expect(await tendPanels(test.context)).toEqual({ offered: 0, lapsed: 0, erased: 0 });
    expect(await findCandidate(test.context, tokenOf(waiting))).toMatchObject({
      state: 'invited',
      confirmOn: '2026-11-09',
    });
  });

  it('confirm once, however often they click, and keep their pseudonym and their wishes', async () => {
    const [invited] = await test.context.db.candidate.findMany({ where: { panelKey: 'quotas', state: 'invited' } });
    const token = tokenById(invited?.id ?? '');
    const done = await Promise.all([confirmSeat(test.context, token), confirmSeat(test.context, token)]);
    expect(done).toEqual([{ testerId: invited?.id }, { testerId: invited?.id }]);
    const tester = await test.context.db.tester.findUniqueOrThrow({ where: { id: invited?.id ?? '' } });
    expect(tester.pseudonym).toBe(invited?.pseudonym);
    expect(await kinds(tester.pseudonym)).toEqual(['contacted', 'eligible', 'enrolled']);
    await expect(confirmSeat(test.context, token)).rejects.toMatchObject({ status: 404 });
  });

  const tokenById = (id: string): string => candidateToken(test.context, id);

  it('say nothing of an address that is on the list, and write to it', async () => {
    const token = await linkTo('quotas');
    const first = await join(token, { cell: 'owner', email: 'Eva@Example.org' });
    const again = await join(token, { cell: 'owner', email: 'eva@example.org' });
    expect([first.kind, again]).toEqual(['waiting', { kind: 'known' }]);
    const mails = await test.context.db.outboxMail.findMany({ where: { to: 'eva@example.org' } });
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain(`/candidature/${tokenOf(first)}`);
    await withdrawCandidate(test.context, tokenOf(first));
    expect(await test.context.db.outboxMail.count({ where: { to: 'eva@example.org' } })).toBe(0);
  });

  it('leave no trace but a pseudonym when they withdraw', async () => {
    const joined = await join(await linkTo('quotas'), { cell: 'owner', name: 'Zelda' });
    const where = { tokenHash: hashToken(tokenOf(joined)) };
    const { id, pseudonym } = await test.context.db.candidate.findUniqueOrThrow({ where });
    expect(await test.context.keys.get(id)).toBeDefined();
    await withdrawCandidate(test.context, tokenOf(joined));
    await expect(withdrawCandidate(test.context, tokenOf(joined))).rejects.toMatchObject({ status: 404 });
    expect(await findCandidate(test.context, tokenOf(joined))).toBeNull();
    expect(await test.context.keys.get(id)).toBeUndefined();
    expect(await test.context.db.candidate.count({ where: { pseudonym } })).toBe(0);
    expect(await kinds(pseudonym)).toEqual(['contacted', 'eligible', 'declined']);
  });

  describe('of a draw', () => {
    const panel = { pilotSlug: TEST_PILOT, panelKey: 'tirage' };
    const announce = (drawOn: string, panelKey = 'tirage') =>
      announceDraw(test.context, { ...panel, panelKey, drawOn, userId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' });
    const tokens: string[] = [];

    it('wait, whatever seats are free', async () => {
      const token = await linkTo('tirage');
      for (let n = 0; n < 14; n += 1) tokens.push(tokenOf(await join(token, { cell: n < 8 ? 'owner' : 'tenant' })));
      expect(await test.context.db.candidate.count({ where: { ...panel, state: 'candidate' } })).toBe(14);
      expect(await findCandidate(test.context, tokens[0]!)).toMatchObject({ state: 'candidate', drawOn: '2026-12-01' });
    });

    it('are drawn on the day that was announced, with the secret that was, and not before', async () => {
      await expect(runDraw(test.context, { ...panel, word: '' })).rejects.toThrow('panels.draw-unannounced');
      await expect(announce('2026-11-02')).rejects.toThrow('panels.draw-day');
      await announce('2026-11-05');
      const before = await readDraw(test.context, panel);
      await announce('2026-11-20');
      expect(await readDraw(test.context, panel)).toEqual(before);
      expect(before).toMatchObject({ drawOn: '2026-11-05', result: null });
      await expect(runDraw(test.context, { ...panel, word: '' })).rejects.toThrow('panels.draw-early');
    });

    it('are drawn once by two who run it, and whoever withdraws meanwhile is erased', async () => {
      test.context.clock.moveTo(new Date('2026-11-05T08:00:00Z'));
      const [one, two] = await Promise.all([
        runDraw(test.context, { ...panel, word: 'tournesol' }),
        runDraw(test.context, { ...panel, word: 'autre' }),
        withdrawCandidate(test.context, tokens[3]!),
      ]);
      expect([one.isFirst, two.isFirst].sort()).toEqual([false, true]);
      const draw = await readDraw(test.context, panel);
      const result = draw?.result;
      expect(fingerprint(result?.secret ?? '')).toBe(draw?.commitment);
      expect(result).toMatchObject({ word: one.isFirst ? 'tournesol' : 'autre', seats: 6 });
      const states = await test.context.db.candidate.groupBy({ by: ['state'], where: panel, _count: true });
      const count = (state: string) => states.find((group) => group.state === state)?._count ?? 0;
      expect(count('candidate')).toBe(0);
      expect(count('invited') + count('waiting')).toBe(13);
      expect(await findCandidate(test.context, tokens[3]!)).toBeNull();
      await runDraw(test.context, { ...panel, word: 'encore' });
      expect((await readDraw(test.context, panel))?.result).toEqual(result);
    });

    it('find their seat offered to the next of their group when the time is over', async () => {
      const row = await test.context.db.panelDraw.findUniqueOrThrow({ where: { pilotSlug_panelKey: panel } });
      const groups = asStrata(row.strata);
      expect(asEntries(row.entries)).toHaveLength(groups.reduce((sum, { candidates }) => sum + candidates, 0));
      await tendPanels(test.context);
      const invited = await test.context.db.candidate.findMany({ where: { ...panel, state: 'invited' } });
      expect(invited).toHaveLength(6);
      const first = await test.context.db.candidate.findFirstOrThrow({
        where: { ...panel, state: 'waiting' },
        orderBy: { rank: 'asc' },
      });
      test.context.clock.moveTo(new Date('2026-11-10T22:59:59Z'));
      expect((await tendPanels(test.context)).lapsed).toBe(0);
      await confirmSeat(test.context, tokenById(invited[0]!.id));
      test.context.clock.moveTo(new Date('2026-11-10T23:00:00Z'));
      await expect(confirmSeat(test.context, tokenById(invited[1]!.id))).rejects.toThrow('panels.confirm-late');
      expect((await tendPanels(test.context)).lapsed).toBeGreaterThanOrEqual(5);
      const now = await test.context.db.candidate.findMany({ where: { ...panel, state: 'invited' } });
      expect(now).toHaveLength(5);
      expect(now.map(({ id }) => id)).toContain(first.id);
    });

    it('come to an end with the pilot', async () => {
      await test.context.db.pilot.update({ where: { slug: TEST_PILOT }, data: { status: 'closed' } });
      await expect(runDraw(test.context, { ...panel, word: '' })).rejects.toThrow('pilots.closed');
      await tendPanels(test.context);
      expect(await test.context.db.candidate.count({ where: panel })).toBe(0);
    });
  });
});
