import { randomUUID } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import { insertRows } from '~/platform/database/insert-rows.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { breathe } from '~/platform/in-slices.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { distinct, holderKey } from '../datablitz/holder-names.ts';
import type { ItemContent } from '../datablitz/model.ts';
import { dropIdleHolders, ensureHolders } from '../ensure-holders.server.ts';
import { searchTextOf } from '../search-text.ts';
import { announceChallenges, rowChallenges } from '../sheet/announce-challenges.server.ts';
import { itemKeyBase, takeKey } from '../text.ts';
import { type ImportRowView, toImportRow } from './import-row.ts';
import { updateItem } from './update-item.server.ts';

/** Rows per transaction: the embedded database has one connection, that other pages wait for. */
const BATCH = 40;

export interface CarriedOut {
  readonly created: number;
  readonly updated: number;
}

/**
 * Does what was decided of each row of an accepted import, a few rows at a time, each few in a transaction that marks them
 * done: stopped halfway, it goes on where it was; done by two at once, each row is done once.
 */
export async function carryOutImport(
  context: AppContext,
  input: { territoryId: string; importId: string; report?: ReportProgress },
): Promise<CarriedOut> {
  const { territoryId, importId, report = async () => {} } = input;
  const { db } = context;
  const found = await db.sheetImport.findFirst({ where: { id: importId, territoryId, state: 'accepting' } });
  if (!found) throw new Response(null, { status: 404 });
  const where = { territoryId, initiativeId: found.initiativeId };
  const before = await rowChallenges(context, where);
  const toDo = { importId, done: false, decision: { not: 'leave' } };
  const all = await db.importRow.count({ where: toDo });
  let done = 0;
  const run = {
    ...{ context, territoryId, importId, userId: found.createdById, fileName: found.fileName },
    initiativeId: found.initiativeId,
    into: new Map((found.merges ?? []) as [string, string][]),
    keys: await takenKeys(context, territoryId),
    position: await lastPosition(context, territoryId, found.initiativeId),
  };
  for (;;) {
    const rows = await db.importRow.findMany({ where: toDo, orderBy: { position: 'asc' }, take: BATCH });
    if (rows.length === 0) break;
    await breathe();
    const taken = new Set(run.keys);
    const position = await db.$transaction((tx) => doBatch(tx, { ...run, keys: taken }, rows.map(toImportRow)));
    run.keys = taken;
    run.position = position;
    done += rows.length;
    await report(done / Math.max(1, all), 'adding');
    await breathe();
  }
  await db.$transaction((tx) => dropIdleHolders(tx, territoryId));
  await db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: 'accepting' },
    data: { state: 'accepted', file: null },
  });
  await announceChallenges(context, { ...where, challenges: [...before, ...(await rowChallenges(context, where))] });
  const groups = await db.importRow.groupBy({
    by: ['created'],
    where: { importId, done: true, decision: { not: 'leave' } },
    _count: true,
  });
  const of = (created: boolean) => groups.find((group) => group.created === created)?._count ?? 0;
  return { created: of(true), updated: of(false) };
}

interface Run {
  readonly context: AppContext;
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly importId: string;
  readonly userId: string | null;
  readonly fileName: string;
  readonly into: ReadonlyMap<string, string>;
  readonly keys: Set<string>;
  readonly position: number;
}

async function takenKeys(context: AppContext, territoryId: string): Promise<Set<string>> {
  const keys = await context.db.dataItem.findMany({ where: { territoryId }, select: { key: true } });
  return new Set(keys.map(({ key }) => key));
}

async function lastPosition(context: AppContext, territoryId: string, initiativeId: string): Promise<number> {
  const last = await context.db.dataItem.aggregate({ where: { territoryId, initiativeId }, _max: { position: true } });
  return last._max.position ?? 0;
}

/** Returns the position of the last card made. */
async function doBatch(tx: Tx, run: Run, rows: readonly ImportRowView[]): Promise<number> {
  const positions = rows.map(({ position }) => position);
  const { count } = await tx.importRow.updateMany({
    where: { importId: run.importId, position: { in: positions }, done: false },
    data: { done: true },
  });
  // Somebody else does the same work: theirs counts.
  if (count !== rows.length) return run.position;
  const merged = rows.map((row) => ({ ...row, content: withHolders(row.content, run.into) }));
  const holders = await ensureHolders(
    tx,
    run.territoryId,
    merged.flatMap(({ content }) => content.holders),
  );
  const makes = ({ itemId, decision }: ImportRowView) => itemId === null || decision === 'add';
  const position = await makeItems(tx, run, merged.filter(makes), holders);
  const now = run.context.clock.now();
  for (const row of merged) {
    if (makes(row) || row.itemId === null) continue;
    // With the merges that were chosen: what is undone must be what was done.
    const changes = row.changes.map((change) =>
      change.field === 'holders' ? { ...change, after: row.content.holders } : change,
    );
    if (changes.some(({ field }) => field === 'holders')) {
      await tx.importRow.updateMany({
        where: { importId: run.importId, position: row.position },
        data: { changes: changes as object[] },
      });
    }
    await updateItem(tx, {
      ...{ itemId: row.itemId, holders, now, gesture: run.importId, userId: run.userId, byName: run.fileName },
      changes: changes.filter(({ conflict }) => !conflict || row.decision === 'theirs'),
    });
  }
  return position;
}

function withHolders(content: ItemContent, into: ReadonlyMap<string, string>): ItemContent {
  return { ...content, holders: distinct(content.holders.map((name) => into.get(name) ?? name)) };
}

async function makeItems(
  tx: Tx,
  run: Run,
  rows: readonly ImportRowView[],
  holders: ReadonlyMap<string, string>,
): Promise<number> {
  const now = run.context.clock.now().toISOString();
  const made = rows.map(({ position: from, sheet, row, content }, index) => {
    const { holders: names, ...texts } = content;
    const id = randomUUID();
    const links = names.flatMap((name, position) => {
      const holderId = holders.get(holderKey(name));
      return holderId ? [{ itemId: id, holderId, position }] : [];
    });
    const item = {
      ...{ id, territoryId: run.territoryId, initiativeId: run.initiativeId, importId: run.importId },
      ...{ key: takeKey(itemKeyBase(content), run.keys), sheet, row, position: run.position + 1 + index },
      ...texts,
      ...{ searchText: searchTextOf(content), version: 1, createdAt: now, updatedAt: now },
    };
    return { from, item, links };
  });
  await insertRows(
    tx,
    'DataItem',
    made.map(({ item }) => item),
  );
  await insertRows(
    tx,
    'DataItemHolder',
    made.flatMap(({ links }) => links),
  );
  await tx.$executeRawUnsafe(
    `UPDATE "ImportRow" SET "itemId" = made.id, "created" = true
     FROM jsonb_to_recordset($1::jsonb) AS made(position int, id uuid)
     WHERE "ImportRow"."importId" = $2::uuid AND "ImportRow"."position" = made.position`,
    JSON.stringify(made.map(({ from, item }) => ({ position: from, id: item.id }))),
    run.importId,
  );
  return run.position + made.length;
}
