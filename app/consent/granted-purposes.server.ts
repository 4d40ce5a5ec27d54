import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** The purposes that a tester agrees to now: granted, not past their date, and still in the pilot's definition. */
export async function grantedPurposes(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  testerId: string,
  definition: PilotDefinition,
): Promise<PilotPurpose[]> {
  const rows = await db.consent.findMany({
    where: { testerId, state: 'granted', expiresAt: { gt: clock.now() } },
    select: { purposeKey: true },
  });
  const keys = new Set(rows.map(({ purposeKey }) => purposeKey));
  return definition.purposes.filter(({ key }) => keys.has(key));
}

/** What a holder may be asked for: the datasets of the granted purposes that send the tester to it. */
export function datasetsOfHolder(granted: readonly PilotPurpose[], holderId: string): string[] {
  return [...new Set(granted.filter(({ holder }) => holder === holderId).flatMap(({ datasets }) => datasets))];
}
