import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

/**
 * The purposes that a tester agrees to now: granted, not past their date, and still in the pilot's definition. One that
 * asks more than they agreed to has the datasets that their agreement covers, and no others.
 */
export async function grantedPurposes(
  { db, clock }: { db: Pick<Tx, 'consent'>; clock: AppContext['clock'] },
  testerId: string,
  definition: PilotDefinition,
): Promise<PilotPurpose[]> {
  const rows = await db.consent.findMany({
    where: { testerId, state: 'granted', expiresAt: { gt: clock.now() } },
    select: { purposeKey: true, recipientKey: true, isPartial: true, covers: true },
  });
  return definition.purposes.flatMap((purpose) => {
    const row = rows.find(
      ({ purposeKey, recipientKey }) => purposeKey === purpose.key && recipientKey === purpose.recipient,
    );
    if (!row) return [];
    return row.isPartial
      ? { ...purpose, datasets: purpose.datasets.filter((key) => row.covers.includes(key)) }
      : purpose;
  });
}

/**
 * The purposes for which what a tester has brought home is kept: those agreed to now, and those that an amendment
 * asks again, until the person answers. The latter let nothing be fetched or read.
 */
export async function keepingPurposes(
  { db, clock }: { db: Pick<Tx, 'consent'>; clock: AppContext['clock'] },
  testerId: string,
  definition: PilotDefinition,
): Promise<PilotPurpose[]> {
  const rows = await db.consent.findMany({
    where: {
      testerId,
      expiresAt: { gt: clock.now() },
      OR: [{ state: 'granted' }, { state: 'pending', askedAgainBy: { not: null } }],
    },
    select: { purposeKey: true },
  });
  const keys = new Set(rows.map(({ purposeKey }) => purposeKey));
  return definition.purposes.filter(({ key }) => keys.has(key));
}

/** What a holder may be asked for: the datasets of the granted purposes that send the tester to it. */
export function datasetsOfHolder(granted: readonly PilotPurpose[], holderId: string): string[] {
  return [...new Set(granted.filter(({ holder }) => holder === holderId).flatMap(({ datasets }) => datasets))];
}
