import type { HolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from './tester-pilot.server.ts';

type BudgetContext = Pick<AppContext, 'db' | 'clock'>;

const HOUR = 3_600_000;
/** Longest that a holder's "come back later" is believed. */
const LONGEST_PAUSE_SECONDS = 24 * 3600;

/** Calls set aside for one sync; `settle` gives back those that it did not make. */
export interface Allowance {
  readonly holderId: HolderId;
  readonly pilotSlug: string;
  readonly hour: Date;
  readonly calls: number;
}

/** How many calls a holder still accepts in this hour, of all processes and pilots; Infinity without an hourly quota. */
export async function callsLeft({ db, clock }: BudgetContext, holderId: HolderId): Promise<number> {
  const { perHour } = manifests[holderId].quotas;
  if (perHour === null) return Number.POSITIVE_INFINITY;
  const made = await db.holderHour.aggregate({ where: { holderId, hour: hourOf(clock.now()) }, _sum: { calls: true } });
  return Math.max(0, perHour - (made._sum.calls ?? 0));
}

/**
 * Sets calls aside for a sync, so that several processes together stay within the holder's quota of the hour. Fewer
 * than wanted, or none, when they are used up or the holder asked this pilot to wait.
 */
export async function setAside(
  context: BudgetContext,
  { holderId, pilotSlug, wanted }: { holderId: HolderId; pilotSlug: string; wanted: number },
): Promise<Allowance> {
  const { db, clock } = context;
  const now = clock.now();
  const hour = hourOf(now);
  const name = { holderId, hour, pilotSlug };
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`calls ${holderId}`}))`;
    const isPaused =
      (await tx.holderHour.count({
        where: { holderId, pilotSlug, hour: { gt: new Date(now.getTime() - 25 * HOUR) }, pausedUntil: { gt: now } },
      })) > 0;
    const calls = isPaused ? 0 : Math.min(wanted, await callsLeft({ db: tx as AppContext['db'], clock }, holderId));
    if (calls > 0) {
      await tx.holderHour.upsert({
        where: { holderId_hour_pilotSlug: name },
        create: { ...name, calls },
        update: { calls: { increment: calls } },
      });
    }
    return { ...name, calls };
  }, TRANSACTION);
}

/** Gives back the calls that were not made, and notes a refusal, after which this pilot leaves the holder alone. */
export async function settle(
  { db, clock }: BudgetContext,
  { holderId, pilotSlug, hour, calls }: Allowance,
  { used, refusedForSeconds }: { used: number; refusedForSeconds: number | null },
): Promise<void> {
  const pause = refusedForSeconds === null ? null : Math.min(LONGEST_PAUSE_SECONDS, Math.max(1, refusedForSeconds));
  await db.holderHour.updateMany({
    where: { holderId, pilotSlug, hour },
    data: {
      calls: { decrement: calls - used },
      ...(pause !== null && {
        refusals: { increment: 1 },
        pausedUntil: new Date(clock.now().getTime() + pause * 1000),
      }),
    },
  });
}

/** Forgets hours that no page shows any more. */
export async function forgetOldHours({ db, clock }: BudgetContext): Promise<void> {
  await db.holderHour.deleteMany({ where: { hour: { lt: new Date(clock.now().getTime() - 40 * 24 * HOUR) } } });
}

const hourOf = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR) * HOUR);

/** Seconds until the hour is over. */
export const restOfHour = (now: Date): number => Math.ceil((hourOf(now).getTime() + HOUR - now.getTime()) / 1000);
