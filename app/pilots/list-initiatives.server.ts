import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** The territory's initiatives, to choose one. */
export async function listInitiatives(
  { db }: Pick<AppContext, 'db'>,
  territoryId: string,
): Promise<{ readonly id: string; readonly name: Bilingual }[]> {
  const rows = await db.initiative.findMany({ where: { territoryId }, orderBy: { id: 'asc' }, take: 100 });
  return rows.map(({ id, nameFr, nameEn }) => ({ id, name: { fr: nameFr, en: nameEn } }));
}
