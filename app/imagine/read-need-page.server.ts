import { allItems } from '~/datamap/all-items.server.ts';
import { type ItemView, titleOf } from '~/datamap/item-view.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { getUseCase } from './get-use-case.server.ts';
import { cardMatcher } from './match-cards.ts';
import { inBothLocales } from './texts.ts';
import type { DataNeed } from './use-case.ts';

/** What a need is called in addresses before it exists. */
export const NEW_NEED = 'nouvelle';

export interface CardToChoose {
  readonly key: string;
  readonly title: string;
  readonly holders: string;
}

export interface NeedPage {
  readonly useCaseId: string;
  readonly revision: number;
  readonly need: DataNeed | undefined;
  /** The card it has now, then those that could answer it, then those that answer the search. */
  readonly cards: readonly CardToChoose[];
  /** How many answer the search; undefined when nothing was sought. */
  readonly found: number | undefined;
  /** Names of holders already in the map. */
  readonly holders: readonly string[];
}

const MOST = 6;

/** A data need to edit (none yet for NEW_NEED), with cards of the map to choose from; 404 when there is no such need. */
export async function readNeedPage(
  context: AppContext,
  input: { territoryId: string; useCaseId: string; needKey: string; sought: string },
): Promise<NeedPage> {
  const { territoryId, needKey, sought } = input;
  const { document, revision, id: useCaseId, initiativeId } = await getUseCase(context, input);
  const need = document.dataNeeds.find(({ key }) => key === needKey);
  if (!need && needKey !== NEW_NEED) throw new Response(null, { status: 404 });
  const items = await allItems(context, { territoryId, initiativeId });
  const match = cardMatcher(items);
  const likely = need ? match(need).slice(0, MOST) : [];
  const words = { label: inBothLocales(sought), origin: 'retrieved' as const };
  const found = sought === '' ? undefined : match(words).slice(0, MOST);
  const now = items.filter(({ key }) => key === need?.itemKey);
  const all = [...now, ...[...likely, ...(found ?? [])].map(({ card }) => card)];
  const cards = [...new Map(all.map((card) => [card.key, card])).values()];
  const names = items.flatMap((item) => item.holders.map(({ name }) => name));
  return {
    ...{ useCaseId, revision, need, found: found?.length },
    cards: cards.map(toChoice),
    holders: [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fr')),
  };
}

const toChoice = (card: ItemView): CardToChoose => ({
  key: card.key,
  title: titleOf(card),
  holders: card.holders.map(({ name }) => name).join(', '),
});
