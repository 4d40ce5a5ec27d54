import { declareUses } from '~/datamap/declare-uses.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from './definition.ts';

/** The thread downwards: from each data card to the pilot's dataset that it justifies. */
export async function declareCardUses(context: AppContext, definition: PilotDefinition): Promise<void> {
  const { slug, territory, title, datasets } = definition;
  await declareUses(context, {
    territoryId: territory,
    source: `pilot:${slug}`,
    uses: datasets.map((dataset) => ({
      itemKey: dataset.justifiedBy,
      href: `/${territory}/experimentations/${slug}/definition`,
      label: { fr: `${title.fr} : ${dataset.title.fr}`, en: `${title.en}: ${dataset.title.en}` },
    })),
  });
}
