import type { Tx } from '~/platform/database/open.server.ts';
import { type NoteName, type NoteRow, noteName } from './note.ts';
import { seal } from './seal.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

/**
 * Keeps a note over what was there; without a row, nothing is kept. `tx` is the transaction in which the caller checked
 * that it may be. AppError('vault.erased').
 */
export async function writeNote(
  context: VaultContext,
  { testerId, dataset, topic, rows }: NoteName & { readonly rows: readonly NoteRow[] },
  tx: Pick<Tx, 'vaultNote'>,
): Promise<void> {
  const name = { testerId, dataset, topic };
  if (rows.length === 0) {
    await tx.vaultNote.deleteMany({ where: name });
    return;
  }
  const key = await readTesterKey(context, testerId);
  const sealed = seal(key, Buffer.from(JSON.stringify(rows)), noteName(name));
  const kept = { sealed, rows: rows.length, updatedAt: context.clock.now() };
  await tx.vaultNote.upsert({
    where: { testerId_dataset_topic: name },
    create: { ...name, ...kept },
    update: kept,
  });
}
