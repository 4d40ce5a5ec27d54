import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** The day of somebody's first activity of a kind, by kind. */
type FirstOn = (kind: string) => string | undefined;

/**
 * The day on which each of these testers (everybody, when they are not named) first did what a wave waits for. One
 * query, none where no wave waits for anything.
 */
export async function firstDaysOf(
  { db }: Pick<AppContext, 'db'>,
  { slug: pilotSlug, surveys, calendar }: PilotDefinition,
  pseudonyms?: readonly string[],
): Promise<(pseudonym: string) => FirstOn> {
  const kinds = surveys.flatMap(({ event }) => event?.activities ?? []);
  if (kinds.length === 0) return () => () => undefined;
  const rows = await db.activityEntry.groupBy({
    by: ['pseudonym', 'kind'],
    where: { pilotSlug, kind: { in: kinds }, ...(pseudonyms ? { pseudonym: { in: [...pseudonyms] } } : {}) },
    _min: { at: true },
  });
  const days = new Map(
    rows.flatMap(({ pseudonym, kind, _min }) =>
      _min.at ? [[`${pseudonym} ${kind}`, dayIn(_min.at, calendar.timeZone)]] : [],
    ),
  );
  return (pseudonym) => (kind) => days.get(`${pseudonym} ${kind}`);
}
