import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { commonLabel } from './common-label.ts';

const MOST = 1000;

/** What each use of a territory's data is called: what the labels of its cards have in common. */
export async function nameUses(
  { db }: Pick<AppContext, 'db'>,
  { territoryId, locale }: { territoryId: string; locale: Locale },
): Promise<ReadonlyMap<string, string>> {
  const said = await db.dataItemUse.groupBy({
    by: ['source', 'labelFr', 'labelEn'],
    where: { territoryId },
    orderBy: [{ source: 'asc' }, { labelFr: 'asc' }],
    take: MOST,
  });
  const labels = new Map<string, string[]>();
  for (const { source, labelFr, labelEn } of said) {
    labels.set(source, [...(labels.get(source) ?? []), inLocale({ fr: labelFr, en: labelEn }, locale)]);
  }
  return new Map([...labels].map(([source, all]) => [source, commonLabel(all)]));
}
