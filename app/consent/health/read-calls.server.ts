import type { HolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** Calls to a holder held against what it accepts. Of this installation: a holder does not know its pilots. */
export interface Calls {
  readonly today: number;
  /** Those of today made for this pilot. */
  readonly todayHere: number;
  /** The fullest hour of the last thirty days. */
  readonly peakHour: number;
  /** Times that the holder said "too many", in those days. */
  readonly refusals: number;
  readonly perHour: number | null;
  readonly perSecond: number;
}

const DAY = 86_400_000;

export async function readCalls(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { pilotSlug, holderId, dayStart }: { pilotSlug: string; holderId: HolderId; dayStart: Date },
): Promise<Calls> {
  const from = new Date(clock.now().getTime() - 30 * DAY);
  const [row] = await db.$queryRaw<{ today: bigint; here: bigint; peak: bigint; refusals: bigint }[]>`
    WITH hours AS (
      SELECT hour, sum(calls) AS calls, sum(calls) FILTER (WHERE "pilotSlug" = ${pilotSlug}) AS here,
             sum(refusals) AS refusals
      FROM "HolderHour" WHERE "holderId" = ${holderId} AND hour > ${from} GROUP BY hour
    )
    SELECT coalesce(sum(calls) FILTER (WHERE hour >= ${dayStart}), 0)::bigint AS today,
           coalesce(sum(here) FILTER (WHERE hour >= ${dayStart}), 0)::bigint AS here,
           coalesce(max(calls), 0)::bigint AS peak, coalesce(sum(refusals), 0)::bigint AS refusals
    FROM hours`;
  return {
    today: Number(row?.today ?? 0),
    todayHere: Number(row?.here ?? 0),
    peakHour: Number(row?.peak ?? 0),
    refusals: Number(row?.refusals ?? 0),
    ...manifests[holderId].quotas,
  };
}
