import { recordActivity } from '~/pilots/record-activity.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { asConsentState, type ConsentState, transition } from './consent-state.ts';
import { consentText } from './consent-text.ts';
import { hasActivity } from './has-activity.server.ts';
import { hashText } from './hash-text.server.ts';
import { endOfPurpose, findPurpose, findTesterPilot, inPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';

export interface DecideConsent {
  readonly testerId: string;
  readonly purposeKey: string;
  readonly decision: 'grant' | 'refuse';
  /** The language in which the text was read. */
  readonly locale: Locale;
}

/**
 * Writes down a tester's answer to one purpose, with the version and hash of the words they read, the protocol's
 * version and the date at which it ends. The same answer to the same words again changes nothing.
 * Errors: a 404 Response (tester, purpose); AppError('consent.past') after the purpose's last day;
 * AppError('consent.already-granted') for refusing what was granted (it is withdrawn instead).
 */
export async function decideConsent(
  context: AppContext,
  { testerId, purposeKey, decision, locale }: DecideConsent,
): Promise<{ state: ConsentState; expiresAt: Date }> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const purpose = findPurpose(definition, purposeKey);
  const now = context.clock.now();
  const expiresAt = endOfPurpose(definition, purpose);
  if (expiresAt <= now) throw new AppError('consent.past');
  const pilot = await context.db.pilot.findUnique({ where: { slug: tester.pilotSlug } });
  const name = { testerId, purposeKey, recipientKey: purpose.recipient };
  const state = await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
    const from = row ? asConsentState(row.state) : 'draft';
    const to = transition(from, decision);
    if (!to) throw new AppError('consent.already-granted');
    if (row && from === to && row.textVersion === purpose.version) return to;
    const decided = {
      textVersion: purpose.version,
      textHash: hashText(consentText(purpose, locale)),
      locale,
      protocolVersion: pilot?.protocolVersion ?? 1,
      state: to,
      decidedAt: now,
      expiresAt: to === 'granted' ? expiresAt : null,
      endedAt: null,
    };
    const { id } = await tx.consent.upsert({
      where: { testerId_purposeKey_recipientKey: name },
      create: { ...name, pilotSlug: tester.pilotSlug, ...decided },
      update: decided,
    });
    await tx.consentEvent.create({ data: { consentId: id, fromState: from, toState: to, actor: 'tester', at: now } });
    if (to === 'refused') {
      await recordActivity(context, { ...inPilot(tester), kind: 'consent-refused', detail: purposeKey }, tx);
    } else if (purpose.datasets.length > 0 && !(await hasActivity(tx, tester, 'consented'))) {
      await recordActivity(context, { ...inPilot(tester), kind: 'consented', detail: purposeKey }, tx);
    }
    return to;
  }, TRANSACTION);
  return { state, expiresAt };
}
