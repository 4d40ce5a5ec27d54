import type { Tx } from '~/platform/database/open.server.ts';
import { keyForRead } from './key-for-read.server.ts';
import { type NoteName, type NoteRow, noteName } from './note.ts';
import { openOrFail } from './open-or-fail.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

/**
 * A note of the tester's, for themselves or the archive they take away; none when there is nothing, which is no access.
 * The access is written down before anything is opened. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readNote(
  context: VaultContext,
  { reader, ...name }: NoteName & { readonly reader: 'tester' | 'export' },
): Promise<NoteRow[]> {
  const { testerId, dataset, topic } = name;
  const row = await context.db.vaultNote.findUnique({
    where: { testerId_dataset_topic: { testerId, dataset, topic } },
  });
  if (!row) return [];
  const key = await keyForRead(context, { testerId, reader, dataset, fromDay: '', toDay: '' });
  return rowsIn(key, row.sealed, name);
}

/** The note as it is when somebody who writes in it holds the tester's lock: what they write is all that is shown of it. */
export async function noteToChange(
  context: VaultContext,
  { testerId, dataset, topic }: NoteName,
  tx: Pick<Tx, 'vaultNote'>,
): Promise<NoteRow[]> {
  const name = { testerId, dataset, topic };
  const row = await tx.vaultNote.findUnique({ where: { testerId_dataset_topic: name } });
  return row ? rowsIn(await readTesterKey(context, testerId), row.sealed, name) : [];
}

const rowsIn = (key: Uint8Array, sealed: Uint8Array, name: NoteName): NoteRow[] =>
  JSON.parse(Buffer.from(openOrFail(key, sealed, noteName(name))).toString('utf8')) as NoteRow[];
