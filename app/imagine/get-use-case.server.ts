import { isUuid } from '~/method/is-uuid.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { toUseCaseView, type UseCaseView } from './use-case-view.ts';

/** A use case of this territory, put away or not; 404 when there is none. */
export async function getUseCase(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; useCaseId: string },
): Promise<UseCaseView> {
  const { territoryId, useCaseId: id } = input;
  const found = isUuid(id) ? await context.db.useCase.findFirst({ where: { id, territoryId } }) : null;
  if (!found) throw new Response(null, { status: 404 });
  return toUseCaseView(found);
}
