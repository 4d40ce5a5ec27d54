import type { Tx } from '~/platform/database/open.server.ts';
import { researchContext } from '../research-context.server.ts';
import { decodeWays, type Ways } from './chunk.ts';
import { contentOf } from './content-of.ts';
import { foldInto } from './fold.ts';
import { holdBuild, type PendingEntry, readPending } from './pending.server.ts';
import { readWays, type WaysQuery } from './read-ways.server.ts';
import { foldRulesOf, rulesKey } from './rules.ts';
import type { RollUpContext, RollUpSizes } from './sizes.ts';

const TRANSACTION = { timeout: 60_000, maxWait: 60_000 };

/** Folds what came since into a pilot's roll-up; returns how many entries, null when there is none by these rules. */
export async function foldPending(
  context: RollUpContext,
  query: WaysQuery,
  sizes: RollUpSizes,
): Promise<number | null> {
  let folded = 0;
  for (;;) {
    const some = await context.db.$transaction((tx) => foldSome(context, tx, { query, sizes }), TRANSACTION);
    if (some === null) return null;
    folded += some;
    if (some < sizes.entriesAtOnce) return folded;
  }
}

async function foldSome(
  context: RollUpContext,
  tx: Tx,
  { query, sizes }: { readonly query: WaysQuery; readonly sizes: RollUpSizes },
): Promise<number | null> {
  const { pilotSlug, at } = query;
  const build = await holdBuild(tx, pilotSlug, rulesKey(query));
  if (build === null) return null;
  const pending = await readPending(tx, { pilotSlug, at, most: sizes.entriesAtOnce });
  if (pending.length > 0) {
    const chunks = await tx.trajectoryChunk.findMany({
      where: { build },
      orderBy: { first: 'asc' },
      select: { part: true, first: true },
    });
    const sorted = chunks.sort((a, b) => (a.first < b.first ? -1 : 1));
    const partOf = (pseudonym: string): number =>
      (sorted.findLast(({ first }) => first <= pseudonym) ?? sorted[0])?.part ?? 0;
    let parts = Math.max(0, ...sorted.map(({ part }) => part)) + 1;
    const byPart = new Map<number, PendingEntry[]>();
    for (const entry of pending) {
      const part = partOf(entry.pseudonym);
      const own = byPart.get(part);
      if (own) own.push(entry);
      else byPart.set(part, [entry]);
    }
    for (const [part, entries] of byPart) {
      parts += await foldChunk(context, tx, { query, build, part, entries, next: parts, sizes });
    }
    await tx.activityToFold.deleteMany({ where: { id: { in: pending.map(({ id }) => id) } } });
  }
  await tx.trajectoryRollUp.updateMany({ where: { pilotSlug, asOf: { lt: at } }, data: { asOf: at } });
  return pending.length;
}

interface FoldChunk {
  readonly query: WaysQuery;
  readonly build: string;
  readonly part: number;
  readonly entries: readonly PendingEntry[];
  /** The number of a new chunk. */
  readonly next: number;
  readonly sizes: RollUpSizes;
}

/** Returns how many chunks it added. */
async function foldChunk(
  context: RollUpContext,
  tx: Tx,
  { query, build, part, entries, next, sizes }: FoldChunk,
): Promise<0 | 1> {
  const where = { build_part: { build, part } };
  const chunk = await tx.trajectoryChunk.findUniqueOrThrow({ where });
  const ways = decodeWays(chunk.content);
  const again = foldInto(ways, entries, foldRulesOf(query));
  if (again.length > 0) {
    const research = researchContext({ ...context, db: tx as RollUpContext['db'] });
    for (const [name, way] of await readWays(research, { ...query, pseudonyms: again })) ways.set(name, way);
  }
  const isTooLarge = ways.size > sizes.mostTesters;
  const [kept, parted] = isTooLarge ? halves(ways) : [ways, null];
  await tx.trajectoryChunk.update({ where, data: { ...contentOf(kept), revision: { increment: 1 } } });
  if (!parted) return 0;
  const [first = ''] = parted.keys();
  await tx.trajectoryChunk.create({ data: { build, part: next, first, ...contentOf(parted) } });
  return 1;
}

function halves(ways: Ways): [Ways, Ways] {
  const sorted = [...ways].sort(([a], [b]) => (a < b ? -1 : 1));
  const middle = Math.floor(sorted.length / 2);
  return [new Map(sorted.slice(0, middle)), new Map(sorted.slice(middle))];
}
