import { AppError } from '~/platform/app-error.ts';
import { open } from './seal.server.ts';

/** Opens sealed bytes; AppError('vault.damaged') when they are not what was sealed under that name with that key. */
export function openOrFail(key: Uint8Array, sealed: Uint8Array, boundTo: string): Uint8Array {
  try {
    return open(key, sealed, boundTo);
  } catch (cause) {
    throw new AppError('vault.damaged', {}, { cause });
  }
}
