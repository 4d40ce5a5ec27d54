import type { AppContext } from '~/platform/context.server.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { ViewCause } from './shared-view.ts';

/** Takes a view back: from this instant the person sees nothing of it. Whether it was in force. */
export async function takeBackView(
  { db, clock }: AppContext,
  { testerId, viewId }: { testerId: string; viewId: string },
): Promise<boolean> {
  const which = Prisma.sql`id = ${viewId}::uuid AND "testerId" = ${testerId}::uuid AND "until" > ${clock.now()}`;
  return (await end(db, which, 'taken-back', clock.now())) > 0;
}

/** Ends the views of services that no agreement lets show anybody anything any more. */
export async function endViewsOfServices(
  { db, clock }: AppContext,
  { testerId, services }: { testerId: string; services: readonly string[] },
): Promise<void> {
  if (services.length === 0) return;
  const which = Prisma.sql`"testerId" = ${testerId}::uuid AND "serviceKey" = ANY(${[...services]}::text[])`;
  await end(db, which, 'withdrawn', clock.now());
}

/** Ends what is past its date; returns how many. Nobody could open it meanwhile: each reading looks at the date itself. */
export function endOverdueViews({ db, clock }: AppContext): Promise<number> {
  return end(db, Prisma.sql`"until" <= ${clock.now()}`, 'over', clock.now());
}

/** The same for one tester, to make room. */
export async function endOverdueViewsOf(tx: Tx, testerId: string, now: Date): Promise<void> {
  await end(tx, Prisma.sql`"testerId" = ${testerId}::uuid AND "until" <= ${now}`, 'over', now);
}

/** A view past its date ended on its date, however late that is noticed. */
function end(db: Pick<Tx, '$executeRaw'>, which: Prisma.Sql, cause: ViewCause, now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "SharedView" SET "endedAt" = LEAST("until", ${now}), cause = CASE WHEN "until" <= ${now} THEN 'over' ELSE ${cause} END,
      sealed = ''::bytea
    WHERE "endedAt" IS NULL AND ${which}`;
}
