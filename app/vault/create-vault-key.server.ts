import { randomBytes } from 'node:crypto';
import { seal } from './seal.server.ts';
import { keyName, type VaultContext } from './tester-key.server.ts';

/** Makes a tester's key (32 random bytes) and keeps it wrapped by the master key. A key that exists is left alone. */
export async function createVaultKey(context: VaultContext, testerId: string): Promise<void> {
  if (await context.keys.get(testerId)) return;
  await context.keys.put(testerId, seal(context.masterKey, randomBytes(32), keyName(testerId)));
}
