import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { castBallot } from '~/consent/collective/cast-ballot.server.ts';
import { plusDays } from '~/consent/collective/days.ts';
import type { BallotChoice } from '~/consent/collective/outcome.ts';
import { releaseShare } from '~/consent/collective/release-share.server.ts';
import { saveProposal } from '~/consent/collective/save-proposal.server.ts';
import { recipientsOfService } from '~/consent/collective/shares-for-service.server.ts';
import { submitProposal } from '~/consent/collective/submit-proposal.server.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import type { Household } from '~/holders/synthetic/household.ts';
import { travelHabitsOf } from '~/holders/synthetic/travel.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { listDemoDoors } from '~/rehearsal/demo/doors.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';
import { makeSnapshots } from '~/space/collective/snapshot-round.server.ts';
import { atTime } from './at-time.server.ts';
import { DEMO_TESTERS, type DemoTester } from './demo-people.ts';
import { connect, enrol, WEEKS_IN } from './demo-tester.server.ts';
import { forgetTesters, LINKS } from './forget-testers.server.ts';

/** The group that decides together, and the door of its member. */
export const MEMBER_DOOR = 'la-rochelle-member';
/** Members beside the one whose door it is: with them, the fifty that the pilot plans. */
const MEMBERS = 49;
/** Written when they are whole. */
const DONE = 'demo.members';
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** What simulated members wish, in turn. */
const OBSTACLES = ['schedule', 'safety', 'connections', 'safety', 'price', 'schedule', 'connections'];
const TRUSTED = [['authority'], ['authority', 'association'], ['university', 'association'], ['authority'], ['nobody']];
/** Where they work, and where they come from: keys of the places of simulated travel. */
const EMPLOYERS = [
  { work: 'station', homes: ['lagord', 'aytre', 'mireuil'] },
  { work: 'perigny', homes: ['puilboreau', 'aytre', 'verdun'] },
];
/** How they vote, in turn. */
const VOTES: readonly BallotChoice[] = ['yes', 'yes', 'yes', 'no', 'yes', 'yes', 'blank', 'yes'];

/**
 * Fills the group of the demo: members who pool their trips, a map that one of them proposes and all vote, and what came
 * of it, through the use cases that people use. Cut off, it starts again; whole, it does nothing.
 */
export async function seedDemoMembers(context: AppContext): Promise<void> {
  const { db, clock, env } = context;
  if ((await db.setting.count({ where: { key: DONE } })) > 0) return;
  const person = DEMO_TESTERS.find(({ door }) => door === MEMBER_DOOR);
  const memberId = (await listDemoDoors(context)).find(({ key }) => key === MEMBER_DOOR)?.id;
  const testers = Math.min(MEMBERS, env.ATELIER_DEMO_TESTERS);
  if (person && memberId && testers > 0) {
    const { pilotSlug } = person;
    await db.proposal.deleteMany({ where: { pilotSlug, authorId: memberId } });
    await forgetTesters(context, { pilotSlug, label: LINKS.oneByOne, enrolledBefore: clock.now(), keptId: memberId });
    await fill(context, { person, memberId, testers });
  }
  await db.setting.create({ data: { key: DONE, value: { done: true, testers }, updatedAt: clock.now() } });
}

interface Group {
  readonly person: DemoTester;
  readonly memberId: string;
  readonly testers: number;
}

async function fill(context: AppContext, { person, memberId, testers }: Group): Promise<void> {
  const { pilotSlug } = person;
  const start = context.clock.now().getTime() - WEEKS_IN * WEEK_MS;
  // An hour after the one whose door it is.
  const past = atTime(context, new Date(start + 3_600_000));
  const { holders } = await getOpenPilot(past, pilotSlug);
  const members: string[] = [];
  for (let at = 0; at < testers; at += 1) members.push(await join(past, memberOf(person, at)));
  past.clock.moveTo(new Date(start + WEEK_MS));
  await voteMap(past, { pilotSlug, memberId, members });
  past.clock.moveTo(context.clock.now());
  for (const testerId of members) {
    for (const holderId of holders) await syncConnection(past, { testerId, holderId });
  }
  await advanceAssembly(past, pilotSlug);
  for (const { id } of await past.db.proposal.findMany({ where: { pilotSlug, state: 'in-force' } })) {
    await releaseShare(past, id);
  }
  await makeSnapshots(past, pilotSlug);
}

function memberOf(person: DemoTester, at: number): DemoTester {
  const pick = <T>(list: readonly T[]): T => list[at % list.length] as T;
  return {
    ...person,
    ...{ door: `membre-${at + 1}`, name: `Membre ${at + 1}` },
    says: { 'declared/wishes': { obstacle: pick(OBSTACLES), recipients: pick(TRUSTED) } },
    lives: (home) => home.seed % MEMBERS === at && goesToWork(home, at),
  };
}

/** Each of the two employers that the pilot recruits at has one workplace, and its people live in a few parts of the town. */
function goesToWork(home: Household, at: number): boolean {
  const { home: from, work } = travelHabitsOf(home);
  const employer = EMPLOYERS[at % EMPLOYERS.length];
  return work?.key === employer?.work && (employer?.homes.includes(from.key) ?? false);
}

async function join(past: RehearsalContext, person: DemoTester): Promise<string> {
  const tester = await enrol(past, person);
  const { holders } = await getOpenPilot(past, person.pilotSlug);
  for (const holderId of holders) await connect(past, tester, holderId, person);
  return tester.testerId;
}

/** One member proposes the group's own map; it is debated, then voted by those who are in. */
async function voteMap(
  past: RehearsalContext,
  { pilotSlug, memberId, members }: { pilotSlug: string; memberId: string; members: readonly string[] },
): Promise<void> {
  const definition = await getOpenPilot(past, pilotSlug);
  const service = definition.services.find(({ widgets }) => widgets.includes('collective-map'));
  const [key = ''] = service ? recipientsOfService(definition, service) : [];
  const recipient = definition.recipients.find((one) => one.key === key);
  if (!service || !recipient) return;
  const firstOfMonth = `${past.clock.now().toISOString().slice(0, 7)}-01`;
  const terms = {
    recipient: { key, name: recipient.title.fr, detail: recipient.detail.fr },
    datasets: [...service.datasets],
    aggregation: { step: 'month', groups: 'all', smallestGroup: definition.smallestGroup } as const,
    purpose: 'Voir ensemble où nous allons, à quelle heure et comment, pour parler des horaires avec des faits.',
    from: firstOfMonth,
    until: plusDays(firstOfMonth, 300),
  };
  const { proposalId } = await saveProposal(past, { pilotSlug, testerId: memberId, kind: 'share', terms });
  await submitProposal(past, { pilotSlug, testerId: memberId, proposalId });
  const { voteFrom } = await past.db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  past.clock.moveTo(voteFrom ?? past.clock.now());
  await advanceAssembly(past, pilotSlug);
  for (const [at, testerId] of [memberId, ...members].entries()) {
    const choice = VOTES[at % VOTES.length] ?? 'yes';
    await castBallot(past, { pilotSlug, testerId, proposalId, choice, code: newBallotCode() });
  }
}
