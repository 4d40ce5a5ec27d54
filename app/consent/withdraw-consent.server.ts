import type { PilotService } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { asConsentState, transition } from './consent-state.ts';
import { type Enforcement, enforceConsents } from './enforce-consents.server.ts';
import { findPurpose, findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';

export interface Withdrawal extends Enforcement {
  /** What the services can no longer do, in the words the tester had read before agreeing. */
  readonly consequence: Bilingual;
  /** The services that lose something. */
  readonly services: readonly Pick<PilotService, 'key' | 'title'>[];
}

/**
 * Takes back an agreement, at once and for good: from the first moment nothing new may be fetched, then what was
 * fetched for it alone is erased. Withdrawing twice finishes what a failure may have left, and says the same.
 * Errors: a 404 Response (tester, purpose); AppError('consent.not-granted').
 */
export async function withdrawConsent(
  context: AppContext,
  { testerId, purposeKey }: { testerId: string; purposeKey: string },
): Promise<Withdrawal> {
  const { definition } = await findTesterPilot(context, testerId);
  const purpose = findPurpose(definition, purposeKey);
  const now = context.clock.now();
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const name = { testerId, purposeKey, recipientKey: purpose.recipient };
    const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
    const from = row && asConsentState(row.state);
    if (!from || transition(from, 'withdraw') !== 'revoked') throw new AppError('consent.not-granted');
    if (from === 'revoked') return;
    await tx.consent.update({ where: { id: row.id }, data: { state: 'revoked', endedAt: now } });
    await tx.consentEvent.create({
      data: { consentId: row.id, fromState: from, toState: 'revoked', actor: 'tester', at: now },
    });
  }, TRANSACTION);
  const enforcement = await enforceConsents(context, { testerId, definition, ended: purpose });
  const services = definition.services
    .filter(({ key }) => purpose.services.includes(key))
    .map(({ key, title }) => ({ key, title }));
  return { consequence: purpose.ifWithdrawn, services, ...enforcement };
}
