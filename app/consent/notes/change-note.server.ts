import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { NoteName, NoteRow } from '~/vault/note.ts';
import { noteToChange } from '~/vault/read-note.server.ts';
import { writeNote } from '~/vault/write-note.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';

/**
 * Changes what a tester writes down for themselves beside a dataset; without a row left, nothing is kept. Only while an
 * agreement covers the dataset; two changes at once follow each other.
 * Errors: a 404 Response (tester); AppError('consent.description-not-agreed' | 'vault.erased' | 'vault.damaged'), or
 * what `requireOpenFor` throws.
 */
export async function changeNote(
  context: AppContext,
  name: NoteName,
  change: (rows: readonly NoteRow[]) => readonly NoteRow[],
): Promise<void> {
  const { testerId, dataset } = name;
  const { tester, definition } = await findTesterPilot(context, testerId);
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, tester.pilotSlug, 'answer', tx);
    const granted = await grantedPurposes({ db: tx, clock: context.clock }, testerId, definition);
    if (!granted.some(({ datasets }) => datasets.includes(dataset)))
      throw new AppError('consent.description-not-agreed');
    await writeNote(context, { ...name, rows: change(await noteToChange(context, name, tx)) }, tx);
  }, TRANSACTION);
}
