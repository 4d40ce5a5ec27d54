import type { AppContext } from '~/platform/context.server.ts';
import { declareDataUsed } from './declare-data-used.server.ts';
import { getUseCase } from './get-use-case.server.ts';

/** Puts a use case away, or brings it back, with what its data cards say of it. 404 when there is none. */
export async function putUseCaseAway(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; useCaseId: string; back: boolean },
): Promise<void> {
  const { territoryId, useCaseId, back } = input;
  const { document } = await getUseCase(context, input);
  const now = context.clock.now();
  await context.db.useCase.updateMany({
    where: { id: useCaseId, territoryId },
    data: { retiredAt: back ? null : now, updatedAt: now },
  });
  await declareDataUsed(context, { territoryId, useCaseId, document, retired: !back });
}
