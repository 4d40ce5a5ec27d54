import { emailIndex } from '~/consent/email-index.server.ts';
import { openForTester } from '~/consent/personal-key.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Candidate } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { SealedCandidate } from './candidate.ts';

/**
 * Erases a candidate whose row is locked by the transaction: the key first, so that nothing sealed can be read from the
 * first instant, here or in a backup; then the mails kept here, then the row. The log keeps that a pseudonym declined.
 */
export async function eraseCandidate(context: AppContext, tx: Tx, candidate: Candidate): Promise<void> {
  const { id, pilotSlug, panelKey, pseudonym } = candidate;
  await forgetMails(context, tx, candidate);
  await context.keys.delete(id);
  await tx.candidate.delete({ where: { id } });
  await recordActivity(context, { pilotSlug, panelKey, pseudonym, kind: 'declined' }, tx);
}

/** Unless the same address is that of a tester or of another candidate, who may need them. */
async function forgetMails(context: AppContext, tx: Tx, { id, sealed }: Candidate): Promise<void> {
  try {
    const { email } = await openForTester<SealedCandidate>(context, id, sealed);
    if (!email) return;
    const index = emailIndex(context, email);
    const testers = await tx.testerIdentity.count({ where: { emailIndex: index } });
    const others = await tx.candidate.count({ where: { emailIndex: index, NOT: { id } } });
    if (testers + others === 0) {
      await tx.outboxMail.deleteMany({ where: { to: { equals: email, mode: 'insensitive' } } });
    }
  } catch (error) {
    // The key is gone already: a withdrawal that failed half way goes on.
    if (!isAppError(error)) throw error;
  }
}
