import { describe, expect, it } from 'vitest';
import { readTotals } from '~/consent/results/make-totals.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { draftDefinitionSchema } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import { readEnv } from '~/platform/env.server.ts';
import { DOOR_KEYS, NEWCOMER_DOOR } from '~/rehearsal/demo/door-keys.ts';
import { listDemoDoors } from '~/rehearsal/demo/doors.server.ts';
import { scenarioPreflight } from '~/scenarios/preflight/scenario-preflight.server.ts';
import { readGestures } from '~/space/read-gestures.server.ts';
import { readHome } from '~/space/read-home.server.ts';
import { useTestContext } from '../tests/support/test-context.ts';
import { atTime } from './at-time.server.ts';
import { seedDemoGround } from './demo-ground.server.ts';
import { seedDemoHomes } from './demo-homes.server.ts';
import { seedDemoMembers } from './demo-members.server.ts';
import { seedDemoPanel } from './demo-panel.server.ts';
import { DEMO_TESTERS, ODILE_DOOR } from './demo-people.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const TESTERS = 4;
const inPanel = { pilotSlug: 'hestia-zeus' };

const test = useTestContext({
  clock: new SimulatedClock(NOW),
  env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ATELIER_DEMO_TESTERS: String(TESTERS) }),
});

const odile = async () => {
  const door = (await listDemoDoors(test.context)).find(({ key }) => key === ODILE_DOOR);
  return test.context.db.tester.findUniqueOrThrow({ where: { id: door?.id ?? '' } });
};

