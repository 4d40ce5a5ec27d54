import type { ResearchContext } from '../research-context.server.ts';
import { decodeWays, type Ways } from './chunk.ts';
import { foldInto } from './fold.ts';
import { readWays, type WaysQuery } from './read-ways.server.ts';
import { foldRulesOf, rulesKey } from './rules.ts';

/**
 * Every tester's way from the roll-up and the entries that it does not hold yet; the same, to the millisecond, as
 * `readWays` from the whole log. Null when there is no roll-up by these rules, or when it knows of later than `at`.
 * Writes nothing.
 */
export async function readRolledWays(context: ResearchContext, query: WaysQuery): Promise<Ways | null> {
  const { pilotSlug, at } = query;
  const before = await context.db.trajectoryRollUp.findUnique({ where: { pilotSlug } });
  if (!before?.isReady || before.rules !== rulesKey(query)) return null;
  // Before the chunks: an entry that is folded meanwhile is then read twice, which changes nothing, and never missed.
  const pending = await context.readPending({ pilotSlug, at });
  const chunks = await context.db.trajectoryChunk.findMany({
    where: { build: before.build },
    orderBy: { first: 'asc' },
    select: { content: true },
  });
  // After them: what they hold goes no further than this says.
  const now = await context.db.trajectoryRollUp.findUnique({ where: { pilotSlug } });
  if (now?.build !== before.build || now.asOf > at) return null;
  const ways: Ways = new Map();
  for (const { content } of chunks) decodeWays(content, ways);
  const again = foldInto(ways, pending, foldRulesOf(query));
  if (again.length > 0) {
    for (const [name, way] of await readWays(context, { ...query, pseudonyms: again })) ways.set(name, way);
  }
  return ways;
}
