import { beforeAll, describe, expect, it } from 'vitest';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { listPilots } from './list-pilots.server.ts';
import { pilotDefinitionPage } from './pilot-definition-page.server.ts';
import { pilotOverview } from './pilot-overview.server.ts';
import { recordActivity } from './record-activity.server.ts';
import { syncPilots } from './sync-pilots.server.ts';

describe('a pilot read from its folder', () => {
  const test = useTestContext();
  const DAY = 86_400_000;
  let context: TestContext;

  beforeAll(async () => {
    const stranger = TINY_PILOT.replace('slug: tiny', 'slug: stranger').replaceAll('tinytown', 'elsewhere');
    const faulty = TINY_PILOT.replace('size: 20', 'size: many');
    const folders = { tiny: TINY_PILOT, stranger, faulty };
    const directory = writePilots(
      Object.fromEntries(Object.entries(folders).map(([slug, text]) => [slug, { 'pilot.yaml': text }])),
    );
    context = { ...test.context, env: { ...test.context.env, PILOTS_DIR: directory } };
    const { db, clock } = context;
    await db.territory.create({
      data: {
        id: 'tinytown',
        name: 'Tinytown',
        createdAt: clock.now(),
        initiatives: { create: { id: 'tinytown-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' } },
      },
    });
    expect(await syncPilots(context)).toEqual({ synced: ['tiny'], skipped: ['stranger'] });
  });

  /** Records for `count` testers of a panel that they reached every stage up to `stages`, from number `first` on. */
  async function play(panelKey: string, first: number, count: number, stages: readonly string[], daysAgo = 0) {
    const at = new Date(context.clock.now().getTime() - daysAgo * DAY);
    for (let i = first; i < first + count; i++) {
      for (const kind of stages) {
        const detail = kind === 'synced' ? 'enedis/daily' : undefined;
        await recordActivity(context, {
          pilotSlug: 'tiny',
          panelKey,
          pseudonym: `T-${i}`,
          kind,
          at,
          ...(detail && { detail }),
        });
      }
    }
  }

  const shown = async () => {
    const { figures } = await pilotOverview(context, 'tiny');
    return {
      total: figures.total.map(({ count }) => count),
      panels: figures.panels.map(({ stages }) => stages.map(({ count }) => count)),
    };
  };

  describe('the pilots of an installation', () => {
    it('syncs a folder once more without touching the status it has here', async () => {
      await context.db.pilot.update({ where: { slug: 'tiny' }, data: { status: 'paused', definitionHash: 'old' } });
      await syncPilots(context);
      const row = await context.db.pilot.findUniqueOrThrow({ where: { slug: 'tiny' } });
      expect(row).toMatchObject({ status: 'paused', territoryId: 'tinytown', initiativeId: 'tinytown-energie' });
      expect(row.definitionHash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('gives a definition by its slug, and nothing outside the folder', async () => {
      expect((await getPilotDefinition(context, 'tiny')).slug).toBe('tiny');
      for (const slug of ['none', '../tiny', '..', 'tiny/pilot.yaml', '']) {
        await expect(getPilotDefinition(context, slug)).rejects.toMatchObject({ status: 404 });
      }
      await expect(getPilotDefinition(context, 'faulty')).rejects.toThrow(/pilot\.yaml:\d+:\d+ {2}Expected a number/);
    });

    it('lists those of the territory that one may read', async () => {
      const list = await listPilots(context, { territoryId: 'tinytown', mayRead: () => true });
      expect(list).toMatchObject([{ slug: 'tiny', places: 50, panels: 2, next: { on: '2026-10-20', state: 'late' } }]);
      expect(await listPilots(context, { territoryId: 'tinytown', mayRead: () => false })).toEqual([]);
    });
  });

  describe('pilotOverview', () => {
    it('has no page for a pilot without a row', async () => {
      await expect(pilotOverview(context, 'stranger')).rejects.toMatchObject({ status: 404 });
    });

    it('knows the week, what is late, what has no card and what was never received', async () => {
      const { progress, milestones, points } = await pilotOverview(context, 'tiny');
      expect(progress).toEqual({ state: 'running', week: 9, weeks: 18 });
      expect(milestones.map(({ state }) => state)).toEqual(['done', 'late', 'to-come']);
      expect(points).toMatchObject([
        { kind: 'holder-never', holder: 'enedis' },
        { kind: 'panel-short', panel: 'alpha', enrolled: 0, size: 20 },
        { kind: 'panel-short', panel: 'beta', enrolled: 0, size: 30 },
        { kind: 'milestone-late', milestone: { on: '2026-10-20', daysLate: 13 } },
        { kind: 'card-missing', datasets: [{ key: 'enedis/daily' }] },
      ]);
    });

    it('withholds a panel that opens, and says no more of it in the points', async () => {
      await play('alpha', 0, 3, ['enrolled']);
      expect((await shown()).total).toEqual([null, 0, 0, 0]);
      const { points } = await pilotOverview(context, 'tiny');
      expect(points.filter(({ kind }) => kind === 'panel-short')).toEqual([]);
    });

    it('counts each stage among the one before', async () => {
      await play('alpha', 3, 9, ['enrolled', 'consented', 'connected', 'viewed']); // 12 enrolled, 9 to the end
      await play('alpha', 12, 6, ['enrolled', 'consented']); // 18
      await play('beta', 30, 10, ['enrolled', 'consented', 'connected', 'viewed']);
      await play('beta', 40, 5, ['viewed']); // never enrolled: counted nowhere
      expect((await shown()).total).toEqual([28, null, 19, 19]);
      await play('alpha', 18, 2, ['enrolled']);
      expect(await shown()).toEqual({
        total: [30, 25, 19, 19],
        panels: [
          [20, 15, 9, 9],
          [10, 10, 10, 10],
        ],
      });
    });

    it('calls active who used it within the threshold and has not left', async () => {
      await play('beta', 30, 5, ['withdrew']);
      expect((await shown()).total).toEqual([30, 25, 19, 14]);
      context.clock.moveTo(new Date('2026-11-18T09:00:00Z')); // 16 days later
      expect((await shown()).total).toEqual([30, 25, 19, 0]);
      await play('alpha', 3, 6, ['viewed'], 13);
      await play('beta', 35, 5, ['viewed'], 15);
      expect((await shown()).total).toEqual([30, 25, 19, 6]);
    });

    it("tells a holder's health from the log, in the pilot's days", async () => {
      for (const ago of [5, 4, 3, 2]) await play('alpha', 3, 9, ['synced'], ago);
      const before = await pilotOverview(context, 'tiny');
      expect(before.holders).toMatchObject([{ name: 'Enedis', served: 9, linked: 9, health: { now: 'ok' } }]);
      const entry = {
        pilotSlug: 'tiny',
        panelKey: 'alpha',
        pseudonym: 'T-3',
        kind: 'sync-failed',
        detail: 'enedis:serverError',
      };
      await recordActivity(context, entry);
      const { holders, points, window } = await pilotOverview(context, 'tiny');
      expect(window).toEqual({ from: '2026-10-20', to: '2026-11-18' });
      const states = holders[0]?.health.days.slice(-7).map(({ state }) => state);
      expect(states).toEqual(['not-yet', 'ok', 'ok', 'ok', 'ok', 'silent', 'down']);
      expect(points[0]).toEqual({ kind: 'holder-down', tone: 'bad', holder: 'enedis', on: '2026-11-18' });
    });

    it('withholds whom a holder serves when the rest is a small group', async () => {
      await play('alpha', 12, 6, ['synced'], 20);
      await play('beta', 35, 3, ['synced'], 1);
      const { holders } = await pilotOverview(context, 'tiny');
      expect(holders[0]).toMatchObject({ linked: null });
    });

    it('marks the days of a noted outage', async () => {
      const note = { pilotSlug: 'tiny', panelKey: '', pseudonym: '', detail: 'enedis' };
      await recordActivity(context, { ...note, kind: 'holder-outage-start' });
      context.clock.moveTo(new Date('2026-11-21T09:00:00Z'));
      expect(
        (await pilotOverview(context, 'tiny')).holders[0]?.health.days.slice(-4).map(({ state }) => state),
      ).toEqual(['down', 'down', 'down', 'down']);
      await recordActivity(context, { ...note, kind: 'holder-outage-end' });
      context.clock.moveTo(new Date('2026-11-22T09:00:00Z'));
      await play('alpha', 3, 9, ['synced']);
      const { holders, points } = await pilotOverview(context, 'tiny');
      expect(holders[0]?.health).toMatchObject({ now: 'restored', changedOn: '2026-11-22' });
      expect(points.filter(({ tone }) => tone === 'bad')).toEqual([]);
    });
  });

  describe('the thread', () => {
    it('ties each dataset to its purposes and to the data card that justifies it', async () => {
      expect((await pilotDefinitionPage(context, 'tiny')).datasets[0]).toMatchObject({
        key: 'enedis/daily',
        holderName: 'Enedis',
        purposes: [{ key: 'see' }],
        card: null,
      });
      const at = context.clock.now();
      await context.db.dataItem.create({
        data: {
          territoryId: 'tinytown',
          initiativeId: 'tinytown-energie',
          key: 'maison--electricite',
          sheet: 'Maison',
          row: 4,
          position: 0,
          challenge: 'Maison',
          information: 'Mon électricité',
          data: 'Électricité par jour',
          searchText: '',
          createdAt: at,
          updatedAt: at,
        },
      });
      expect((await pilotDefinitionPage(context, 'tiny')).datasets[0]?.card).toMatchObject({ sheet: 'Maison', row: 4 });
      const { points } = await pilotOverview(context, 'tiny');
      expect(points.map(({ kind }) => kind)).not.toContain('card-missing');
    });
  });

  describe('recordActivity', () => {
    it('only ever appends, at the time of the clock', async () => {
      const before = await context.db.activityEntry.findMany({ orderBy: { id: 'asc' } });
      const entry = { pilotSlug: 'tiny', panelKey: 'alpha', pseudonym: 'T-1', kind: 'viewed' };
      await recordActivity(context, entry);
      await recordActivity(context, entry);
      const after = await context.db.activityEntry.findMany({ orderBy: { id: 'asc' } });
      expect(after.slice(0, before.length)).toEqual(before);
      expect(after.slice(before.length)).toMatchObject([
        { ...entry, detail: null, at: context.clock.now() },
        { ...entry, detail: null, at: context.clock.now() },
      ]);
    });

    it('is undone with the transaction it is part of', async () => {
      const count = () => context.db.activityEntry.count();
      const before = await count();
      const failing = context.db.$transaction(async (tx) => {
        await recordActivity(context, { pilotSlug: 'tiny', panelKey: 'alpha', pseudonym: 'T-1', kind: 'viewed' }, tx);
        throw new Error('undone');
      });
      await expect(failing).rejects.toThrow('undone');
      expect(await count()).toBe(before);
    });
  });
});
