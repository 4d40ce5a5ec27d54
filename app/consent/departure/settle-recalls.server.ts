import type { AppContext } from '~/platform/context.server.ts';

/** A recall is done when every copy of that service is confirmed gone. */
export async function settleRecalls({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<void> {
  await db.$executeRaw`
    UPDATE "DepartureAct" AS act SET state = 'done', "doneAt" = ${clock.now()}
    WHERE act.kind = 'recall-copy' AND act.state = 'waiting' AND NOT EXISTS (
      SELECT 1 FROM "ServiceCopy" AS copy
      WHERE copy."departureId" = act."departureId" AND copy."serviceKey" = act.subject AND copy.state <> 'gone')`;
}
