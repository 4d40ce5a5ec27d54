import { listOrganisationsMet } from '~/method/guests/list-organisations.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { MOST_HOLDERS } from './list-contacts.server.ts';

/** Names of the holders that somebody met: at a workshop of the initiative, or elsewhere, as the map notes it. */
export async function holdersMet(
  context: Pick<AppContext, 'db'>,
  where: { territoryId: string; initiativeId: string },
): Promise<string[]> {
  const [came, noted] = await Promise.all([
    listOrganisationsMet(context, where),
    context.db.dataHolder.findMany({
      where: { territoryId: where.territoryId, metOn: { not: null } },
      orderBy: { key: 'asc' },
      select: { name: true },
      take: MOST_HOLDERS,
    }),
  ]);
  return [...came, ...noted.map(({ name }) => name)];
}
