import { titleOf } from '~/datamap/item-view.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { addData } from './add-data.ts';
import type { Author } from './author.ts';
import { cardsOf, mapChoices } from './map-choices.server.ts';
import { addHolder } from './parts/holders.ts';
import { type EditOutcome, saveEdit } from './save-edit.server.ts';

/** Cards of the map whose data a scenario asks for, and holders that it counts on, ticked on its data page. */
export async function addFromMap(
  context: AppContext,
  actor: Author,
  input: {
    territoryId: string;
    initiativeId: string;
    scenarioId: string;
    revision: number;
    cardKeys: readonly string[];
    holderNames: readonly string[];
  },
): Promise<EditOutcome<null>> {
  const { territoryId, initiativeId, scenarioId, revision, cardKeys, holderNames } = input;
  const cards = await cardsOf(context, territoryId, cardKeys);
  const { holders } = await mapChoices(context, { territoryId, initiativeId });
  const ticked = holders.filter(({ name }) => holderNames.includes(name));
  const change = (document: PilotDefinition): PilotDefinition => {
    const counted = ticked.reduce((before, holder) => addHolder(before, holder), document);
    return cards.reduce((before, card) => {
      const title = titleOf(card);
      const detail = card.information === '' ? '' : card.data;
      return addData(before, {
        ...{ title: { fr: title, en: title }, detail: { fr: detail, en: detail } },
        ...{ holderName: card.holders[0]?.name, access: card.access, itemKey: card.key, declared: false },
      });
    }, counted);
  };
  // Adding never overwrites: whatever was saved since, what was ticked joins it.
  return saveEdit(context, actor, { territoryId, scenarioId, revision, change, seen: () => null });
}
