import type { AppContext } from '~/platform/context.server.ts';
import { addDays, dayIn } from './calendar.ts';
import type { PilotDefinition } from './definition.ts';
import type { HolderDay } from './holder-health.ts';

export interface HolderRecord {
  /** Days with exchanges or an outage, within the last `WINDOW_DAYS`. */
  readonly days: readonly HolderDay[];
  readonly firstReceivedOn: string | null;
  readonly lastReceivedOn: string | null;
  /** Testers that ever received something from the holder and have not gone. */
  readonly linked: number;
  /** Those of them that did in the last seven days. */
  readonly served: number;
}

const DAY = 86_400_000;
export const WINDOW_DAYS = 30;

/**
 * What the activity log says of each holder of the pilot: exchanges by day in the pilot's zone, and whom it serves.
 * The detail of a `synced` or `sync-failed` entry begins with the holder's id (`enedis`, `enedis/daily`).
 */
export async function readHolderDays(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<Map<string, HolderRecord>> {
  const { slug, calendar, holders } = definition;
  const { timeZone } = calendar;
  const now = context.clock.now();
  const from = new Date(now.getTime() - (WINDOW_DAYS + 1) * DAY);
  const week = new Date(now.getTime() - 7 * DAY);
  const days = await context.db.$queryRaw<{ holder: string; day: string; received: bigint; failed: bigint }[]>`
    SELECT substring(detail from '^[a-z0-9-]+') AS holder,
           to_char(at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day,
           count(*) FILTER (WHERE kind = 'synced') AS received,
           count(*) FILTER (WHERE kind = 'sync-failed') AS failed
    FROM "ActivityEntry"
    WHERE "pilotSlug" = ${slug} AND kind IN ('synced', 'sync-failed') AND at > ${from} AND at <= ${now}
    GROUP BY 1, 2`;
  const people = await context.db.$queryRaw<
    { holder: string; first: Date; last: Date; linked: bigint; served: bigint }[]
  >`
    WITH gone AS (
      SELECT DISTINCT pseudonym FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind IN ('withdrew', 'completed') AND at <= ${now}
    ), reached AS (
      SELECT substring(detail from '^[a-z0-9-]+') AS holder, pseudonym, min(at) AS first, max(at) AS last
      FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind = 'synced' AND at <= ${now}
      GROUP BY 1, 2
    )
    SELECT holder, min(first) AS first, max(last) AS last,
           count(*) FILTER (WHERE gone.pseudonym IS NULL) AS linked,
           count(*) FILTER (WHERE gone.pseudonym IS NULL AND last > ${week}) AS served
    FROM reached LEFT JOIN gone USING (pseudonym) GROUP BY holder`;
  const outages = await readOutages(context, definition);
  return new Map(
    holders.map((id) => {
      const out = outages.get(id) ?? new Set<string>();
      const spoken = days
        .filter(({ holder }) => holder === id)
        .map(({ day, received, failed }) => ({
          day,
          received: Number(received),
          failed: Number(failed),
          outage: out.has(day),
        }));
      const quiet = [...out]
        .filter((day) => !spoken.some((one) => one.day === day))
        .map((day) => ({ day, received: 0, failed: 0, outage: true }));
      const counts = people.find(({ holder }) => holder === id);
      const record: HolderRecord = {
        days: [...spoken, ...quiet],
        firstReceivedOn: counts ? dayIn(counts.first, timeZone) : null,
        lastReceivedOn: counts ? dayIn(counts.last, timeZone) : null,
        linked: Number(counts?.linked ?? 0),
        served: Number(counts?.served ?? 0),
      };
      return [id, record];
    }),
  );
}

/** Days of noted outages, per holder; an outage that has not ended lasts until today. */
async function readOutages(
  context: Pick<AppContext, 'db' | 'clock'>,
  { slug, calendar: { timeZone } }: PilotDefinition,
): Promise<Map<string, Set<string>>> {
  const entries = await context.db.activityEntry.findMany({
    where: {
      pilotSlug: slug,
      kind: { in: ['holder-outage-start', 'holder-outage-end'] },
      at: { lte: context.clock.now() },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const today = dayIn(context.clock.now(), timeZone);
  const outages = new Map<string, Set<string>>();
  const open = new Map<string, string>();
  const close = (holder: string, until: string): void => {
    const days = outages.get(holder) ?? new Set<string>();
    for (let day = open.get(holder); day && day <= until; day = addDays(day, 1)) days.add(day);
    outages.set(holder, days);
    open.delete(holder);
  };
  for (const { kind, detail, at } of entries) {
    const holder = /^[a-z0-9-]+/.exec(detail ?? '')?.[0] ?? '';
    if (kind === 'holder-outage-start') open.set(holder, open.get(holder) ?? dayIn(at, timeZone));
    else close(holder, dayIn(at, timeZone));
  }
  for (const holder of [...open.keys()]) close(holder, today);
  return outages;
}
