import { makeSimilarGroups } from '~/consent/results/make-similar-groups.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { listDemoDoors } from '~/rehearsal/demo/doors.server.ts';
import { rehearse } from '~/rehearsal/engine/rehearse.server.ts';
import { indicatorRound, workOutIndicators } from '~/research/indicators/indicator-tasks.server.ts';
import { atTime } from './at-time.server.ts';
import { seedDemoHomes } from './demo-homes.server.ts';
import { MEMBER_DOOR, seedDemoMembers } from './demo-members.server.ts';
import { DEMO_TESTERS, ODILE_DOOR } from './demo-people.ts';
import { DEMO_PILOT, DEMO_WEEKS } from './demo-places.ts';
import { forgetTesters, LINKS } from './forget-testers.server.ts';

const SEED = 1;
const DAY_MS = 86_400_000;
/** Demo testers in the accompanied panel of a pilot that has two, as a share of all. */
const ACCOMPANIED = 0.3;
/** Of two processes on one server, the second leaves a panel alone whose first gave a sign of life so lately. */
const SIGN_OF_LIFE_MS = 120_000;
/** In pilots beside the first: enough for groups, few enough to be there soon. */
const FEW = 20;

/** A pilot whose panel is played, and the door of the tester who is there already. */
interface DemoPanel {
  readonly pilotSlug: string;
  readonly door: string;
  readonly most: number;
  /** Name of the setting that is written when the panel is whole; `.begun` when it is begun, and as it goes. */
  readonly done: string;
}

const FIRST: DemoPanel = {
  pilotSlug: DEMO_PILOT,
  door: ODILE_DOOR,
  most: Number.POSITIVE_INFINITY,
  done: 'demo.panel',
};

/** Every pilot but the one whose members decide together: those have a history of their own (demo-members). */
const PANELS: readonly DemoPanel[] = [
  FIRST,
  ...DEMO_TESTERS.filter(({ pilotSlug, door }) => pilotSlug !== DEMO_PILOT && door !== MEMBER_DOOR).map(
    ({ pilotSlug, door }) => ({ pilotSlug, door, most: FEW, done: `demo.panel.${pilotSlug}` }),
  ),
];

/**
 * Fills a panel of the demo by playing the pilot with simulated testers, up to yesterday. Cut off, it takes what it had
 * made away and starts again; whole, or under way in another process, it does nothing.
 */
export async function seedDemoPanel(
  context: AppContext,
  report: ReportProgress = async () => {},
  panel: DemoPanel = FIRST,
): Promise<void> {
  const { db, clock, env } = context;
  const begunAt = await begin(context, panel);
  if (!begunAt) return;
  const testers = Math.min(panel.most, env.ATELIER_DEMO_TESTERS);
  const keptId = (await listDemoDoors(context)).find(({ key }) => key === panel.door)?.id;
  await forgetTesters(context, { pilotSlug: panel.pilotSlug, label: LINKS.panel, enrolledBefore: begunAt, keptId });
  if (testers > 0) await play(context, panel, { testers, report });
  await makeSimilarGroups(context, panel.pilotSlug);
  await workOutIndicators(context, panel.pilotSlug);
  await db.setting.create({ data: { key: panel.done, value: { done: true, testers }, updatedAt: clock.now() } });
}

/** When the panel was first begun; undefined when it is whole, or another process is at it. */
async function begin({ db, clock, database }: AppContext, { done }: DemoPanel): Promise<Date | undefined> {
  const now = clock.now();
  const key = `${done}.begun`;
  if ((await db.setting.count({ where: { key: done } })) > 0) return undefined;
  const fresh = { key, value: { at: now.toISOString() }, updatedAt: now };
  const { count: first } = await db.setting.createMany({ data: [fresh], skipDuplicates: true });
  if (first > 0) return now;
  // The embedded database has one process: a panel begun there and not whole was cut off.
  const silentSince = database.kind === 'server' ? new Date(now.getTime() - SIGN_OF_LIFE_MS) : now;
  const { count: taken } = await db.setting.updateMany({
    where: { key, updatedAt: { lte: silentSince } },
    data: { updatedAt: now },
  });
  const { value } = await db.setting.findUniqueOrThrow({ where: { key } });
  return taken > 0 ? new Date((value as { at: string }).at) : undefined;
}

async function play(
  context: AppContext,
  { pilotSlug, done }: DemoPanel,
  { testers, report }: { readonly testers: number; readonly report: ReportProgress },
): Promise<void> {
  const { clock, db } = context;
  const days = DEMO_WEEKS * 7;
  const start = new Date(clock.now().getTime() - days * DAY_MS);
  const { panels } = await getPilotDefinition(context, pilotSlug);
  await rehearse(
    // The first midnight of that UTC day comes after this instant whatever the time zone, up to fourteen hours ahead.
    atTime(context, new Date(start.getTime() - 2 * DAY_MS)),
    {
      ...{ pilotSlug, days, seed: SEED, panels: seatsOf(panels, testers) },
      startsOn: start.toISOString().slice(0, 10),
      linkLabel: LINKS.panel,
      catchesUp: true,
      sendsMessages: true,
    },
    async ({ day }) => {
      await db.setting.updateMany({ where: { key: `${done}.begun` }, data: { updatedAt: clock.now() } });
      await report(day / days);
    },
  );
}

/** The first panel keeps a seat for the tester whose door it is. */
function seatsOf(
  [first, second]: readonly { readonly key: string; readonly size: number }[],
  testers: number,
): Record<string, number> {
  if (!first) return {};
  const most = first.size - 1;
  if (!second) return { [first.key]: Math.min(testers, most) };
  const accompanied = Math.min(Math.round(testers * ACCOMPANIED), most);
  return { [first.key]: accompanied, [second.key]: testers - accompanied };
}

/** Whether every panel of the demo has been played to its end. */
export const isDemoWhole = async ({ db }: AppContext): Promise<boolean> =>
  (await db.setting.count({ where: { key: { in: PANELS.map(({ done }) => done) } } })) === PANELS.length;

export const demoPanelTask: TaskHandler = {
  kind: 'demo-panel',
  run: async (context, _input, report) => {
    await seedDemoMembers(context);
    await seedDemoHomes(context);
    for (const [at, panel] of PANELS.entries()) {
      await seedDemoPanel(context, (progress) => report((at + progress) / PANELS.length), panel);
    }
    await indicatorRound(context);
    return {};
  },
};
