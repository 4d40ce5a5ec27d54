import { openOrFail } from './open-or-fail.server.ts';
import { seal } from './seal.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

const name = (testerId: string): string => `${testerId}|json`;

/** Seals a small JSON value (an identity, a holder's grant) with the tester's key. AppError('vault.erased'). */
export async function sealForTester(
  context: VaultContext,
  testerId: string,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await readTesterKey(context, testerId);
  return seal(key, Buffer.from(JSON.stringify(value)), name(testerId));
}

/** Opens what sealForTester sealed for the same tester. AppError('vault.erased' | 'vault.damaged'). */
export async function openForTester<T>(context: VaultContext, testerId: string, sealed: Uint8Array): Promise<T> {
  const key = await readTesterKey(context, testerId);
  return JSON.parse(Buffer.from(openOrFail(key, sealed, name(testerId))).toString('utf8')) as T;
}
