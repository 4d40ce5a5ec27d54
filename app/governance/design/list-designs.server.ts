import type { AppContext } from '~/platform/context.server.ts';
import { type DesignView, toDesignView } from './design-view.ts';

/** More than two workshops draw. */
const MOST = 100;

/** The designs of an initiative, oldest first; with `useCaseId`, those of one use case. */
export async function listDesigns(
  { db }: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string; useCaseId?: string },
): Promise<DesignView[]> {
  const found = await db.governanceDesign.findMany({
    where: input,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    include: { _count: { select: { answers: true } } },
  });
  return found.map(toDesignView);
}
