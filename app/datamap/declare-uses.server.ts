import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

export interface ItemUse {
  /** Key of a data card; it need not exist yet. */
  readonly itemKey: string;
  readonly href: string;
  readonly label: Bilingual;
}

/**
 * Says which data cards a thing rests on, in place of what it said before. The data map knows nothing of pilots:
 * they tell it, so that a card can lead to what it serves. One use per card: the last one said counts.
 */
export async function declareUses(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; source: string; uses: readonly ItemUse[] },
): Promise<void> {
  const { territoryId, source, uses } = input;
  const byKey = new Map(uses.map((use) => [use.itemKey, use]));
  await context.db.$transaction([
    context.db.dataItemUse.deleteMany({ where: { source } }),
    context.db.dataItemUse.createMany({
      data: [...byKey.values()].map(({ itemKey, href, label }) => ({
        source,
        itemKey,
        territoryId,
        href,
        labelFr: label.fr,
        labelEn: label.en,
      })),
    }),
  ]);
}
