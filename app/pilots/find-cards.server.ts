import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from './definition.ts';

export interface JustifyingCard {
  readonly key: string;
  readonly information: string;
  readonly challenge: string;
  readonly sheet: string;
  readonly row: number;
}

/** The data cards of the territory that the pilot's datasets and indicators cite, by key. */
export async function findCards(
  context: Pick<AppContext, 'db'>,
  { territory, datasets, indicators }: Pick<PilotDefinition, 'territory' | 'datasets' | 'indicators'>,
): Promise<Map<string, JustifyingCard>> {
  const cited = [...datasets, ...indicators].flatMap(({ justifiedBy }) => justifiedBy ?? []);
  const cards = await context.db.dataItem.findMany({
    where: { territoryId: territory, key: { in: cited } },
    select: { key: true, information: true, challenge: true, sheet: true, row: true },
  });
  return new Map(cards.map((card) => [card.key, card]));
}
