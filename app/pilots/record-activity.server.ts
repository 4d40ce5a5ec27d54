import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';

export interface Activity {
  pilotSlug: string;
  panelKey: string;
  /** T-0417: never a name, an address or an id that leads to one. */
  pseudonym: string;
  /** A stage (`STAGE_KINDS`) or a kind that the pilot declares in `activities`. */
  kind: string;
  /** Never personal: a dataset key, a holder id, a gesture's key, a cause of exit. */
  detail?: string;
  /** When it happened, if not now: a whole past day that was only learnt today. */
  at?: Date;
}

/**
 * Appends to the log from which every research figure is computed. Nothing ever updates or deletes its
 * entries. `db` lets the caller record it in the same transaction as the fact itself.
 */
export async function recordActivity(
  context: Pick<AppContext, 'db' | 'clock'>,
  activity: Activity,
  db: Pick<Tx, 'activityEntry'> = context.db,
): Promise<void> {
  const { pilotSlug, panelKey, pseudonym, kind, detail, at } = activity;
  await db.activityEntry.create({
    data: { pilotSlug, panelKey, pseudonym, kind, detail: detail ?? null, at: at ?? context.clock.now() },
  });
}
