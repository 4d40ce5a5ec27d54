import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { rehearse } from '~/rehearsal/engine/rehearse.server.ts';
import { atTime } from './demo-ground.server.ts';
import { DEMO_PILOT } from './demo-places.ts';

const SEED = 1;
/** Weeks of use that the demo's panel has lived by now. */
const WEEKS = 13;
const DAY_MS = 86_400_000;
/** Demo testers in the accompanied panel, as a share of all. */
const ACCOMPANIED = 0.3;

/** Fills the demo's panel by playing the pilot with simulated testers, up to yesterday. */
export async function seedDemoPanel(context: AppContext, report: ReportProgress): Promise<void> {
  const testers = context.env.ATELIER_DEMO_TESTERS;
  if (testers > 0) {
    await forgetUnfinished(context);
    const days = WEEKS * 7;
    const start = new Date(context.clock.now().getTime() - days * DAY_MS);
    const definition = await getPilotDefinition(context, DEMO_PILOT);
    const [first, second] = definition.panels;
    const accompanied = Math.min(Math.round(testers * ACCOMPANIED), (first?.size ?? 0) - 1);
    await rehearse(
      // The rehearsal's first midnight comes after this instant whatever the time zone.
      atTime(context, new Date(start.getTime() - DAY_MS)),
      {
        pilotSlug: DEMO_PILOT,
        panels: { [first?.key ?? '']: accompanied, [second?.key ?? '']: testers - accompanied },
        days,
        seed: SEED,
        startsOn: start.toISOString().slice(0, 10),
        linkLabel: 'Panel simulé',
      },
      ({ day }) => report(day / days),
    );
  }
  await context.db.setting.create({
    data: { key: 'demo.panel', value: { done: true, testers }, updatedAt: context.clock.now() },
  });
}

/** A panel cut off half-way starts again: simulated testers other than the one of the front page go. */
async function forgetUnfinished({ db, keys }: AppContext): Promise<void> {
  const doors = await db.setting.findUnique({ where: { key: 'demo.doors' } });
  const kept = Array.isArray(doors?.value) ? doors.value : [];
  const ids = kept.flatMap((door) => (typeof door === 'object' && door && 'id' in door ? [String(door.id)] : []));
  const cutOff = await db.tester.findMany({
    where: { pilotSlug: DEMO_PILOT, isDemo: true, NOT: { id: { in: ids } } },
    select: { id: true, pseudonym: true },
  });
  const testerIds = cutOff.map(({ id }) => id);
  if (testerIds.length === 0) return;
  for (const id of testerIds) await keys.delete(id);
  const theirs = { where: { testerId: { in: testerIds } } };
  await db.vaultChunk.deleteMany(theirs);
  await db.vaultAccess.deleteMany(theirs);
  await db.consent.deleteMany(theirs);
  await db.holderConnection.deleteMany(theirs);
  await db.gestureDecision.deleteMany(theirs);
  const simulated = await db.tester.findMany({ where: { id: { in: ids } }, select: { pseudonym: true } });
  const spared = simulated.map(({ pseudonym }) => pseudonym);
  await db.activityEntry.deleteMany({ where: { pilotSlug: DEMO_PILOT, pseudonym: { notIn: spared } } });
  await db.tester.deleteMany({ where: { id: { in: testerIds } } });
}

export const demoPanelTask: TaskHandler = {
  kind: 'demo-panel',
  run: async (context, _input, report) => {
    await seedDemoPanel(context, report);
    return {};
  },
};
