import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from './find-import.server.ts';

/** Sets a preview aside: nothing of it is kept but that it was seen. Throws `datamap.import-closed` when already answered. */
export async function discardImport(
  context: AppContext,
  input: { territoryId: string; importId: string },
): Promise<void> {
  const { territoryId, importId } = input;
  if (!isUuid(importId)) throw new Response(null, { status: 404 });
  const { count } = await context.db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: 'preview' },
    data: { state: 'discarded' },
  });
  if (count === 0) throw new AppError('datamap.import-closed');
}
