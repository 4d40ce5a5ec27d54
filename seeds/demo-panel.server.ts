import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { listDemoDoors } from '~/rehearsal/demo/doors.server.ts';
import { rehearse } from '~/rehearsal/engine/rehearse.server.ts';
import { atTime } from './at-time.server.ts';
import { seedDemoMembers } from './demo-members.server.ts';
import { ODILE_DOOR } from './demo-people.ts';
import { DEMO_PILOT, DEMO_WEEKS } from './demo-places.ts';
import { forgetTesters } from './forget-testers.server.ts';

const SEED = 1;
const DAY_MS = 86_400_000;
/** Demo testers in the accompanied panel, as a share of all. */
const ACCOMPANIED = 0.3;
/** Written when the panel is whole. */
const DONE = 'demo.panel';
/** Written when it is begun, and again as it goes. */
const BEGUN = 'demo.panel.begun';
/** Of two processes on one server, the second leaves a panel alone whose first gave a sign of life so lately. */
const SIGN_OF_LIFE_MS = 120_000;

/**
 * Fills the demo's panel by playing the pilot with simulated testers, up to yesterday. Cut off, it takes what it had
 * made away and starts again; whole, or under way in another process, it does nothing.
 */
export async function seedDemoPanel(context: AppContext, report: ReportProgress = async () => {}): Promise<void> {
  const { db, clock, env } = context;
  const begunAt = await begin(context);
  if (!begunAt) return;
  const testers = env.ATELIER_DEMO_TESTERS;
  const keptId = (await listDemoDoors(context)).find(({ key }) => key === ODILE_DOOR)?.id;
  await forgetTesters(context, { pilotSlug: DEMO_PILOT, enrolledBefore: begunAt, keptId });
  if (testers > 0) await play(context, testers, report);
  await db.setting.create({ data: { key: DONE, value: { done: true, testers }, updatedAt: clock.now() } });
}

/** When the panel was first begun; undefined when it is whole, or another process is at it. */
async function begin({ db, clock, database }: AppContext): Promise<Date | undefined> {
  const now = clock.now();
  if ((await db.setting.count({ where: { key: DONE } })) > 0) return undefined;
  const fresh = { key: BEGUN, value: { at: now.toISOString() }, updatedAt: now };
  const { count: first } = await db.setting.createMany({ data: [fresh], skipDuplicates: true });
  if (first > 0) return now;
  // The embedded database has one process: a panel begun there and not whole was cut off.
  const silentSince = database.kind === 'server' ? new Date(now.getTime() - SIGN_OF_LIFE_MS) : now;
  const { count: taken } = await db.setting.updateMany({
    where: { key: BEGUN, updatedAt: { lte: silentSince } },
    data: { updatedAt: now },
  });
  const { value } = await db.setting.findUniqueOrThrow({ where: { key: BEGUN } });
  return taken > 0 ? new Date((value as { at: string }).at) : undefined;
}

async function play(context: AppContext, testers: number, report: ReportProgress): Promise<void> {
  const { clock, db } = context;
  const days = DEMO_WEEKS * 7;
  const start = new Date(clock.now().getTime() - days * DAY_MS);
  const { panels } = await getPilotDefinition(context, DEMO_PILOT);
  const [first, second] = panels;
  const accompanied = Math.min(Math.round(testers * ACCOMPANIED), (first?.size ?? 0) - 1);
  await rehearse(
    // The first midnight of that UTC day comes after this instant whatever the time zone, up to fourteen hours ahead.
    atTime(context, new Date(start.getTime() - 2 * DAY_MS)),
    {
      pilotSlug: DEMO_PILOT,
      panels: { [first?.key ?? '']: accompanied, [second?.key ?? '']: testers - accompanied },
      days,
      seed: SEED,
      startsOn: start.toISOString().slice(0, 10),
      linkLabel: 'Panel simulé',
      catchesUp: true,
      sendsMessages: true,
    },
    async ({ day }) => {
      await db.setting.updateMany({ where: { key: BEGUN }, data: { updatedAt: clock.now() } });
      await report(day / days);
    },
  );
}

export const demoPanelTask: TaskHandler = {
  kind: 'demo-panel',
  run: async (context, _input, report) => {
    await seedDemoMembers(context);
    await seedDemoPanel(context, report);
    return {};
  },
};
