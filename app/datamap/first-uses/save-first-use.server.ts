import { takeHarvest } from '~/method/harvest/take-harvest.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { declareUses } from '../declare-uses.server.ts';
import { isUuid } from '../find-import.server.ts';
import { getFirstUse, sourceOfUse } from './list-first-uses.server.ts';

interface Saved {
  readonly territoryId: string;
  readonly initiativeId: string;
  /** Of a kept use, or of the harvested idea to take up; undefined for a new one. */
  readonly id: string | undefined;
  readonly version: number;
  readonly challenge: string;
  readonly name: string;
  readonly pitch: string;
  readonly functions: readonly string[];
  /** Keys of the cards it uses; others are left out. */
  readonly itemKeys: readonly string[];
}

/**
 * Keeps a first use and says on the cards that it uses them. A harvested idea is taken up by its first saving. Throws
 * AppError `datamap.use-changed` when somebody saved it since; 404 when it is gone.
 */
export async function saveFirstUse(context: AppContext, input: Saved): Promise<{ id: string }> {
  const { territoryId, initiativeId, challenge, name, pitch, functions } = input;
  const { db, clock } = context;
  const now = clock.now();
  const texts = { challenge, name, pitch, functions: [...functions], updatedAt: now };
  const known = input.id ? await getFirstUse(context, { territoryId, initiativeId, id: input.id }) : undefined;
  let id = known?.id ?? '';
  if (known?.origin === 'hand') {
    const { count } = await db.firstUse.updateMany({
      where: { id, territoryId, version: input.version },
      data: { ...texts, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('datamap.use-changed');
  } else {
    const made = await db.$transaction(async (tx) => {
      const use = await tx.firstUse.create({
        data: { ...texts, territoryId, initiativeId, harvestId: known?.id ?? null, createdAt: now },
        select: { id: true },
      });
      if (known)
        await takeHarvest({ db: tx, clock }, { territoryId, harvestId: known.id, takenAs: sourceOfUse(use.id) });
      return use;
    });
    id = made.id;
  }
  const cards = await db.dataItem.findMany({
    where: { territoryId, key: { in: [...input.itemKeys] } },
    select: { key: true },
  });
  const href = `/${territoryId}/donnees/usages#usage-${id}`;
  const uses = cards.map(({ key }) => ({ itemKey: key, href, label: { fr: name, en: name } }));
  await declareUses(context, { territoryId, source: sourceOfUse(id), uses });
  return { id };
}

/** Removes a first use that was kept here; a harvested idea stays in its workshop's harvest. */
export async function removeFirstUse(context: AppContext, input: { territoryId: string; id: string }): Promise<void> {
  const { territoryId, id } = input;
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const { count } = await context.db.firstUse.deleteMany({ where: { id, territoryId } });
  if (count === 0) throw new Response(null, { status: 404 });
  await declareUses(context, { territoryId, source: sourceOfUse(id), uses: [] });
}
