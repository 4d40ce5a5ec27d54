import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { textInForce } from './keep-text.server.ts';
import { renewalOf } from './renewal.ts';
import { findPurpose, findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';
import { writeAnswer } from './write-answer.server.ts';

/**
 * Renews an agreement that is about to end, for the same length, by the person's own gesture and with the words in
 * force, which must be those they agreed to: other words are answered on their own page. Twice is once.
 * Errors: a 404 Response (tester, purpose); AppError('consent.not-granted') when it is not in force any more;
 * AppError('consent.text-changed'); AppError('consent.not-renewable') when it ends with the purpose; what
 * `requireOpenFor` throws.
 */
export async function renewConsent(
  context: AppContext,
  { testerId, purposeKey, locale }: { testerId: string; purposeKey: string; locale: Locale },
): Promise<{ expiresAt: Date }> {
  const found = await findTesterPilot(context, testerId);
  const { definition, tester } = found;
  const purpose = findPurpose(definition, purposeKey);
  const name = { testerId, purposeKey, recipientKey: purpose.recipient };
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, tester.pilotSlug, 'decide', tx);
    const now = context.clock.now();
    const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
    const expiresAt = row?.expiresAt;
    if (row?.state !== 'granted' || !expiresAt || expiresAt <= now) throw new AppError('consent.not-granted');
    const { version } = textInForce(tester.pilotSlug, purpose, locale);
    if (row.textVersion !== version) throw new AppError('consent.text-changed');
    const { isNear, until } = renewalOf(definition, purpose, { expiresAt, now });
    // Renewed already, by a second click or another tab: its end is not near any more.
    if (!isNear) return { expiresAt };
    if (!until) throw new AppError('consent.not-renewable');
    await writeAnswer(context, tx, { found, purpose, trigger: 'grant', locale, expiresAt: until, actor: 'tester' });
    return { expiresAt: until };
  }, TRANSACTION);
}
