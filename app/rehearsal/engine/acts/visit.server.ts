import { exportTester } from '~/consent/export-tester.server.ts';
import { showEntries } from '~/consent/show-entries.server.ts';
import { isOfEntries } from '~/holders/manifests.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { ENERGY_DATASETS } from '~/services/energy.ts';
import { adoptGesture } from '~/space/adopt-gesture.server.ts';
import { readGestures } from '~/space/read-gestures.server.ts';
import { readHome } from '~/space/read-home.server.ts';
import { recordVisit } from '~/space/record-visit.server.ts';
import { inPilot, type TesterPrincipal } from '~/space/tester.ts';
import type { Visit } from '../../behaviour/day.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { compareThemself } from './compare.server.ts';
import { connectHolders, mendConnections } from './connect.server.ts';
import { mayBeFollowed } from './followed.ts';
import { goThroughServices } from './services.server.ts';
import { syncDue } from './sync.server.ts';
import { takePart } from './vote.server.ts';

/** Opens the space and does there what this visit is made of, as the pages would have it done. */
export async function visit(stage: Stage, participant: Participant, plan: Visit): Promise<void> {
  const tester = principalOf(stage, participant);
  if (!tester) return;
  if (participant.visitedOn.at(-1) !== stage.today) participant.visitedOn.push(stage.today);
  if (plan.triesToConnect) await connectHolders(stage, participant);
  await mendConnections(stage, participant);
  await syncDue(stage, participant, stage.syncOnVisitAfterDays);
  loseHabit(stage, participant);
  const sees = seesConsumption(stage, participant);
  if (stage.readsEveryPage || (sees && !participant.hasSeen)) await openHome(stage, participant, tester, plan);
  else await noteOpening(stage, participant, tester, sees);
  if (sees) participant.hasSeen = true;
  await lookAtEntries(stage, participant, tester);
  await goThroughServices(stage, participant, tester);
  await takePart(stage, participant, tester);
  await lookAtGestures(stage, participant, tester, plan);
  await compareThemself(stage, participant, tester);
  if (plan.exports) {
    const { context, problems } = stage;
    await problems.attempt('export', dateOf(stage), () => exportTester(context, tester.testerId));
  }
}

/** Days without news after which someone who comes for it is let down. */
const LET_DOWN_AFTER_DAYS = 2;

/** Coming for nothing new, while a holder fails, costs some of the habit. */
function loseHabit({ today }: Stage, participant: Participant): void {
  const { life, links, person } = participant;
  const isLetDown = [...links.values()].some(
    ({ failingSince }) => failingSince !== null && today - failingSince >= LET_DOWN_AFTER_DAYS,
  );
  if (life && isLetDown) participant.life = { ...life, habit: life.habit * (1 - person.profile.outages.habitLost) };
}

/** The principal that a session of theirs gives. */
export function principalOf({ definition, isDemo }: Stage, participant: Participant): TesterPrincipal | null {
  const { testerId, pseudonym, person } = participant;
  if (!testerId || !pseudonym) return null;
  return { kind: 'tester', testerId, pseudonym, pilotSlug: definition.slug, panelKey: person.panelKey, isDemo };
}

const METERS = Object.values(ENERGY_DATASETS).flatMap(({ fine, coarse }) => [fine, coarse]);

/** Whether there are readings of a meter to look at under an agreement that holds: what the page of consumption shows. */
function seesConsumption({ definition }: Stage, { granted, links }: Participant): boolean {
  return definition.purposes.some(
    ({ key, holder, datasets }) =>
      holder !== undefined &&
      granted.includes(key) &&
      links.get(holder)?.hasReadings &&
      datasets.some((dataset) => METERS.includes(dataset)),
  );
}

/** Those who have just received dated things open the page of each, once: the one page that shows them today. */
async function lookAtEntries(stage: Stage, participant: Participant, { testerId }: TesterPrincipal): Promise<void> {
  const { context, definition, problems } = stage;
  for (const { key: dataset, holder } of definition.datasets) {
    const isNew =
      isOfEntries(dataset) && participant.links.get(holder)?.hasReadings && !participant.looked.has(dataset);
    if (!isNew) continue;
    participant.looked.add(dataset);
    const { locale } = participant.person;
    await problems.attempt('look', dateOf(stage), () =>
      showEntries(context, { testerId, dataset, month: null, locale }),
    );
  }
}

/** The whole page, as its loader makes it: everything it shows is read and computed. */
async function openHome(stage: Stage, participant: Participant, tester: TesterPrincipal, plan: Visit): Promise<void> {
  const { context, problems, definition } = stage;
  const home = await problems.attempt('open', dateOf(stage), () => readHome(context, tester, paramsOf(plan)));
  if (!home) return;
  if (home.consumption) participant.proposed ??= home.gestures.proposed.map(({ key }) => key);
  const daily = { timeZone: definition.calendar.timeZone };
  await recordVisit(context, tester, { kind: 'opened-space', daily });
  if (home.consumption) await recordVisit(context, tester, { kind: 'viewed-consumption', daily });
}

/** Most look at a week, some at a day, a month or the year. */
function paramsOf({ scale }: Visit): URLSearchParams {
  const vue = scale < 0.55 ? 'semaine' : scale < 0.75 ? 'jour' : scale < 0.92 ? 'mois' : 'annee';
  return new URLSearchParams({ vue, energie: scale % 0.1 < 0.05 ? 'ensemble' : 'electricite' });
}

/**
 * What openHome leaves in the log, without making the page again: a page costs thirty queries, and a panel opens it
 * thousands of times. A test holds the two to the same log.
 */
async function noteOpening(stage: Stage, participant: Participant, tester: TesterPrincipal, sees: boolean) {
  const { context, definition, today } = stage;
  if (participant.lastOpenedOn === today || !mayBeFollowed(definition, participant)) return;
  participant.lastOpenedOn = today;
  await recordActivity(context, { ...inPilot(tester), kind: 'opened-space' });
  if (sees) await recordActivity(context, { ...inPilot(tester), kind: 'viewed-consumption' });
}

async function lookAtGestures(stage: Stage, participant: Participant, tester: TesterPrincipal, { adopts }: Visit) {
  const { context, problems } = stage;
  const { gestures: held, person } = participant;
  if (adopts === null || held.length >= person.profile.gestures.most) return;
  const proposed = (await proposedTo(stage, participant, tester)).filter((key) => !held.includes(key));
  // Squared: what is proposed first is taken most.
  const wanted = proposed[Math.floor(adopts ** 2 * proposed.length)];
  if (!wanted) return;
  const adopted = await problems.attempt('adopt', dateOf(stage), () => adoptGesture(context, tester, wanted));
  if (adopted) held.push(wanted);
}

/** What they remember being proposed; those who have seen nothing yet open the page of gestures. */
async function proposedTo(stage: Stage, participant: Participant, tester: TesterPrincipal): Promise<readonly string[]> {
  const { context, problems } = stage;
  if (participant.proposed) return participant.proposed;
  const page = await problems.attempt('open', dateOf(stage), () => readGestures(context, tester));
  participant.proposed = page?.gestures.proposed.map(({ key }) => key) ?? [];
  return participant.proposed;
}
