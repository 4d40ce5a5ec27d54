import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { declareDataUsed } from './declare-data-used.server.ts';
import { getUseCase } from './get-use-case.server.ts';
import { type UseCaseDocument, useCaseDocumentSchema } from './use-case.ts';

/**
 * Changes a use case, when it still is the revision that the person saw, and says on the data cards what it rests on
 * now. Throws AppError `imagine.use-case-changed` when somebody saved it since: nothing is overwritten. 404 when there
 * is none.
 */
export async function saveUseCase(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: {
    territoryId: string;
    useCaseId: string;
    revision: number;
    author: Author;
    change: (document: UseCaseDocument) => UseCaseDocument;
  },
): Promise<{ revision: number }> {
  const { territoryId, useCaseId, revision, author, change } = input;
  const { document: before } = await getUseCase(context, { territoryId, useCaseId });
  const document = useCaseDocumentSchema.parse(change(before));
  const { count } = await context.db.useCase.updateMany({
    where: { id: useCaseId, territoryId, revision, retiredAt: null },
    data: { document, updatedByName: author.name, updatedAt: context.clock.now(), revision: { increment: 1 } },
  });
  if (count === 0) throw new AppError('imagine.use-case-changed');
  await declareDataUsed(context, { territoryId, useCaseId, document });
  return { revision: revision + 1 };
}
