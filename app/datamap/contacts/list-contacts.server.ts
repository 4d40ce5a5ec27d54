import { listOrganisationsMet } from '~/method/guests/list-organisations.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import { type HolderContact, isMet } from './contact.ts';
import { isOneself } from './oneself.ts';

/** More than the map of a territory names. */
export const MOST_HOLDERS = 1000;

/** The holders of an initiative's map; those still to meet come first, by how many cards they hold. Oneself is nobody to meet. */
export async function listContacts(
  context: Pick<AppContext, 'db'>,
  where: { territoryId: string; initiativeId: string },
): Promise<HolderContact[]> {
  const { territoryId, initiativeId } = where;
  const here = { item: { territoryId, initiativeId } };
  const [holders, organisations] = await Promise.all([
    context.db.dataHolder.findMany({
      where: { territoryId, items: { some: here } },
      select: { key: true, name: true, metOn: true, metBy: true, _count: { select: { items: { where: here } } } },
      orderBy: { key: 'asc' },
      take: MOST_HOLDERS,
    }),
    listOrganisationsMet(context, where),
  ]);
  const came = new Set(organisations.map(holderKey));
  const others = holders.filter(({ key }) => !isOneself(key));
  const contacts = others.map(({ key, name, metOn, metBy, _count }) => ({
    ...{ key, name, metBy, cards: _count.items, came: came.has(key) },
    metOn: metOn ? metOn.toISOString().slice(0, 10) : '',
  }));
  return contacts.toSorted(
    (a, b) => Number(isMet(a)) - Number(isMet(b)) || b.cards - a.cards || a.name.localeCompare(b.name, 'fr'),
  );
}
