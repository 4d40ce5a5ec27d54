import type { PilotDefinition, PilotPurpose, PilotService } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { answeredPurpose } from './answered-purpose.server.ts';
import { type Enforcement, enforceConsents } from './enforce-consents.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { moveConsent } from './move-consent.server.ts';
import { endResultsTo } from './results/end-result.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';
import { endViewsOfServices } from './views/end-view.server.ts';

export interface Withdrawal extends Enforcement {
  /** What the services can no longer do, in the words the tester had read before agreeing. */
  readonly consequence: Bilingual;
  /** The services that lose something. */
  readonly services: readonly Pick<PilotService, 'key' | 'title'>[];
}

/**
 * Takes back an agreement, at once and for good: from the first moment nothing new may be fetched, then what was
 * fetched for it alone is erased, and results that its services let out to its recipient end, as do the views that they
 * show somebody. Withdrawing twice finishes what a failure may have left, and says the same.
 * Errors: a 404 Response (tester, purpose); AppError('consent.not-granted').
 */
export async function withdrawConsent(
  context: AppContext,
  { testerId, purposeKey }: { testerId: string; purposeKey: string },
): Promise<Withdrawal> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const purpose = await findHeldPurpose(context, { testerId, purposeKey, definition });
  const now = context.clock.now();
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const name = { testerId, purposeKey, recipientKey: purpose.recipient };
    const row = await tx.consent.findUnique({ where: { testerId_purposeKey_recipientKey: name } });
    if (row?.state === 'revoked') return;
    const { pilotSlug } = tester;
    const moved = row && (await moveConsent(tx, { name, pilotSlug, trigger: 'withdraw', actor: 'tester', at: now }));
    if (!moved) throw new AppError('consent.not-granted');
  }, TRANSACTION);
  const enforcement = await enforceConsents(context, { testerId, definition, ended: purpose });
  const left = (await grantedPurposes(context, testerId, definition)).filter(
    ({ recipient }) => recipient === purpose.recipient,
  );
  const without = purpose.services.filter((key) => !left.some((one) => one.services.includes(key)));
  await endResultsTo(context, { testerId, recipientKey: purpose.recipient, services: without });
  await endViewsOfServices(context, { testerId, services: without });
  const services = definition.services
    .filter(({ key }) => purpose.services.includes(key))
    .map(({ key, title }) => ({ key, title }));
  return { consequence: purpose.ifWithdrawn, services, ...enforcement };
}

/** The purpose as it is asked; or, of an agreement that is asked no more, as it was. Throws a 404 Response. */
async function findHeldPurpose(
  context: AppContext,
  held: { testerId: string; purposeKey: string; definition: PilotDefinition },
): Promise<PilotPurpose> {
  const { testerId, purposeKey, definition } = held;
  const asked = definition.purposes.find(({ key }) => key === purposeKey);
  if (asked) return asked;
  const row = await context.db.consent.findFirst({
    where: { testerId, purposeKey, state: { in: ['granted', 'revoked'] } },
    orderBy: { decidedAt: 'desc' },
  });
  const purpose = row && (await answeredPurpose(context, row));
  if (!purpose) throw new Response(null, { status: 404 });
  return purpose;
}
