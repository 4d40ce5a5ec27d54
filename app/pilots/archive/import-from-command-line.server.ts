import { AppError } from '~/platform/app-error.ts';
import { systemClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { createLogger } from '~/platform/log.server.ts';
import { openDatabase } from '~/platform/open-context.server.ts';
import { type ImportArchive, importArchive } from './import-archive.server.ts';

/**
 * Imports an archive without a browser, through the same use case. The embedded database must not be open elsewhere.
 * Without an initiative, the territory's only one. Errors: AppError('pilots.import-initiative'), with the `ids` to choose
 * from; those of `importArchive`.
 */
export async function importFromCommandLine({
  initiativeId,
  ...input
}: Omit<ImportArchive, 'initiativeId'> & { initiativeId: string | undefined }): Promise<void> {
  const env = readEnv();
  const database = await openDatabase(env);
  try {
    // Importing needs no more than a database and a clock.
    const log = createLogger(env.LOG_LEVEL);
    const context = { env, database, db: database.db, clock: systemClock, log } as AppContext;
    const { territoryId } = input;
    const initiatives = await context.db.initiative.findMany({ where: { territoryId }, select: { id: true } });
    const ids = initiatives.map(({ id }) => id);
    const chosen = initiativeId ?? (ids.length === 1 ? ids[0] : undefined);
    if (!chosen || !ids.includes(chosen)) throw new AppError('pilots.import-initiative', { ids: ids.join(', ') });
    await importArchive(context, null, { ...input, initiativeId: chosen });
  } finally {
    await database.close();
  }
}
