import { declareUses } from '~/datamap/declare-uses.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from './definition.ts';

/**
 * The thread downwards: from each data card to what it justifies in the pilot, a dataset or an indicator. A card of
 * both leads to the dataset.
 */
export async function declareCardUses(context: AppContext, definition: PilotDefinition): Promise<void> {
  const { slug, territory, title, datasets, indicators } = definition;
  await declareUses(context, {
    territoryId: territory,
    source: `pilot:${slug}`,
    uses: [...indicators, ...datasets].flatMap(({ justifiedBy, title: what }) =>
      justifiedBy
        ? {
            itemKey: justifiedBy,
            href: `/${territory}/experimentations/${slug}/definition`,
            label: { fr: `${title.fr} : ${what.fr}`, en: `${title.en}: ${what.en}` },
          }
        : [],
    ),
  });
}
