import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';

/** What rests on a card, ready to be linked to. */
export async function listUses(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; itemKey: string; locale: Locale },
): Promise<{ href: string; label: string }[]> {
  const { territoryId, itemKey, locale } = input;
  const uses = await context.db.dataItemUse.findMany({ where: { territoryId, itemKey }, orderBy: { source: 'asc' } });
  return uses.map(({ href, labelFr, labelEn }) => ({ href, label: inLocale({ fr: labelFr, en: labelEn }, locale) }));
}
