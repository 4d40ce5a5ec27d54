import { reachPhase } from '~/access/reach-phase.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { declareDataUsed } from './declare-data-used.server.ts';
import { type UseCaseDocument, useCaseDocumentSchema } from './use-case.ts';

/** Adds a use case to an initiative, and says on the data cards that it rests on them. */
export async function createUseCase(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; initiativeId: string; author: Author; document: UseCaseDocument },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, author } = input;
  const document = useCaseDocumentSchema.parse(input.document);
  const at = context.clock.now();
  const { id } = await context.db.useCase.create({
    data: {
      ...{ territoryId, initiativeId, document, ideaId: document.ideaId ?? null },
      ...{ createdById: author.id, createdByName: author.name, updatedByName: author.name },
      ...{ createdAt: at, updatedAt: at },
    },
    select: { id: true },
  });
  await declareDataUsed(context, { territoryId, useCaseId: id, document });
  await reachPhase(context, { initiativeId, phase: 2 });
  return { id };
}
