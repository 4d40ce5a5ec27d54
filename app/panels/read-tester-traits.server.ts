import type { AppContext } from '~/platform/context.server.ts';

/**
 * The quota cell and the channel of each tester, by pseudonym: what research may know of how they came in, and nothing
 * else. Gone with the identity of whoever leaves.
 */
export async function readTesterTraits(
  { db }: Pick<AppContext, 'db'>,
  pilotSlug: string,
): Promise<ReadonlyMap<string, { readonly stratum: string | null; readonly channel: string | null }>> {
  const rows = await db.testerEntry.findMany({
    where: { pilotSlug },
    select: { cellKey: true, channelKey: true, identity: { select: { tester: { select: { pseudonym: true } } } } },
  });
  return new Map(
    rows.map(({ cellKey, channelKey, identity }) => [
      identity.tester.pseudonym,
      { stratum: cellKey, channel: channelKey },
    ]),
  );
}
