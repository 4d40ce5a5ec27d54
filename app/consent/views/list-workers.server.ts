import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { VIEW_ROLE } from './shared-view.ts';

export interface ViewWorker {
  readonly id: string;
  readonly name: string;
}

/** More than the social workers of a pilot's team. */
const MOST = 200;

/** The members of a pilot's team who may be shown a view, by name: those whom the team itself let in under that role. */
export async function listWorkers(
  { db }: { db: Pick<AppContext['db'], 'pilot' | 'user'> | Tx },
  pilotSlug: string,
): Promise<ViewWorker[]> {
  const pilot = await db.pilot.findUnique({ where: { slug: pilotSlug }, select: { territoryId: true } });
  if (!pilot) return [];
  const { territoryId } = pilot;
  return db.user.findMany({
    where: {
      disabledAt: null,
      memberships: {
        some: { territoryId, role: VIEW_ROLE, OR: [{ pilotSlug: null }, { pilotSlug }] },
      },
    },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
}
