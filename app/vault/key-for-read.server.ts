import { isAppError } from '~/platform/app-error.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

export interface LoggedRead {
  readonly testerId: string;
  readonly reader: string;
  readonly dataset: string;
  /** Empty for what has no days. */
  readonly fromDay: string;
  readonly toDay: string;
}

/**
 * The tester's key, for one read, which is written down first: none goes unlogged. An erasure that came before the key
 * was read has passed the log, or will: either way nothing stays written of who left. AppError('vault.erased').
 */
export async function keyForRead(context: VaultContext, read: LoggedRead): Promise<Uint8Array> {
  await context.db.vaultAccess.create({ data: { ...read, at: context.clock.now() } });
  try {
    return await readTesterKey(context, read.testerId);
  } catch (error) {
    if (isAppError(error)) await context.db.vaultAccess.deleteMany({ where: { testerId: read.testerId } });
    throw error;
  }
}
