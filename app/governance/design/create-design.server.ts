import { reachPhase } from '~/access/reach-phase.server.ts';
import { getUseCase } from '~/imagine/get-use-case.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { designDocumentSchema, newDesign } from './design.ts';

/**
 * Starts a design, for a use case or on its own; untitled, it takes the use case's title. `id` is made by the page:
 * sent twice, it starts one design. Throws AppError `governance.untitled` when neither gives a title; 404 when the use
 * case is not of this territory.
 */
export async function createDesign(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { id: string; territoryId: string; initiativeId: string; useCaseId: string | null; title: Bilingual },
): Promise<{ id: string }> {
  const { id, territoryId, initiativeId, useCaseId } = input;
  const useCase = useCaseId ? await getUseCase(context, { territoryId, useCaseId }) : null;
  const title = input.title.fr === '' ? useCase?.document.title : input.title;
  if (!title || title.fr === '') throw new AppError('governance.untitled');
  const at = context.clock.now();
  await context.db.governanceDesign.createMany({
    data: {
      ...{ id, territoryId, initiativeId, useCaseId: useCase?.id ?? null },
      document: designDocumentSchema.parse(newDesign(title)),
      ...{ createdAt: at, updatedAt: at },
    },
    skipDuplicates: true,
  });
  await reachPhase(context, { initiativeId, phase: 2 });
  return { id };
}
