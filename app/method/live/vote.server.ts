import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { activityOf, assertRunning, assertTakesIn } from './assert-open.server.ts';
import { changeWorkshop, type LockedWorkshop } from './change-workshop.server.ts';
import type { Participant } from './find-participant.server.ts';
import { countVote } from './wall-rows.server.ts';
import type { ActivityState, WallChange } from './wall-state.ts';

type Voter = Pick<Participant, 'id' | 'workshopId'>;

/** Gives or takes back one dot. Throws AppErrors `method.ballot-cast`, `method.no-dots-left`, `method.not-a-target`… */
export function moveDot(
  context: AppContext,
  voter: Voter,
  input: { activityKey: string; target: string; gesture: 'give' | 'take' },
): Promise<void> {
  const { workshopId } = voter;
  const { activityKey, target, gesture } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const activity = activityOf(workshop, activityKey, 'vote');
    const state = assertTakesIn(workshop, activityKey);
    const where = { workshopId, activityKey, participantId: voter.id };
    const ballot = await tx.workshopBallot.findUnique({ where: { workshopId_activityKey_participantId: where } });
    if (ballot?.castAt) throw new AppError('method.ballot-cast');
    const dots = gesture === 'give' ? [...(ballot?.dots ?? []), target] : withoutOne(ballot?.dots ?? [], target);
    if (dots.length > activity.dots) throw new AppError('method.no-dots-left');
    if (gesture === 'give') await assertTarget(tx, workshop, activityKey, target);
    await tx.workshopBallot.upsert({
      where: { workshopId_activityKey_participantId: where },
      create: { ...where, dots },
      update: { dots },
    });
    return { result: undefined, changes: [await told(tx, workshopId, activityKey, state)] };
  });
}

/** Casts one's dots for good. Casting twice is casting once. */
export function castBallot(context: AppContext, voter: Voter, activityKey: string): Promise<void> {
  const { workshopId } = voter;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    activityOf(workshop, activityKey, 'vote');
    const state = assertTakesIn(workshop, activityKey);
    const where = { workshopId, activityKey, participantId: voter.id };
    const castAt = context.clock.now();
    const { count } = await tx.workshopBallot.updateMany({ where: { ...where, castAt: null }, data: { castAt } });
    const known = count > 0 || (await tx.workshopBallot.count({ where })) > 0;
    if (!known) await tx.workshopBallot.create({ data: { ...where, dots: [], castAt } });
    return { result: undefined, changes: [await told(tx, workshopId, activityKey, state)] };
  });
}

/**
 * Sets the dots given on paper, all at once: { target: dots }. They are one ballot, kept under the workshop's own id,
 * and may be corrected until the vote closes. Throws AppError `method.too-many-dots`.
 */
export function setPaperDots(
  context: AppContext,
  input: { workshopId: string; activityKey: string; dots: Readonly<Record<string, number>> },
): Promise<void> {
  const { workshopId, activityKey } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const activity = activityOf(workshop, activityKey, 'vote');
    const state = assertTakesIn(workshop, activityKey);
    const people = await tx.workshopParticipant.count({ where: { workshopId, paper: true } });
    const most = people * activity.dots;
    const wanted = Object.entries(input.dots).filter(([, count]) => count > 0);
    if (wanted.reduce((sum, [, count]) => sum + count, 0) > most) throw new AppError('method.too-many-dots', { most });
    for (const [target] of wanted) await assertTarget(tx, workshop, activityKey, target);
    const dots = wanted.flatMap(([target, count]) => Array<string>(count).fill(target));
    const where = { workshopId, activityKey, participantId: workshopId };
    await tx.workshopBallot.upsert({
      where: { workshopId_activityKey_participantId: where },
      create: { ...where, dots },
      update: { dots },
    });
    return { result: undefined, changes: [await told(tx, workshopId, activityKey, state)] };
  });
}

const told = async (tx: Tx, workshopId: string, activity: string, state: ActivityState): Promise<WallChange> => ({
  kind: 'vote',
  activity,
  ...(await countVote(tx, workshopId, activity, state !== 'open')),
});

async function assertTarget(tx: Tx, workshop: LockedWorkshop, activityKey: string, target: string): Promise<void> {
  const { on, of } = activityOf(workshop, activityKey, 'vote');
  const where = { id: target, workshopId: workshop.id, activityKey: of };
  const found =
    on === 'clusters'
      ? await tx.workshopCluster.count({ where })
      : await tx.workshopNote.count({ where: { ...where, state: 'wall', mergedIntoId: null } });
  if (found === 0) throw new AppError('method.not-a-target');
}

function withoutOne(dots: readonly string[], target: string): string[] {
  const at = dots.indexOf(target);
  return dots.filter((_, index) => index !== at);
}
