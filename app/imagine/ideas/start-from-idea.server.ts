import { allItems } from '~/datamap/all-items.server.ts';
import { titleOf } from '~/datamap/item-view.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from '../author.ts';
import { createUseCase } from '../create-use-case.server.ts';
import { tieToMap } from '../match-cards.ts';
import { inBothLocales } from '../texts.ts';
import { type DataNeed, nextNeedKey, type UseCaseDocument } from '../use-case.ts';
import { documentFromIdea } from './from-idea.ts';
import type { IdeaRef } from './idea.ts';
import { getIdea } from './list-ideas.server.ts';
import { keepIdea } from './save-idea.server.ts';

/**
 * Makes a use case of an idea: its words, the data its table named, tied to the map, and the cards its first use rests
 * on. The idea stays, and says what it became. 404 when it is gone.
 */
export async function startFromIdea(
  context: AppContext,
  input: {
    territoryId: string;
    initiativeId: string;
    author: Author;
    ref: IdeaRef;
    theme: UseCaseDocument['theme'];
  },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, author, theme } = input;
  const idea = await getIdea(context, input);
  const { id: ideaId } = await keepIdea(context, input);
  const cards = await allItems(context, { territoryId, initiativeId });
  const document = documentFromIdea(idea, ideaId, theme);
  const dataNeeds = tieToMap(document.dataNeeds, cards);
  for (const key of idea.itemKeys) {
    const card = cards.find((one) => one.key === key);
    if (!card || dataNeeds.some(({ itemKey }) => itemKey === key)) continue;
    const [holder] = card.holders;
    const need: DataNeed = {
      ...{ key: nextNeedKey(dataNeeds), itemKey: key, label: inBothLocales(titleOf(card).slice(0, 300)) },
      ...(holder ? { holderName: holder.name.slice(0, 300) } : {}),
      ...{ personal: card.personal ?? true, origin: card.personal === false ? 'reference' : 'retrieved' },
    };
    dataNeeds.push(need);
  }
  return createUseCase(context, { territoryId, initiativeId, author, document: { ...document, dataNeeds } });
}
