import { type DeclaredAnswers, knownAnswers } from '~/pilots/declared-answers.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { writeRecord } from '~/vault/write-record.server.ts';
import { clearDescription } from './clear-description.server.ts';
import { handStatement } from './copies/keep-readings.server.ts';
import { findDeclared } from './find-declared.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { recordDeclared } from './record-declared.server.ts';
import { findTesterPilot, lockTester, stampOf, TRANSACTION } from './tester-pilot.server.ts';

export interface SaveDescription {
  readonly testerId: string;
  readonly dataset: string;
  readonly answers: DeclaredAnswers;
}

/**
 * Keeps what a tester says of themselves, in place of what they had said, sealed with their key; no answer at all
 * erases it. Only while an agreement covers it: a withdrawal under way and this follow each other, so that nothing
 * stays behind the withdrawal.
 * Errors: a 404 Response (tester, dataset); AppError('consent.description-not-agreed' | 'vault.erased'), or what
 * `requireOpenFor` throws.
 */
export async function saveDescription(
  context: AppContext,
  { testerId, dataset: key, answers }: SaveDescription,
): Promise<void> {
  const found = await findTesterPilot(context, testerId);
  const { definition } = found;
  const { fields } = findDeclared(definition, key);
  const value = knownAnswers(fields, answers, context.clock.now().getUTCFullYear());
  const count = Object.keys(value).length;
  if (count === 0) return clearDescription(context, { testerId, dataset: key });
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, found.tester.pilotSlug, 'answer', tx);
    const granted = await grantedPurposes({ db: tx, clock: context.clock }, testerId, definition);
    if (!granted.some(({ datasets }) => datasets.includes(key))) throw new AppError('consent.description-not-agreed');
    const protocolVersion = await stampOf(tx, found);
    await writeRecord(context, { testerId, dataset: key, value, answers: count, protocolVersion }, tx);
  }, TRANSACTION);
  await handStatement(context, { tester: found.tester, definition, dataset: key, value, answers: count });
  await recordDeclared(context, found, 'described', key);
}
