import { systemClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { createLogger } from '~/platform/log.server.ts';
import { openDatabase } from '~/platform/open-context.server.ts';
import { acceptImport } from './accept-import.server.ts';
import { pickInitiative } from './pick-initiative.ts';
import { previewImport } from './preview-import.server.ts';

/**
 * Imports a workbook without a browser, through the same use cases: every merge is applied and the doubtful rows that
 * the preview page would tick are taken. The embedded database must not be open elsewhere.
 */
export async function importFromCommandLine(input: {
  fileName: string;
  bytes: Uint8Array;
  territoryId: string;
  initiativeId: string | undefined;
}): Promise<{ importId: string; created: number; updated: number; left: number }> {
  const { fileName, bytes, territoryId } = input;
  const env = readEnv();
  const database = await openDatabase(env);
  try {
    // Importing needs no more than a database and a clock.
    const context = {
      env,
      database,
      db: database.db,
      clock: systemClock,
      log: createLogger(env.LOG_LEVEL),
    } as AppContext;
    const initiatives = await context.db.initiative.findMany({ where: { territoryId }, select: { id: true } });
    const initiativeId = pickInitiative(initiatives, input.initiativeId);
    const { importId } = await previewImport(context, { territoryId, initiativeId, fileName, bytes });
    return { importId, ...(await acceptImport(context, { territoryId, importId, merges: 'all' })) };
  } finally {
    await database.close();
  }
}
