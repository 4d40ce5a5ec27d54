import { declareUses } from '~/datamap/declare-uses.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { UseCaseDocument } from './use-case.ts';
import { pageOfUseCase } from './use-case-view.ts';

/** Says on the data cards which use case rests on them; on none once it is put away. */
export async function declareDataUsed(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; useCaseId: string; document: UseCaseDocument; retired?: boolean },
): Promise<void> {
  const { territoryId, useCaseId, document, retired = false } = input;
  const href = pageOfUseCase(territoryId, useCaseId);
  const keys = retired ? [] : document.dataNeeds.flatMap(({ itemKey }) => itemKey ?? []);
  await declareUses(context, {
    territoryId,
    source: `use-case:${useCaseId}`,
    uses: keys.map((itemKey) => ({ itemKey, href, label: document.title })),
  });
}
