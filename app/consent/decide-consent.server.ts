import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { followGrant } from './board/follow-grant.server.ts';
import type { ConsentState } from './consent-state.ts';
import { endOfAgreement } from './end-of-agreement.ts';
import { enforceConsents } from './enforce-consents.server.ts';
import { textInForce } from './keep-text.server.ts';
import { dropQuestion, moveConsent } from './move-consent.server.ts';
import { findPurpose, findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';
import { writeAnswer } from './write-answer.server.ts';

export interface DecideConsent {
  readonly testerId: string;
  readonly purposeKey: string;
  readonly decision: 'grant' | 'refuse';
  /** The language in which the text was read. */
  readonly locale: Locale;
  /** SHA-256 of the words that the page showed: an answer to words that changed meanwhile is not taken. */
  readonly readHash?: string;
}

/**
 * Writes down a tester's answer to one purpose, with the version and hash of the words they read, the protocol's
 * version and the date at which it ends. The same answer to the same words again changes nothing. A no to what an
 * amendment asks again erases what was kept for the yes of before.
 * Errors: a 404 Response (tester, purpose); AppError('consent.past') after the purpose's last day;
 * AppError('consent.already-granted') for refusing what was granted (it is withdrawn instead);
 * AppError('consent.text-changed') when the words are no longer those that were shown; what
 * `requireOpenFor` throws in a pilot that has not begun, or is over; AppError('consent.protocol-changed') when it was amended meanwhile.
 */
export async function decideConsent(
  context: AppContext,
  { testerId, purposeKey, decision, locale, readHash }: DecideConsent,
): Promise<{ state: ConsentState; expiresAt: Date }> {
  const found = await findTesterPilot(context, testerId);
  const { definition, tester } = found;
  const purpose = findPurpose(definition, purposeKey);
  const now = context.clock.now();
  const expiresAt = endOfAgreement(definition, purpose, now);
  if (expiresAt <= now) throw new AppError('consent.past');
  const text = textInForce(tester.pilotSlug, purpose, locale);
  if (readHash !== undefined && readHash !== text.hash) throw new AppError('consent.text-changed');
  const moved = await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, tester.pilotSlug, 'decide', tx);
    const name = { testerId, purposeKey, recipientKey: purpose.recipient };
    const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
    // Past its date, it ends first, whether or not the round has passed: answering then starts anew.
    if (row?.state === 'granted' && row.expiresAt && row.expiresAt <= now) {
      const { pilotSlug } = tester;
      await moveConsent(tx, { name, pilotSlug, trigger: 'expire', actor: 'system', at: now });
      row.state = 'expired';
    }
    if (row?.askedAgainBy && row.state === 'granted' && decision === 'refuse') {
      // A no to what is added: the earlier agreement goes on for what it covered.
      await dropQuestion(tx, row.id);
      return { from: row.state, to: 'granted' as const, expiresAt: row.expiresAt ?? expiresAt };
    }
    const same = row?.state === (decision === 'grant' ? 'granted' : 'refused') && row.textVersion === purpose.version;
    if (row && same && !row.askedAgainBy && !row.isPartial)
      return { from: row.state, to: row.state as ConsentState, expiresAt: row.expiresAt ?? expiresAt };
    const written = { found, purpose, trigger: decision, locale, expiresAt, actor: 'tester' } as const;
    const done = await writeAnswer(context, tx, written);
    return done && { ...done, expiresAt };
  }, TRANSACTION);
  if (!moved) throw new AppError('consent.already-granted');
  if (moved.from === 'pending' && moved.to === 'refused') {
    await enforceConsents(context, { testerId, definition, ended: purpose });
  }
  if (moved.to === 'granted') await followGrant(context, { testerId, definition, purpose });
  return { state: moved.to, expiresAt: moved.expiresAt };
}
