import type { AppContext } from '~/platform/context.server.ts';
import { VIEW_ROLE } from '../views/shared-view.ts';

/** A social worker of the territory `nantes`, or whatever else is asked. */
export async function createWorker(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  {
    id,
    name,
    role = VIEW_ROLE,
    territoryId = 'nantes',
    pilotSlug = null,
  }: { id: string; name: string; role?: string; territoryId?: string; pilotSlug?: string | null },
): Promise<void> {
  const createdAt = clock.now();
  await db.user.create({ data: { id, email: `${id}@example.org`, name, createdAt } });
  await db.membership.create({ data: { userId: id, territoryId, pilotSlug, role, createdAt } });
}
