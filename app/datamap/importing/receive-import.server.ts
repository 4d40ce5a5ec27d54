import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readImportTask, startImportTask } from './import-tasks.server.ts';
import { type ImportInput, openImport } from './open-import.server.ts';
import { readImport } from './read-import.server.ts';

/** A workbook with more rows, or more bytes, is read in the background. */
export const SMALL = { rows: 1000, bytes: 200_000 } as const;

/**
 * Takes a workbook in: a small one is read at once, a large one by a task that the import's page follows.
 *
 * Throws AppError `spreadsheet.*` when a small one cannot be read; nothing is then kept of it.
 */
export async function receiveImport(context: AppContext, input: ImportInput): Promise<{ importId: string }> {
  const importId = await openImport(context, input);
  await readNowOrLater(context, {
    ...{ territoryId: input.territoryId, importId, bytes: input.bytes.byteLength },
    userId: input.createdById ?? undefined,
  });
  return { importId };
}

async function readNowOrLater(
  context: AppContext,
  input: { territoryId: string; importId: string; bytes: number; userId?: string | undefined },
): Promise<void> {
  const { territoryId, importId, bytes, userId } = input;
  if (bytes <= SMALL.bytes) {
    try {
      await readImport(context, { territoryId, importId, maxRows: SMALL.rows });
      return;
    } catch (error) {
      if (!isAppError(error) || error.code !== 'spreadsheet.too-many-rows') {
        await context.db.sheetImport.deleteMany({ where: { id: importId, territoryId, state: 'reading' } });
        throw error;
      }
    }
  }
  await context.db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: { in: ['preview', 'reading'] } },
    data: { state: 'reading' },
  });
  await startImportTask(context, readImportTask, { territoryId, importId, userId });
}

/** Reads an import again, with choices that a person made. Throws `spreadsheet.*`; 404 when it is not open. */
export async function readAgain(
  context: AppContext,
  input: { territoryId: string; importId: string; choices: object; userId?: string | undefined },
): Promise<void> {
  const { territoryId, importId, choices, userId } = input;
  const where = { id: importId, territoryId, state: 'preview' };
  const { count } = await context.db.sheetImport.updateMany({ where, data: { choices } });
  const found = await context.db.sheetImport.findFirst({ where, select: { file: true } });
  if (count === 0 || !found?.file) throw new Response(null, { status: 404 });
  await readNowOrLater(context, { territoryId, importId, bytes: found.file.byteLength, userId });
}
