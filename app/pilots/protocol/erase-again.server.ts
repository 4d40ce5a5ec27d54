import type { Principal } from '~/access/permissions.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { ARCHIVE_TASK } from './move-pilot.server.ts';

/** Starts the erasing of an archived pilot's spaces once more, after it was cut off; run twice, it erases once. */
export async function eraseAgain(
  context: AppContext,
  principal: Extract<Principal, { kind: 'staff' }>,
  { territoryId, slug }: { territoryId: string; slug: string },
): Promise<void> {
  const { db, tasks } = context;
  const isArchived = await db.pilot.count({ where: { slug, territoryId, status: 'archived' } });
  if (isArchived === 0) throw new Response(null, { status: 404 });
  const underWay = await db.task.count({
    where: { kind: ARCHIVE_TASK, state: { in: ['queued', 'running'] }, input: { path: ['slug'], equals: slug } },
  });
  if (underWay === 0) await tasks.start(ARCHIVE_TASK, { slug }, { userId: principal.userId, territoryId });
}
