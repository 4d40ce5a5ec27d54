import type { AppContext } from '~/platform/context.server.ts';
import { toUseCaseView, type UseCaseView } from './use-case-view.ts';

/** More than two workshops imagine. */
const MOST = 200;

/** The use cases of an initiative, oldest first; with `retired`, those put away as well. */
export async function listUseCases(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string; retired?: boolean },
): Promise<UseCaseView[]> {
  const { territoryId, initiativeId, retired = false } = input;
  const found = await context.db.useCase.findMany({
    where: { territoryId, initiativeId, ...(retired ? {} : { retiredAt: null }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return found.map(toUseCaseView);
}
