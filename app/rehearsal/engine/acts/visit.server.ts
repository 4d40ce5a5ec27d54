import { exportTester } from '~/consent/export-tester.server.ts';
import { adoptGesture } from '~/space/adopt-gesture.server.ts';
import { type Home, readHome } from '~/space/read-home.server.ts';
import { recordVisit } from '~/space/record-visit.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import type { Visit } from '../../behaviour/day.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { connectHolders } from './connect.server.ts';

/** Opens the space and does there what this visit is made of, as the pages would have it done. */
export async function visit(stage: Stage, participant: Participant, plan: Visit): Promise<void> {
  const tester = principalOf(stage, participant);
  if (!tester) return;
  const { context, problems } = stage;
  if (plan.triesToConnect) await connectHolders(stage, participant);
  const home = await problems.attempt('open', dateOf(stage), () => readHome(context, tester, paramsOf(plan)));
  if (!home) return;
  await recordOpening(stage, tester, home);
  await lookAtGestures(stage, participant, tester, home, plan);
  if (plan.exports) await problems.attempt('export', dateOf(stage), () => exportTester(context, tester.testerId));
}

/** The principal that a session of theirs gives. */
function principalOf({ definition, isDemo }: Stage, participant: Participant): TesterPrincipal | null {
  const { testerId, pseudonym, person } = participant;
  if (!testerId || !pseudonym) return null;
  return { kind: 'tester', testerId, pseudonym, pilotSlug: definition.slug, panelKey: person.panelKey, isDemo };
}

/** Most look at a week, some at a day, a month or the year. */
function paramsOf({ scale }: Visit): URLSearchParams {
  const vue = scale < 0.55 ? 'semaine' : scale < 0.75 ? 'jour' : scale < 0.92 ? 'mois' : 'annee';
  return new URLSearchParams({ vue, energie: scale % 0.1 < 0.05 ? 'ensemble' : 'electricite' });
}

async function recordOpening({ context, definition }: Stage, tester: TesterPrincipal, home: Home): Promise<void> {
  const daily = { timeZone: definition.calendar.timeZone };
  await recordVisit(context, tester, { kind: 'opened-space', daily });
  if (home.consumption) await recordVisit(context, tester, { kind: 'viewed-consumption', daily });
}

async function lookAtGestures(
  { context, problems, days, today }: Stage,
  participant: Participant,
  tester: TesterPrincipal,
  { gestures: { proposed } }: Home,
  { adopts, checks }: Visit,
): Promise<void> {
  const { gestures, person } = participant;
  const on = days.date(today);
  // Squared: what is proposed first is taken most.
  const wanted = adopts === null ? undefined : proposed[Math.floor(adopts ** 2 * proposed.length)];
  if (wanted && gestures.length < person.profile.gestures.most) {
    const adopted = await problems.attempt('adopt', on, () => adoptGesture(context, tester, wanted.key));
    if (adopted) gestures.push(wanted.key);
  }
  const checked = checks === null ? undefined : gestures[Math.floor(checks * gestures.length)];
  if (checked) await recordVisit(context, tester, { kind: 'checked-gesture', detail: checked });
}
