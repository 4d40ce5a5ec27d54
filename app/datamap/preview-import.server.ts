import { createHash } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { READ_AT_MOST } from './datablitz/model.ts';
import { readDatablitz } from './datablitz/read-datablitz.ts';

export interface PreviewInput {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly createdById?: string | null;
}

/**
 * Reads a workbook into a preview that waits for an answer; no card is made. The same file sent twice to the same
 * initiative gives the same open preview.
 *
 * Throws AppError `spreadsheet.*` and `datamap.no-headings | no-rows`; 404 when the initiative is not this territory's.
 */
export async function previewImport(context: AppContext, input: PreviewInput): Promise<{ importId: string }> {
  const { territoryId, initiativeId, fileName, bytes } = input;
  const { db, clock } = context;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0)
    throw new Response(null, { status: 404 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const holders = await db.dataHolder.findMany({ where: { territoryId }, select: { name: true } });
  const reading = readDatablitz(
    await readSpreadsheet({ fileName, bytes }, READ_AT_MOST),
    holders.map(({ name }) => name),
  );
  const fresh = {
    fileName,
    preview: { ...reading } as object,
    createdById: input.createdById ?? null,
    createdAt: clock.now(),
  };
  const open = await db.sheetImport.findFirst({
    where: { territoryId, initiativeId, sha256, state: 'preview' },
    select: { id: true },
  });
  if (open) {
    await db.sheetImport.updateMany({ where: { id: open.id, territoryId, state: 'preview' }, data: fresh });
    return { importId: open.id };
  }
  const made = await db.sheetImport.create({
    data: { ...fresh, territoryId, initiativeId, sha256 },
    select: { id: true },
  });
  return { importId: made.id };
}
