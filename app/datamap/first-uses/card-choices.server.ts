import type { AppContext } from '~/platform/context.server.ts';
import { titleOf } from '../item-view.ts';

/** As many as one can look through; the cards of a larger map are cited from their own page. */
const MOST = 300;

export interface CardChoice {
  readonly key: string;
  readonly title: string;
  readonly challenge: string;
}

/** The cards that a first use can name, in the order of the map. */
export async function cardChoices(
  context: AppContext,
  input: { territoryId: string; initiativeId: string },
): Promise<CardChoice[]> {
  const items = await context.db.dataItem.findMany({
    where: input,
    orderBy: { position: 'asc' },
    take: MOST,
    select: { key: true, information: true, data: true, challenge: true },
  });
  return items.map(({ key, challenge, ...item }) => ({ key, challenge, title: titleOf(item) }));
}
