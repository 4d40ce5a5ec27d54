import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { open } from './seal.server.ts';

/** What vault use cases need of a context. */
export type VaultContext = Pick<AppContext, 'clock' | 'keys' | 'masterKey'> & { readonly db: Tx };

export const keyName = (testerId: string): string => `${testerId}|key`;

/**
 * The tester's own key, unwrapped. Never kept: a key in memory would outlive its erasure.
 * Throws AppError('vault.erased') when it is gone.
 */
export async function readTesterKey(context: VaultContext, testerId: string): Promise<Uint8Array> {
  const wrapped = await context.keys.get(testerId);
  if (!wrapped) throw new AppError('vault.erased');
  return open(context.masterKey, wrapped, keyName(testerId));
}
