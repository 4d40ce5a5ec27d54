import type { Tx } from '~/platform/database/open.server.ts';

/** Whether the log already says this of this tester: first times are recorded once. */
export async function hasActivity(
  db: Pick<Tx, 'activityEntry'>,
  { pilotSlug, pseudonym }: { pilotSlug: string; pseudonym: string },
  kind: string,
): Promise<boolean> {
  return (await db.activityEntry.count({ where: { pilotSlug, pseudonym, kind }, take: 1 })) > 0;
}
