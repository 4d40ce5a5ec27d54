import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Consent } from '~/platform/database/generated/client.ts';
import { answeredPurpose } from './answered-purpose.server.ts';
import { enforceConsents } from './enforce-consents.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { moveConsent } from './move-consent.server.ts';
import { inPilot, lockTester, TRANSACTION } from './tester-pilot.server.ts';

/** Most that one round ends: the day on which a pilot closes, the next rounds go on. */
const ROUND = 500;

/**
 * Ends the agreements whose last day is over, as a withdrawal would: run by the scheduler. A tester whose last
 * agreement about data ends is recorded as 'consent-expired'. Returns how many ended. Can be run at any time,
 * again, and by several processes.
 */
export async function expireConsents(context: AppContext): Promise<{ expired: number }> {
  const due = await context.db.consent.findMany({
    where: { state: { in: ['granted', 'pending'] }, expiresAt: { lte: context.clock.now() } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: ROUND,
  });
  let expired = 0;
  for (const consent of due) if (await expireOne(context, consent)) expired += 1;
  return { expired };
}

async function expireOne(context: AppContext, consent: Consent): Promise<boolean> {
  const { db, clock } = context;
  const { testerId, pilotSlug, purposeKey } = consent;
  const tester = await db.tester.findUnique({ where: { id: testerId, state: 'enrolled' } });
  if (!tester) return false;
  const definition = await getPilotDefinition(context, pilotSlug);
  const asked = definition.purposes.find(({ key }) => key === purposeKey);
  const purpose = asked ?? (await answeredPurpose(context, consent));
  if (purpose) await enforceConsents(context, { testerId, definition, ended: purpose });
  const granted = await grantedPurposes(context, testerId, definition);
  const dataLeft = granted.some(({ datasets }) => datasets.length > 0);
  // The state changes last: a failure above leaves the agreement due, and the next run starts it again.
  return db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const now = await tx.consent.findUnique({ where: { id: consent.id } });
    // Answered or renewed while this ran: it is not due any more.
    if (!now || now.state !== consent.state || now.expiresAt?.getTime() !== consent.expiresAt?.getTime()) return false;
    const name = { testerId, purposeKey, recipientKey: consent.recipientKey };
    await moveConsent(tx, { name, pilotSlug, trigger: 'expire', actor: 'system', at: clock.now() });
    const wasData = (purpose?.datasets.length ?? 0) > 0;
    if (wasData && !dataLeft) {
      const known = {
        pilotSlug,
        pseudonym: tester.pseudonym,
        kind: 'consent-expired',
        at: { gte: consent.expiresAt ?? clock.now() },
      };
      if ((await tx.activityEntry.count({ where: known })) === 0) {
        await recordActivity(context, { ...inPilot(tester), kind: 'consent-expired', detail: purposeKey }, tx);
      }
    }
    return true;
  }, TRANSACTION);
}
