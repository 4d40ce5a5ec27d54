import type { AppContext } from '~/platform/context.server.ts';
import { itemWhere } from './item-where.server.ts';

const MOST = 200;

/** The challenges (in the order of the sheets) and the themes of a territory's cards, for choosing one. */
export async function filterChoices(
  context: AppContext,
  input: { territoryId: string; initiativeId?: string },
): Promise<{ challenges: string[]; themes: string[] }> {
  const where = itemWhere(input.territoryId, {}, input.initiativeId);
  const { dataItem } = context.db;
  const challenges = await dataItem.groupBy({
    by: ['challenge'],
    where,
    _min: { position: true },
    orderBy: { _min: { position: 'asc' } },
    take: MOST,
  });
  const themes = await dataItem.groupBy({
    by: ['theme'],
    where: { ...where, theme: { not: '' } },
    orderBy: { theme: 'asc' },
    take: MOST,
  });
  return { challenges: challenges.map(({ challenge }) => challenge), themes: themes.map(({ theme }) => theme) };
}
