import type { AppContext } from '~/platform/context.server.ts';
import { addDays, dayIn } from './calendar.ts';
import type { PilotDefinition } from './definition.ts';
import type { HolderDay } from './holder-health.ts';
import { readExchangeDays } from './outages/exchange-days.server.ts';

export interface HolderRecord {
  /** Days with exchanges or an outage, within the last `WINDOW_DAYS`. */
  readonly days: readonly HolderDay[];
  readonly firstReceivedOn: string | null;
  readonly lastReceivedOn: string | null;
  /** Testers that received something from the holder in the window and have not gone. */
  readonly linked: number;
  /** Those of them that did in the last seven days. */
  readonly served: number;
}

const DAY = 86_400_000;
export const WINDOW_DAYS = 30;

/**
 * What the activity log says of each holder of the pilot: exchanges by day in the pilot's zone, and whom it serves.
 * The detail of a `synced` entry is the holder's id or a dataset key; that of a `sync-failed` one, `id:failure`.
 */
export async function readHolderDays(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<Map<string, HolderRecord>> {
  const { slug, calendar, holders } = definition;
  const { timeZone } = calendar;
  const now = context.clock.now();
  const from = new Date(now.getTime() - (WINDOW_DAYS + 1) * DAY);
  const days = await readExchangeDays(context, definition, { from, to: now });
  const people = await countServed(context, definition, from);
  const outages = await readOutages(context, definition);
  const dayOf = (instant: Date | undefined): string | null => (instant ? dayIn(instant, timeZone) : null);
  const records = holders.map(async (id): Promise<[string, HolderRecord]> => {
    const out = outages.get(id) ?? new Set<string>();
    const spoken = days
      .filter(({ holder }) => holder === id)
      .map(({ day, received, failed }) => ({ day, received, failed, outage: out.has(day) }));
    const quiet = [...out]
      .filter((day) => !spoken.some((one) => one.day === day))
      .map((day) => ({ day, received: 0, failed: 0, outage: true }));
    const received = { pilotSlug: slug, kind: 'synced', detail: { startsWith: id }, at: { lte: now } };
    const first = await context.db.activityEntry.findFirst({ where: received, orderBy: { at: 'asc' } });
    const last = await context.db.activityEntry.findFirst({ where: received, orderBy: { at: 'desc' } });
    const counts = people.get(id) ?? { linked: 0, served: 0 };
    const record = { firstReceivedOn: dayOf(first?.at), lastReceivedOn: dayOf(last?.at), ...counts };
    return [id, { days: [...spoken, ...quiet], ...record }];
  });
  return new Map(await Promise.all(records));
}

async function countServed(
  context: Pick<AppContext, 'db' | 'clock'>,
  { slug }: PilotDefinition,
  from: Date,
): Promise<Map<string, { linked: number; served: number }>> {
  const now = context.clock.now();
  const week = new Date(now.getTime() - 7 * DAY);
  const rows = await context.db.$queryRaw<{ holder: string; linked: bigint; served: bigint }[]>`
    WITH gone AS (
      SELECT DISTINCT pseudonym FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind IN ('withdrew', 'completed') AND at <= ${now}
    ), told AS (
      SELECT detail, pseudonym, max(at) AS last
      FROM "ActivityEntry"
      WHERE "pilotSlug" = ${slug} AND kind = 'synced' AND at > ${from} AND at <= ${now}
      GROUP BY 1, 2
    ), reached AS (
      SELECT split_part(detail, '/', 1) AS holder, pseudonym, max(last) AS last FROM told GROUP BY 1, 2
    )
    SELECT holder, count(*) AS linked, count(*) FILTER (WHERE last > ${week}) AS served
    FROM reached LEFT JOIN gone USING (pseudonym) WHERE gone.pseudonym IS NULL GROUP BY holder`;
  return new Map(
    rows.map(({ holder, linked, served }) => [holder, { linked: Number(linked), served: Number(served) }]),
  );
}

/** Days of outages noted for everyone, per holder; one that has not ended lasts until today. */
async function readOutages(
  context: Pick<AppContext, 'db' | 'clock'>,
  { slug, calendar: { timeZone } }: PilotDefinition,
): Promise<Map<string, Set<string>>> {
  const entries = await context.db.activityEntry.findMany({
    where: {
      pilotSlug: slug,
      // An outage that is one tester's is theirs, not the holder's.
      NOT: { pseudonym: { startsWith: 'T-' } },
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
