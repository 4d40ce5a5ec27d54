import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { keepingPurposes } from '../granted-purposes.server.ts';
import { findSituation } from '../shares/find-situation.server.ts';
import { judgeReader } from '../shares/judge-reader.ts';
import { serviceReader } from '../shares/share-reader.ts';
import { chaseCopies } from './chase-copies.server.ts';

/**
 * Calls back the copies that a tester's agreements no longer allow, and tells each service at once as far as it
 * answers; what it does not confirm is chased by the round. Looks at what is true now, so it can be run again after
 * a failure half way. Returns how many were called back this time.
 */
export async function recallUncovered(
  context: AppContext,
  { testerId, definition }: { testerId: string; definition: PilotDefinition },
): Promise<number> {
  const { db } = context;
  const held = await db.serviceCopy.findMany({ where: { testerId, state: 'held' } });
  if (held.length === 0) return 0;
  const tester = await db.tester.findUniqueOrThrow({ where: { id: testerId } });
  const uncovered: string[] = [];
  for (const { id, serviceKey, dataset } of held) {
    if (!(await mayHold(context, { tester, definition, serviceKey, dataset }))) uncovered.push(id);
  }
  if (uncovered.length === 0) return 0;
  const { count } = await markRecalled(db, { ids: uncovered, cause: 'withdrawn', at: context.clock.now() });
  await chaseCopies(context, { copyIds: uncovered });
  return count;
}

/** An agreement that is asked again keeps the copies where they are until the person answers. */
async function mayHold(
  context: AppContext,
  share: { tester: Tester; definition: PilotDefinition; serviceKey: string; dataset: string },
): Promise<boolean> {
  const reader = serviceReader(share.serviceKey);
  const { policy, situation } = await findSituation(context, { ...share, reader }, context.db, keepingPurposes);
  return judgeReader(policy, reader, situation).obstacles.length === 0;
}

/** From here on the copy is counted as one to come back, until the service says that it is gone. */
export async function markRecalled(
  tx: Pick<Tx, 'serviceCopy'>,
  { ids, cause, at }: { ids: readonly string[]; cause: 'withdrawn' | 'left'; at: Date },
): Promise<{ count: number }> {
  return tx.serviceCopy.updateMany({
    where: { id: { in: [...ids] }, state: 'held' },
    data: { state: 'recall-due', cause, recalledAt: at, nextTryAt: at },
  });
}
