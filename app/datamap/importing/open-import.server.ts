import { createHash } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';

export interface ImportInput {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly createdById?: string | null;
}

/**
 * Keeps a workbook until it is read and answered. The same file sent twice to the same initiative is the same import while
 * it awaits its answer. 404 when the initiative is not this territory's.
 */
export async function openImport(context: AppContext, input: ImportInput): Promise<string> {
  const { territoryId, initiativeId, fileName, bytes, createdById = null } = input;
  const { db, clock } = context;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0)
    throw new Response(null, { status: 404 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fresh = { fileName, file: new Uint8Array(bytes), createdById, createdAt: clock.now() };
  const open = await db.sheetImport.findFirst({
    where: { territoryId, initiativeId, sha256, state: 'preview' },
    select: { id: true },
  });
  if (open) {
    await db.sheetImport.updateMany({ where: { id: open.id, territoryId, state: 'preview' }, data: fresh });
    return open.id;
  }
  const made = await db.sheetImport.create({
    data: { ...fresh, territoryId, initiativeId, sha256, state: 'reading', preview: {} },
    select: { id: true },
  });
  return made.id;
}
