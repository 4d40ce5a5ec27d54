import { mayRecordActivity } from '~/consent/may-record-activity.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { dayOf, startOfDay } from '~/services/local-days.server.ts';
import { inPilot, type TesterPrincipal } from './tester.ts';

interface Visit {
  readonly kind: string;
  readonly detail?: string;
  /** At most once per local day. */
  readonly daily?: { readonly timeZone: string };
}

/**
 * Writes down something a tester did in their space, for the study. Nothing is written once the pilot is over, nor
 * when it asks for an agreement to that (a purpose that `coversActivity`) and this tester has not given it.
 * Returns whether it was written.
 */
export async function recordVisit(context: AppContext, tester: TesterPrincipal, visit: Visit): Promise<boolean> {
  if (!isOpenFor(await pilotState(context, tester.pilotSlug), 'visit')) return false;
  const definition = await getOpenPilot(context, tester.pilotSlug);
  if (!(await mayRecordActivity(context, tester.testerId, definition))) return false;
  const { kind, detail, daily } = visit;
  return context.db.$transaction(
    async (tx) => {
      if (daily && (await isRecordedToday(context, tx, tester, kind, daily.timeZone))) return false;
      await recordActivity(context, { ...inPilot(tester), kind, ...(detail ? { detail } : {}) }, tx);
      return true;
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}

/** Two pages opened at once wait for each other on the lock, so that the second finds the first's entry. */
async function isRecordedToday(
  context: AppContext,
  tx: Tx,
  tester: TesterPrincipal,
  kind: string,
  timeZone: string,
): Promise<boolean> {
  const { pilotSlug, pseudonym } = tester;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${pilotSlug} ${pseudonym} ${kind}`}))`;
  const now = context.clock.now();
  const since = new Date(startOfDay(dayOf(now.getTime(), timeZone), timeZone));
  return (await tx.activityEntry.count({ where: { pilotSlug, pseudonym, kind, at: { gte: since } } })) > 0;
}
