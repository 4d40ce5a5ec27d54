import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type CarriedOut, carryOutImport } from './importing/carry-out-import.server.ts';
import { readSummary } from './importing/import-summary.ts';
import { acceptImportTask, startImportTask } from './importing/import-tasks.server.ts';
import { SMALL } from './importing/receive-import.server.ts';

interface AcceptInput {
  readonly territoryId: string;
  readonly importId: string;
  /** Which holders to merge, [from, into]; 'all' those that the preview proposes. */
  readonly merges: readonly (readonly [string, string])[] | 'all';
}

export interface Accepted extends CarriedOut {
  /** Rows that are not on the map: left aside. */
  readonly left: number;
}

/**
 * Accepts a preview and carries out what is decided of its rows, at once.
 *
 * Throws AppError `datamap.import-closed` when the preview was already answered (a second tab, a double click),
 * `datamap.nothing-taken` when no row is left to take.
 */
export async function acceptImport(context: AppContext, input: AcceptInput): Promise<Accepted> {
  await closePreview(context, input);
  const done = await carryOutImport(context, input);
  const { importId } = input;
  const left = await context.db.importRow.count({ where: { importId, decision: 'leave', kind: { not: 'unchanged' } } });
  return { ...done, left };
}

/** The same for the browser: many rows are carried out by a task. Answers undefined then. */
export async function acceptNowOrLater(
  context: AppContext,
  input: AcceptInput & { userId: string },
): Promise<Accepted | undefined> {
  const { importId, territoryId, userId } = input;
  const rows = await context.db.importRow.count({ where: { importId, decision: { not: 'leave' } } });
  if (rows <= SMALL.rows) return acceptImport(context, input);
  await closePreview(context, input);
  await startImportTask(context, acceptImportTask, { territoryId, importId, userId });
  return undefined;
}

async function closePreview(context: AppContext, { territoryId, importId, merges }: AcceptInput): Promise<void> {
  const { db, clock } = context;
  const found = await db.sheetImport.findFirst({ where: { id: importId, territoryId }, select: { preview: true } });
  if (!found) throw new Response(null, { status: 404 });
  const toDo = { importId, import: { territoryId }, decision: { not: 'leave' } };
  if ((await db.importRow.count({ where: toDo })) === 0 && (await isOpen(context, importId)))
    throw new AppError('datamap.nothing-taken');
  const proposed = readSummary(found.preview)?.merges ?? [];
  const chosen =
    merges === 'all' ? proposed.flatMap(({ into, variants }) => variants.map((variant) => [variant, into])) : merges;
  const closed = await db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: 'preview' },
    data: {
      state: 'accepting',
      acceptedAt: clock.now(),
      merges: chosen.map((pair) => [...pair]),
    },
  });
  if (closed.count === 0) throw new AppError('datamap.import-closed');
}

async function isOpen(context: AppContext, importId: string): Promise<boolean> {
  return (await context.db.sheetImport.count({ where: { id: importId, state: 'preview' } })) > 0;
}
