import type { AppContext } from '~/platform/context.server.ts';
import { type PilotDefinition, qualifyingKinds } from './definition.ts';
import type { StageCounts } from './panel-figures.ts';

const DAY = 86_400_000;

/**
 * Exact counts per panel, from the activity log: testers are counted where the database is, so that only the sums
 * travel. Active: a qualifying activity in the last `inactiveAfterDays` days, and not gone.
 */
export async function countStages(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<Map<string, StageCounts>> {
  const since = new Date(context.clock.now().getTime() - definition.thresholds.inactiveAfterDays * DAY);
  const qualifying = qualifyingKinds(definition);
  const rows = await context.db.$queryRaw<({ panelKey: string } & Record<keyof StageCounts, bigint>)[]>`
    WITH testers AS (
      SELECT "panelKey",
             bool_or(kind = 'enrolled') AS enrolled,
             bool_or(kind = 'consented') AS consented,
             bool_or(kind = 'connected') AS connected,
             bool_or(kind = ANY(${qualifying})) AND NOT bool_or(kind IN ('withdrew', 'completed')) AS active
      FROM "ActivityEntry"
      WHERE "pilotSlug" = ${definition.slug} AND at <= ${context.clock.now()}
        AND (kind IN ('enrolled', 'consented', 'connected', 'withdrew', 'completed')
             OR kind = ANY(${qualifying}) AND at > ${since})
      GROUP BY "panelKey", pseudonym
    )
    SELECT "panelKey",
           count(*) FILTER (WHERE enrolled) AS enrolled,
           count(*) FILTER (WHERE enrolled AND consented) AS consented,
           count(*) FILTER (WHERE enrolled AND consented AND connected) AS connected,
           count(*) FILTER (WHERE enrolled AND consented AND connected AND active) AS active
    FROM testers GROUP BY "panelKey"`;
  return new Map(
    rows.map(({ panelKey, enrolled, consented, connected, active }) => [
      panelKey,
      {
        enrolled: Number(enrolled),
        consented: Number(consented),
        connected: Number(connected),
        active: Number(active),
      },
    ]),
  );
}
