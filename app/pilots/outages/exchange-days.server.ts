import { HOLDER_FAILURES } from '~/holders/errors.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from '../definition.ts';
import type { ExchangeDay } from './outage-runs.ts';

/** Failures that say nothing of the holder: it is the tester's turn, or there was nothing to send. */
const NOT_THE_HOLDER = Object.entries(HOLDER_FAILURES).flatMap(([failure, remedy]) =>
  remedy === 'tester' || failure === 'noData' ? [failure] : [],
);

/**
 * What the activity log says of exchanges with each holder, by day in the pilot's zone. The detail of a `synced` entry is
 * the holder's id or a dataset key; that of a `sync-failed` one, `id:failure`.
 */
export async function readExchangeDays(
  { db }: Pick<AppContext, 'db'>,
  { slug, calendar: { timeZone } }: PilotDefinition,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<(ExchangeDay & { readonly holder: string })[]> {
  // A large panel has millions of rows here: counted by what each says as it stands, and only then taken apart.
  const days = await db.$queryRaw<{ holder: string; day: string; received: bigint; failed: bigint }[]>`
    WITH told AS (
      SELECT detail, kind, (at AT TIME ZONE ${timeZone})::date AS day, count(*) AS n
      FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind IN ('synced', 'sync-failed') AND at > ${from} AND at <= ${to}
      GROUP BY 1, 2, 3
    )
    SELECT split_part(split_part(detail, ':', 1), '/', 1) AS holder, to_char(day, 'YYYY-MM-DD') AS day,
           coalesce(sum(n) FILTER (WHERE kind = 'synced'), 0)::bigint AS received,
           coalesce(sum(n) FILTER (WHERE kind = 'sync-failed'), 0)::bigint AS failed
    FROM told
    WHERE NOT (kind = 'sync-failed' AND split_part(detail, ':', 2) = ANY(${NOT_THE_HOLDER}))
    GROUP BY 1, 2`;
  return days.map(({ holder, day, received, failed }) => ({
    ...{ holder, day, received: Number(received), failed: Number(failed) },
  }));
}
