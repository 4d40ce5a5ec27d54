import type { VaultContext } from './tester-key.server.ts';

/**
 * Erases everything sealed for a tester. The key goes first: from that moment nothing can be opened, here or in
 * an old backup; then the rows go. Can be run again after a failure half way.
 */
export async function eraseVault(context: VaultContext, testerId: string): Promise<void> {
  await context.keys.delete(testerId);
  await context.db.vaultChunk.deleteMany({ where: { testerId } });
  await context.db.vaultRecord.deleteMany({ where: { testerId } });
  await context.db.vaultNote.deleteMany({ where: { testerId } });
  await context.db.vaultAccess.deleteMany({ where: { testerId } });
}
