import type { AppContext } from '~/platform/context.server.ts';
import { Prisma } from '~/platform/database/generated/client.ts';

type Cause = 'taken-back' | 'over' | 'left';

/** Takes back what a tester shared: the recipient sees it no more, and what was sealed for it is emptied. */
export async function takeBackResult(
  context: AppContext,
  { testerId, resultId }: { testerId: string; resultId: string },
): Promise<boolean> {
  const which = Prisma.sql`id = ${resultId}::uuid AND "testerId" = ${testerId}::uuid`;
  return (await end(context, which, 'taken-back')) > 0;
}

/** Ends all that a tester who leaves had shared; the rows that stay name nobody. */
export async function endResultsOf(context: AppContext, testerId: string): Promise<void> {
  await end(context, Prisma.sql`"testerId" = ${testerId}::uuid`, 'left');
  await context.db.sharedResult.updateMany({ where: { testerId }, data: { testerId: null } });
}

/** Ends what a tester had shared with a recipient out of services that no agreement with it covers any more. */
export async function endResultsTo(
  context: AppContext,
  { testerId, recipientKey, services }: { testerId: string; recipientKey: string; services: readonly string[] },
): Promise<void> {
  if (services.length === 0) return;
  const which = Prisma.sql`"testerId" = ${testerId}::uuid AND "recipientKey" = ${recipientKey}
    AND "serviceKey" = ANY(${[...services]}::text[])`;
  await end(context, which, 'taken-back');
}

/** Ends what is past its date; returns how many. */
export async function endOverdueResults(context: AppContext): Promise<number> {
  return end(context, Prisma.sql`"until" <= ${context.clock.now()}`, 'over');
}

function end({ db, clock }: AppContext, which: Prisma.Sql, cause: Cause): Promise<number> {
  return db.$executeRaw`
    UPDATE "SharedResult" SET "endedAt" = ${clock.now()}, cause = ${cause}, sealed = ''::bytea
    WHERE "endedAt" IS NULL AND ${which}`;
}
