import { allItems } from '~/datamap/all-items.server.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { createUseCase } from './create-use-case.server.ts';
import { fromKit } from './from-kit.ts';
import { tieToMap } from './match-cards.ts';

/**
 * Makes a use case of the kit the territory's own: copied, its data tied to the cards of the map that surely answer
 * them. 404 when the kit has none of that key.
 */
export async function startFromKit(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; initiativeId: string; author: Author; kitUseCase: string },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, author, kitUseCase } = input;
  const kit = getKit().useCases.find(({ key }) => key === kitUseCase);
  if (!kit) throw new Response(null, { status: 404 });
  const cards = await allItems(context, { territoryId, initiativeId });
  const document = fromKit(kit);
  const dataNeeds = tieToMap(document.dataNeeds, cards);
  return createUseCase(context, { territoryId, initiativeId, author, document: { ...document, dataNeeds } });
}