/** Steps depend on each other: the demo is seeded once, in the order of a first start. */
describe.sequential('the demo', () => {
  it('settles territories, staff, sheets, pilots and Odile, once', async () => {
    const { context } = test;
    await seedDemoGround(context);
    await seedDemoGround(context);
    const doors = await listDemoDoors(context);
    const expected = Object.values(DOOR_KEYS)
      .flat()
      .filter((key) => key !== NEWCOMER_DOOR);
    expect(doors.map(({ key }) => key).sort()).toEqual([...expected].sort());
    expect(await context.db.territory.count()).toBe(3);
    const staff = await context.db.user.findMany({ include: { memberships: true } });
    expect(staff.every((user) => user.isDemo && user.passwordHash === null && user.memberships.length === 1)).toBe(
      true,
    );
    expect(await context.db.pilot.count({ where: { slug: 'hestia-zeus', territoryId: 'nantes' } })).toBe(1);
    const testers = await context.db.tester.findMany();
    expect(testers.map(({ pilotSlug }) => pilotSlug).sort()).toEqual(
      DEMO_TESTERS.map(({ pilotSlug }) => pilotSlug).sort(),
    );
    expect(await context.db.pilot.count({ where: { status: 'running' } })).toBe(6);
    // Nobody enrolled before there was a protocol to enrol under.
    const { at } = await context.db.protocolVersion.findFirstOrThrow({ where: { pilotSlug: 'hestia-zeus' } });
    expect(at < (await odile()).enrolledAt).toBe(true);
  }, 120_000);

  it('justifies every dataset and indicator of the six pilots by a card of the imported sheets', async () => {
    const pilots = await test.context.db.pilot.findMany({ orderBy: { slug: 'asc' } });
    expect(pilots.map(({ slug }) => slug)).toEqual([
      'demeter',
      'hestia-zeus',
      'mobilites-partagees',
      'mon-coach-mobilite',
      'mon-parcours-social',
      'sortia-lyon',
    ]);
    for (const { slug, territoryId } of pilots) {
      const { datasets, indicators } = await getPilotDefinition(test.context, slug);
      const cards = await test.context.db.dataItem.findMany({ where: { territoryId } });
      const cited = [...datasets, ...indicators].flatMap(({ justifiedBy }) => justifiedBy ?? []);
      expect(cards.map(({ key }) => key)).toEqual(expect.arrayContaining(cited));
    }
  });

  it('keeps, for each pilot, the scenario it was made from, its use case and its governance', async () => {
    const { db } = test.context;
    const kept = await db.scenario.findMany({ orderBy: { pilotSlug: 'asc' } });
    expect(kept).toHaveLength(6);
    for (const { pilotSlug, territoryId, document } of kept) {
      const { origin, slug, governance } = draftDefinitionSchema.parse(document);
      expect(slug).toBe(pilotSlug);
      const useCase = await db.useCase.findFirstOrThrow({ where: { id: origin?.useCase ?? '', territoryId } });
      expect(useCase.document).toMatchObject({ kitUseCase: origin?.kitUseCase });
      const design = await db.governanceDesign.findFirstOrThrow({ where: { id: origin?.design ?? '', territoryId } });
      expect(design).toMatchObject({ useCaseId: useCase.id, document: { model: governance.model } });
    }
  });

  it("leaves La Rochelle's coach a point that holds its launch, and others to look at", async () => {
    const stored = await test.context.db.scenario.findFirstOrThrow({ where: { pilotSlug: 'mon-coach-mobilite' } });
    const document = draftDefinitionSchema.parse(stored.document);
    const points = await scenarioPreflight(test.context, { document });
    const findings = points.flatMap((point) => point.findings);
    const blocking = findings.filter(({ severity }) => severity === 'blocks');
    expect(blocking.map(({ check, about }) => [check, about])).toEqual([['plan-b', 'thales-delivered']]);
    expect(findings.length).toBeGreaterThan(blocking.length);
  });

  it('shows every demo territory a map, with its unfinished lines left aside', async () => {
    const items = await test.context.db.dataItem.groupBy({ by: ['territoryId'], _count: true });
    expect(Object.fromEntries(items.map(({ territoryId, _count }) => [territoryId, _count]))).toEqual({
      'la-rochelle': 34,
      lyon: 28,
      nantes: 68,
    });
  });

  it('gives Odile a space with electricity, gas, and a gesture under way', async () => {
    const { id: testerId, pilotSlug, panelKey, pseudonym, isDemo } = await odile();
    const principal = { kind: 'tester', testerId, pilotSlug, panelKey, pseudonym, isDemo } as const;
    const home = await readHome(test.context, principal, new URLSearchParams({ vue: 'mois', energie: 'ensemble' }));
    expect(home.name).toBe('Odile');
    expect(home.energies.map(({ energy }) => energy)).toEqual(['electricity', 'gas']);
    // Gas days end at six: the last whole one ended yesterday morning.
    expect(home.energies.every(({ lastDay }) => lastDay >= '2026-11-20')).toBe(true);
    const { adopted } = (await readGestures(atTime(test.context, NOW), principal)).gestures;
    expect(adopted).toHaveLength(1);
    // Ten weeks since, and months before: enough to compare, the weather of Nantes being known.
    expect(adopted[0]?.effect?.daysAfter).toBeGreaterThan(60);
    expect(adopted[0]?.effect?.change).not.toBeNull();
    const curve = await test.context.db.vaultChunk.findMany({ where: { testerId, dataset: 'enedis/load-curve' } });
    expect(curve.length).toBeGreaterThanOrEqual(6);
  });

  it('starts a panel again that was cut off, without doubles, sparing Odile and visitors', async () => {
    const { context } = test;
    const { db } = context;
    const cutOff = seedDemoPanel(context, async (progress) => {
      if (progress > 0.4) throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    expect(await db.tester.count({ where: inPanel })).toBeGreaterThan(1);
    const visitor = await enrolVisitor();
    await db.setting.findUniqueOrThrow({ where: { key: 'demo.panel.begun' } });
    expect(await db.setting.count({ where: { key: 'demo.panel' } })).toBe(0);

    // On a server, a panel begun so lately could still be under way in another process.
    test.context.clock.moveTo(new Date(NOW.getTime() + 180_000));
    await seedDemoPanel(context);
    const testers = await db.tester.findMany({ where: inPanel });
    expect(testers).toHaveLength(TESTERS + 2);
    expect(testers.map(({ id }) => id)).toEqual(expect.arrayContaining([visitor, (await odile()).id]));
    const enrolled = await db.activityEntry.findMany({ where: { kind: 'enrolled', ...inPanel } });
    expect(enrolled.map(({ pseudonym }) => pseudonym).sort()).toEqual(testers.map(({ pseudonym }) => pseudonym).sort());
    const candidates = await db.activityEntry.findMany({
      where: { pseudonym: { startsWith: 'C-' }, kind: 'contacted' },
    });
    expect(new Set(candidates.map(({ pseudonym }) => pseudonym)).size).toBe(candidates.length);
    const all = await db.tester.findMany();
    const orphans = await db.vaultChunk.count({ where: { testerId: { notIn: all.map(({ id }) => id) } } });
    expect(orphans).toBe(0);
  }, 240_000);

  it('is left alone once whole', async () => {
    const { db } = test.context;
    const before = await db.activityEntry.count();
    await seedDemoPanel(test.context);
    expect(await db.activityEntry.count()).toBe(before);
  });

  it('ends yesterday, its connections served in the last week', async () => {
    const { db } = test.context;
    const panel = { pseudonym: { notIn: [(await odile()).pseudonym] }, isDemo: true };
    const last = await db.activityEntry.findFirst({
      where: { kind: { not: 'enrolled' }, at: { lt: NOW } },
      orderBy: { at: 'desc' },
    });
    expect(last?.at.getTime()).toBeLessThan(NOW.getTime());
    const connected = await db.holderConnection.findMany({ where: { state: 'connected' } });
    expect(connected.length).toBeGreaterThan(2);
    const weekAgo = new Date('2026-11-15T00:00:00Z');
    expect(connected.every(({ lastSyncAt }) => lastSyncAt && lastSyncAt >= weekAgo)).toBe(true);
    expect(await db.tester.count({ where: panel })).toBeGreaterThan(0);
  });

  it('fills the group that votes with a map, and homes that contribute with sums, once', async () => {
    const context = { ...test.context, env: { ...test.context.env, ATELIER_DEMO_TESTERS: 6 } };
    const { db } = context;
    for (let time = 0; time < 2; time += 1) {
      await seedDemoMembers(context);
      await seedDemoHomes(context);
    }
    const member = { pilotSlug: 'mobilites-partagees' };
    expect(await db.tester.count({ where: member })).toBe(7);
    expect(await db.proposal.findMany({ where: member, select: { state: true, members: true } })).toEqual([
      { state: 'in-force', members: 7 },
    ]);
    const maps = await db.collectiveSnapshot.findMany({
      where: { ...member, topic: 'flows' },
      orderBy: { period: 'asc' },
    });
    expect(maps.map(({ period }) => period)).toEqual(['2026-08-01', '2026-09-01', '2026-10-01']);
    expect(await db.collectiveSnapshot.count({ where: { ...member, NOT: { topic: 'flows' } } })).toBe(1);
    expect(await db.shareRelease.count({ where: member })).toBeGreaterThan(0);

    const home = { pilotSlug: 'demeter' };
    expect(await db.sharedResult.count({ where: { ...home, resultKey: 'month-lines' } })).toBe(6);
    const { lines } = await readTotals(context, { ...home, recipientKeys: ['observatory'] });
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every(({ people }) => people === 5)).toBe(true);
    expect(await db.exchangePost.count({ where: home })).toBe(7);
  }, 240_000);
});

/** Someone who came by the newcomer's door while the panel was filling. */
async function enrolVisitor(): Promise<string> {
  const [link] = await createEnrolmentLinks(test.context, {
    pilotSlug: 'hestia-zeus',
    panelKey: 'volontaires',
    count: 1,
    maxUses: 1,
    label: 'Démonstration',
    expiresAt: new Date(NOW.getTime() + 86_400_000),
    createdById: null,
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId } = await enrolTester(test.context, { token, name: 'Passante', locale: 'fr', isDemo: true });
  return testerId;
}
