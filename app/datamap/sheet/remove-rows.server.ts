import { z } from 'zod';
import { releaseHarvest } from '~/method/harvest/release-harvest.server.ts';
import { takeHarvest } from '~/method/harvest/take-harvest.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { Clock } from '~/platform/clock.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { holderKey } from '../datablitz/holder-names.ts';
import { ensureHolders } from '../ensure-holders.server.ts';
import { takeKey } from '../text.ts';

/** A removed row with all that was said of it, so that it can come back as it was, under its own key. */
const snapshotSchema = z.object({
  item: z.object({
    id: z.uuid(),
    territoryId: z.string(),
    initiativeId: z.string(),
    importId: z.string().nullable(),
    key: z.string(),
    sheet: z.string(),
    row: z.number(),
    position: z.number(),
    challenge: z.string(),
    postIt: z.string(),
    information: z.string(),
    data: z.string(),
    access: z.string(),
    accessNote: z.string(),
    personal: z.boolean().nullable(),
    existence: z.string(),
    source: z.string(),
    theme: z.string(),
    whoKnows: z.string(),
    harvestId: z.string().nullable(),
    splitFromId: z.string().nullable(),
    searchText: z.string(),
    version: z.number(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
  }),
  holders: z.array(z.string()),
  edits: z.array(
    z.object({
      id: z.coerce.bigint(),
      itemId: z.uuid(),
      field: z.string(),
      before: z.string(),
      after: z.string(),
      userId: z.string().nullable(),
      byName: z.string(),
      at: z.coerce.date(),
      gesture: z.uuid(),
    }),
  ),
  suggestions: z.array(
    z.object({
      id: z.uuid(),
      territoryId: z.string(),
      itemId: z.uuid(),
      text: z.string(),
      name: z.string(),
      state: z.string(),
      createdAt: z.coerce.date(),
      answeredAt: z.coerce.date().nullable(),
    }),
  ),
});

/** What SheetGesture.removed holds. */
const removedSchema = z.object({
  /** Rows that the gesture removes when it is done. */
  ids: z.array(z.uuid()),
  /** Rows that are gone because the gesture stands as it does now. */
  snapshots: z.array(snapshotSchema),
});

export type Snapshot = z.output<typeof snapshotSchema>;
export type Removed = z.output<typeof removedSchema>;

export const NOTHING_REMOVED: Removed = { ids: [], snapshots: [] };

export function readRemoved(json: unknown): Removed {
  return json === null || json === undefined ? NOTHING_REMOVED : removedSchema.parse(json);
}

export function storeRemoved(removed: Removed): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (removed.ids.length === 0 && removed.snapshots.length === 0) return Prisma.DbNull;
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return JSON.parse(JSON.stringify(removed, plain)) as Prisma.InputJsonValue;
}

/** Removes rows and gives back what restores them. What a workshop left is to be taken up again. */
export async function removeRows(db: Tx, clock: Clock, ids: readonly string[]): Promise<Snapshot[]> {
  if (ids.length === 0) return [];
  const found = await db.dataItem.findMany({
    where: { id: { in: [...ids] } },
    include: {
      holders: { orderBy: { position: 'asc' }, select: { holder: { select: { name: true } } } },
      edits: { orderBy: { id: 'asc' } },
      suggestions: true,
    },
  });
  await db.dataItem.deleteMany({ where: { id: { in: found.map(({ id }) => id) } } });
  for (const { territoryId, harvestId, key } of found) {
    if (harvestId) await releaseHarvest({ db, clock }, { territoryId, harvestId, takenAs: takenAs(key) });
  }
  return found.map(({ holders, edits, suggestions, ...item }) => ({
    item,
    holders: holders.map(({ holder }) => holder.name),
    edits: edits.map((edit) => ({ ...edit, before: String(edit.before), after: String(edit.after) })),
    suggestions,
  }));
}

/** Puts removed rows back as they were; those that are there already stay as they are. */
export async function restoreRows(db: Tx, clock: Clock, snapshots: readonly Snapshot[]): Promise<void> {
  const there = await db.dataItem.findMany({
    where: { id: { in: snapshots.map(({ item }) => item.id) } },
    select: { id: true },
  });
  const missing = snapshots.filter(({ item }) => !there.some(({ id }) => id === item.id));
  const [first] = missing;
  if (!first) return;
  const { territoryId } = first.item;
  const clashing = await db.dataItem.findMany({ where: { territoryId }, select: { key: true } });
  const taken = new Set(clashing.map(({ key }) => key));
  await db.dataItem.createMany({
    data: missing.map(({ item }) => ({ ...item, key: takeKey(item.key, taken), version: item.version + 1 })),
  });
  const holders = await ensureHolders(
    db,
    territoryId,
    missing.flatMap((one) => one.holders),
  );
  await db.dataItemHolder.createMany({
    data: missing.flatMap(({ item, holders: names }) =>
      names.flatMap((name, position) => {
        const holderId = holders.get(holderKey(name));
        return holderId ? [{ itemId: item.id, holderId, position }] : [];
      }),
    ),
    skipDuplicates: true,
  });
  await db.dataItemEdit.createMany({ data: missing.flatMap(({ edits }) => edits), skipDuplicates: true });
  await db.mapSuggestion.createMany({ data: missing.flatMap(({ suggestions }) => suggestions), skipDuplicates: true });
  for (const { item } of missing) {
    if (!item.harvestId) continue;
    const taking = takeHarvest({ db, clock }, { territoryId, harvestId: item.harvestId, takenAs: takenAs(item.key) });
    // Taken up elsewhere meanwhile, or gone with its workshop: the row comes back all the same.
    await taking.catch((error: unknown) => {
      if (!isAppError(error) && !(error instanceof Response)) throw error;
    });
  }
}

/** What a note of a workshop became: the room's noun, then the card's key. */
export const takenAs = (key: string): string => `data-item:${key}`;
