import { TESTER_STATUSES, type TesterStatus } from '~/pilots/definition/messages.ts';
import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { DAY_MS } from './local-clock.ts';
import type { Plannable } from './plan.ts';

/** Testers of one panel with one status; null: nobody can tell. */
export interface StandingCount {
  readonly panelKey: string;
  readonly status: TesterStatus | null;
  readonly count: number;
}

/** How many testers stand where today: counted where the log is, so that only the sums travel. */
export async function countStandings(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<StandingCount[]> {
  const { slug, thresholds, purposes } = definition;
  const now = clock.now();
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const qualifying = qualifyingKinds(definition);
  const covering = purposes.filter(({ coversActivity }) => coversActivity).map(({ key }) => key);
  const rows = await db.$queryRaw<{ panelKey: string; status: string | null; count: bigint }[]>`
    WITH ways AS (
      SELECT pseudonym, max(at) FILTER (WHERE kind = ANY(${qualifying})) AS last,
             bool_or(kind = 'consented') AS consented, bool_or(kind = 'connected') AS connected,
             bool_or(kind = 'completed') AS completed
      FROM "ActivityEntry" WHERE "pilotSlug" = ${slug} AND at <= ${now}
      GROUP BY pseudonym
    ), standings AS (
      SELECT tester."panelKey",
             CASE WHEN ways.completed THEN 'completed'
                  WHEN ways.consented IS NOT TRUE THEN 'not-consented'
                  WHEN ways.connected IS NOT TRUE THEN 'not-connected'
                  WHEN ${covering.length > 0} AND NOT EXISTS (
                    SELECT 1 FROM "Consent" AS consent
                    WHERE consent."testerId" = tester.id AND consent."purposeKey" = ANY(${covering})
                      AND consent.state = 'granted' AND consent."expiresAt" > ${now}) THEN NULL
                  WHEN ways.last IS NULL THEN 'not-activated'
                  WHEN ways.last <= ${ago(thresholds.dropoutAfterDays)} THEN 'dropped-out'
                  WHEN ways.last <= ${ago(thresholds.inactiveAfterDays)} THEN 'inactive'
                  ELSE 'active' END AS status
      FROM "Tester" AS tester LEFT JOIN ways ON ways.pseudonym = tester.pseudonym
      WHERE tester."pilotSlug" = ${slug} AND tester.state = 'enrolled'
    )
    SELECT "panelKey", status, count(*) AS count FROM standings GROUP BY "panelKey", status`;
  return rows.map(({ panelKey, status, count }) => ({
    panelKey,
    status: TESTER_STATUSES.find((known) => known === status) ?? null,
    count: Number(count),
  }));
}

/** How many of these a message is for. Those of a smaller group are not known here: null. */
export function concernedBy({ panels, statuses, tier }: Plannable['audience'], standings: readonly StandingCount[]) {
  if (tier) return null;
  return standings
    .filter(({ panelKey, status }) => {
      if (panels && !panels.includes(panelKey)) return false;
      return !statuses || (status !== null && statuses.includes(status));
    })
    .reduce((sum, { count }) => sum + count, 0);
}

/**
 * Counts as a lead may read them: each, and each difference between two shown, is about nobody or about at least `k`
 * people; the others are null. The first, mostly everyone, is tried first.
 */
export function guardCounts(counts: readonly (number | null)[], k: number): (number | null)[] {
  const shown: number[] = [];
  return counts.map((count) => {
    if (count === null || !isZeroOrEnough(count, k)) return null;
    if (shown.some((other) => !isZeroOrEnough(Math.abs(other - count), k))) return null;
    shown.push(count);
    return count;
  });
}
