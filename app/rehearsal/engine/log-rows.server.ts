import type { AppContext } from '~/platform/context.server.ts';

/** An entry of the activity log, without its number. */
export interface LoggedActivity {
  readonly panelKey: string;
  readonly pseudonym: string;
  readonly kind: string;
  readonly at: Date;
  readonly detail: string | null;
}

/** The activity log of a pilot, in its order. */
export function readLog({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<LoggedActivity[]> {
  return db.activityEntry.findMany({
    where: { pilotSlug },
    orderBy: { id: 'asc' },
    select: { panelKey: true, pseudonym: true, kind: true, at: true, detail: true },
  });
}

const ROWS_AT_ONCE = 2_000;

/** Writes logs that were kept apart into one; no name may be in two of them. */
export async function writeLogs(
  { db }: Pick<AppContext, 'db'>,
  pilotSlug: string,
  logs: readonly (readonly LoggedActivity[])[],
): Promise<void> {
  const all = logs.flat();
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
    const rows = all.slice(from, from + ROWS_AT_ONCE);
    await db.activityEntry.createMany({ data: rows.map((row) => ({ ...row, pilotSlug })) });
  }
}
