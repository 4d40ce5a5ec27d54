import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readFollowUp } from './follow-up.server.ts';

export interface Sharing {
  /** Who sees something now, and an instant of the last day (ISO). */
  readonly current: { readonly name: string; readonly lastInstant: string } | null;
  /** The assessment that awaits the tester's answer. */
  readonly waiting: { readonly id: string; readonly number: number } | null;
}

/** What the first page of a space says of what is shown and awaited; null in a pilot that has no such page. */
export async function readSharing(
  context: AppContext,
  definition: PilotDefinition,
  testerId: string,
): Promise<Sharing | null> {
  if (!definition.services.some(({ widgets }) => widgets.includes('shared-view'))) return null;
  const view = await context.db.sharedView.findFirst({
    where: { testerId, endedAt: null, until: { gt: context.clock.now() } },
    select: { workerName: true, until: true },
  });
  const { assessments } = await readFollowUp(context, testerId);
  const waiting = assessments.findLast(({ state }) => state === 'proposed');
  return {
    current: view ? { name: view.workerName, lastInstant: new Date(view.until.getTime() - 1).toISOString() } : null,
    waiting: waiting ? { id: waiting.id, number: waiting.number } : null,
  };
}
