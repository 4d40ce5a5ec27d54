import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type ImportInput, openImport } from './importing/open-import.server.ts';
import { readImport } from './importing/read-import.server.ts';

/**
 * Reads a workbook of any size into a preview that waits for an answer; no card is made. For the command line and the
 * demo: the browser's imports go through `receiveImport`.
 *
 * Throws AppError `spreadsheet.*` and `datamap.no-headings | no-rows`; 404 when the initiative is not this territory's.
 */
export async function previewImport(context: AppContext, input: ImportInput): Promise<{ importId: string }> {
  const importId = await openImport(context, input);
  const { territoryId } = input;
  try {
    const { sheets, counts } = await readImport(context, { territoryId, importId });
    if (!sheets.some(({ headingsRow }) => headingsRow !== null)) throw new AppError('datamap.no-headings');
    if (counts.new + counts.changed + counts.conflict + counts.unchanged === 0) throw new AppError('datamap.no-rows');
  } catch (error) {
    await context.db.sheetImport.deleteMany({ where: { id: importId, territoryId } });
    throw error;
  }
  return { importId };
}
