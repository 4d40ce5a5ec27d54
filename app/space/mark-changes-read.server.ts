import type { AppContext } from '~/platform/context.server.ts';
import type { TesterPrincipal } from './tester.ts';

/** Keeps that this tester has read what changed, up to a version that they were shown; never backwards. */
export async function markChangesRead(
  { db }: Pick<AppContext, 'db'>,
  { testerId, pilotSlug }: TesterPrincipal,
  version: number,
): Promise<void> {
  if (!Number.isSafeInteger(version) || version < 1) return;
  const known = await db.protocolVersion.count({ where: { pilotSlug, version } });
  if (known === 0) return;
  await db.tester.updateMany({ where: { id: testerId, readVersion: { lt: version } }, data: { readVersion: version } });
}
