import type { Activity } from '~/kit/schema/activities.ts';
import type { WorkshopStep } from '~/kit/schema/workshop.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { findActivity } from '../workshop-template.ts';
import { assertRunning } from './assert-open.server.ts';
import { changeWorkshop, type LockedWorkshop } from './change-workshop.server.ts';
import { addMinute, NO_TIMER, pauseTimer, resumeTimer, startTimer, type Timer } from './timer.ts';
import { countVote, NOTE_COLUMNS, toHead, toWallNote } from './wall-rows.server.ts';
import type { ActivityState, WallChange } from './wall-state.ts';

interface Which {
  readonly workshopId: string;
}

/** Opens the doors: the first step is on screen and phones may join. Opening twice changes nothing. */
export function openWorkshop(context: AppContext, { workshopId }: Which): Promise<void> {
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    if (workshop.state === 'closed') throw new AppError('method.closed');
    if (workshop.state === 'running') return { result: undefined, changes: [] };
    await tx.workshop.update({
      where: { id: workshopId },
      data: { state: 'running', openedAt: context.clock.now() },
    });
    const [first] = workshop.template.steps;
    return { result: undefined, changes: first ? await show(context, tx, workshop, first, first.activities[0]) : [] };
  });
}

/** Shows a step and its first activity. Throws AppError `method.activity-gone`. */
export function goToStep(context: AppContext, input: Which & { stepKey: string }): Promise<void> {
  return changeWorkshop(context, input.workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const step = workshop.template.steps.find(({ key }) => key === input.stepKey);
    if (!step) throw new AppError('method.activity-gone');
    return { result: undefined, changes: await show(context, tx, workshop, step, step.activities[0]) };
  });
}

/** Puts an activity on every screen. */
export function showActivity(context: AppContext, input: Which & { activityKey: string }): Promise<void> {
  return changeWorkshop(context, input.workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const found = findActivity(workshop.template, input.activityKey);
    if (!found) throw new AppError('method.activity-gone');
    return { result: undefined, changes: await show(context, tx, workshop, found.step, found.activity) };
  });
}

/** What works on notes (families, votes) shows them: private time is over for them. */
async function show(
  context: AppContext,
  tx: Tx,
  workshop: LockedWorkshop,
  step: WorkshopStep,
  activity: Activity | undefined,
): Promise<WallChange[]> {
  const changes: WallChange[] = [];
  if (activity && 'of' in activity) changes.push(...(await reveal(context, tx, workshop, activity.of)));
  if (activity) changes.push(...(await openOnce(context, tx, workshop.id, activity.key)));
  const moved = step.key !== workshop.stepKey;
  const saved = await tx.workshop.update({
    where: { id: workshop.id },
    data: {
      stepKey: step.key,
      activityKey: activity?.key ?? null,
      ...(moved ? { timerEndsAt: null, timerLeftMs: null, timerTotalMs: null } : {}),
    },
  });
  return [...changes, { kind: 'head', ...toHead(saved) }];
}

async function openOnce(context: AppContext, tx: Tx, workshopId: string, activityKey: string): Promise<WallChange[]> {
  const { count } = await tx.workshopActivity.createMany({
    data: [{ workshopId, activityKey, state: 'open', openedAt: context.clock.now() }],
    skipDuplicates: true,
  });
  return count > 0 ? [{ kind: 'activity', activity: activityKey, state: 'open' }] : [];
}

/** Reveals, closes or opens again. Closing a vote casts every ballot for good. */
export function setActivityState(
  context: AppContext,
  input: Which & { activityKey: string; state: ActivityState },
): Promise<void> {
  const { workshopId, activityKey, state } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const activity = findActivity(workshop.template, activityKey)?.activity;
    if (!activity) throw new AppError('method.activity-gone');
    const now = context.clock.now();
    const opened = await openOnce(context, tx, workshopId, activityKey);
    const revealed = state === 'open' ? [] : await reveal(context, tx, workshop, activityKey);
    const before = await tx.workshopActivity.findUniqueOrThrow({
      where: { workshopId_activityKey: { workshopId, activityKey } },
      select: { state: true },
    });
    if (activity.kind === 'vote' && before.state === 'closed' && state !== 'closed') {
      throw new AppError('method.vote-over');
    }
    await tx.workshopActivity.update({
      where: { workshopId_activityKey: { workshopId, activityKey } },
      data: { state, closedAt: state === 'closed' ? now : null },
    });
    const changes: WallChange[] = [...opened, ...revealed, { kind: 'activity', activity: activityKey, state }];
    if (activity.kind === 'vote') {
      if (state === 'closed') {
        await tx.workshopBallot.updateMany({ where: { workshopId, activityKey, castAt: null }, data: { castAt: now } });
      }
      const count = await countVote(tx, workshopId, activityKey, state !== 'open');
      changes.push({ kind: 'vote', activity: activityKey, ...count }, { kind: 'yours' });
    }
    return { result: undefined, changes };
  });
}

/** Private notes of an activity go on the wall, all at once. */
async function reveal(
  context: AppContext,
  tx: Tx,
  workshop: LockedWorkshop,
  activityKey: string,
): Promise<WallChange[]> {
  const where = { workshopId: workshop.id, activityKey };
  const { count } = await tx.workshopActivity.updateMany({
    where: { ...where, state: 'open' },
    data: { state: 'revealed', revealedAt: context.clock.now() },
  });
  const notes = await tx.workshopNote.updateManyAndReturn({
    where: { ...where, state: 'private' },
    data: { state: 'wall' },
    select: NOTE_COLUMNS,
  });
  const changes: WallChange[] = count > 0 ? [{ kind: 'activity', activity: activityKey, state: 'revealed' }] : [];
  if (notes.length > 0) {
    changes.push({ kind: 'notes', notes: notes.map((note) => toWallNote(note, workshop.hideAuthors)) });
    changes.push({ kind: 'waiting', activity: activityKey, count: 0 });
  }
  return changes;
}

export type TimerGesture =
  | { readonly gesture: 'start'; readonly minutes: number }
  | { readonly gesture: 'pause' | 'resume' | 'minute' | 'reset' };

/** Starts, pauses, resumes, lengthens or puts away the timer that every screen shows. */
export function setTimer(context: AppContext, input: Which & TimerGesture): Promise<void> {
  const { workshopId } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const timer = afterGesture(toHead(workshop).timer, input, context.clock.now().getTime());
    const saved = await tx.workshop.update({
      where: { id: workshopId },
      data: {
        timerEndsAt: timer.endsAt === null ? null : new Date(timer.endsAt),
        timerLeftMs: timer.leftMs,
        timerTotalMs: timer.totalMs,
      },
    });
    return { result: undefined, changes: [{ kind: 'head', ...toHead(saved) }] };
  });
}

function afterGesture(timer: Timer, input: TimerGesture, now: number): Timer {
  switch (input.gesture) {
    case 'start':
      return startTimer(input.minutes, now);
    case 'pause':
      return pauseTimer(timer, now);
    case 'resume':
      return resumeTimer(timer, now);
    case 'minute':
      return addMinute(timer, now);
    case 'reset':
      return NO_TIMER;
  }
}

/** Hides or shows the initials of those who signed. Hidden, they no longer leave the server: every page reads anew. */
export function setHideAuthors(context: AppContext, input: Which & { hide: boolean }): Promise<void> {
  return changeWorkshop(context, input.workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const saved = await tx.workshop.update({ where: { id: workshop.id }, data: { hideAuthors: input.hide } });
    return { result: undefined, changes: [{ kind: 'head', ...toHead(saved) }, { kind: 'reset' }] };
  });
}
