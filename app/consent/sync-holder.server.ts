import type { HolderId } from '~/holders/holder-ids.ts';
import { addDays, dayOf, instantOf } from '~/holders/local-time.ts';
import { manifests } from '~/holders/manifests.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Reach } from './ask-datasets.server.ts';
import { callsLeft } from './call-budget.server.ts';
import { CONNECTIONS_PER_ROUND } from './connections-per-round.ts';
import { sharePast, shareRecent } from './share-calls.ts';
import { publishedUntil } from './sync-dataset.server.ts';
import { syncWithin } from './sync-within.server.ts';

/** Calls that what is recent takes, for each dataset: a window, or two where they meet. */
const CALLS_FOR_RECENT = 2;

interface Waiting {
  readonly id: string;
  readonly testerId: string;
  readonly pilotSlug: string;
}

/**
 * Asks one holder for what it has published since, those that waited longest first; then, with the calls that it still
 * accepts, for what is missing of the past, the same share for each. A holder that says "too many" is left alone for
 * the rest of the round, by the pilot that it said it to.
 */
export async function syncHolder(
  context: AppContext,
  { holderId, pilots }: { holderId: HolderId; pilots: readonly string[] },
): Promise<{ synced: number; failed: number }> {
  const refused = new Set<string>();
  const count = { synced: 0, failed: 0 };
  const one = async (connection: Waiting, wanted: number, reach: Reach): Promise<'spent' | 'gone-on'> => {
    if (refused.has(connection.pilotSlug)) return 'gone-on';
    const done = await syncOne(context, { ...connection, holderId, wanted, reach });
    if (done === 'spent') {
      // Either the hour is used up, for all; or the holder asked this pilot to wait.
      if ((await callsLeft(context, holderId)) === 0) return 'spent';
      refused.add(connection.pilotSlug);
      return 'gone-on';
    }
    if (done === 'refused') refused.add(connection.pilotSlug);
    if (done === 'synced') count.synced += 1;
    else count.failed += 1;
    return 'gone-on';
  };

  const waiting = await findWaiting(context, holderId, pilots);
  const need = CALLS_FOR_RECENT * manifests[holderId].datasets.length;
  // What those before did not use is shared again, until the hour is used up.
  for (let rest = waiting; rest.length > 0; ) {
    const shares = shareRecent(
      rest.map(() => need),
      await callsLeft(context, holderId),
    ).filter((share) => share > 0);
    if (shares.length === 0) return count;
    for (const [at, share] of shares.entries()) {
      const connection = rest[at];
      if (connection && (await one(connection, share, 'recent')) === 'spent') return count;
    }
    rest = rest.slice(shares.length);
  }
  if (waiting.length === CONNECTIONS_PER_ROUND) return count;
  const behind = await findBehind(context, holderId, pilots);
  const rest = await callsLeft(context, holderId);
  const past = sharePast(behind.length, Number.isFinite(rest) ? rest : Number.MAX_SAFE_INTEGER);
  for (const [at, connection] of behind.entries()) {
    const wanted = past[at] ?? 0;
    if (wanted === 0 || (await one(connection, wanted, 'all')) === 'spent') break;
  }
  return count;
}

/** Connections for which something may have been published since they were last served. */
function findWaiting({ db, clock }: AppContext, holderId: HolderId, pilots: readonly string[]): Promise<Waiting[]> {
  const published = lastPublication(clock.now(), holderId);
  return db.holderConnection.findMany({
    where: {
      ...{ holderId, pilotSlug: { in: [...pilots] } },
      OR: [
        { state: 'connected', OR: [{ lastSyncAt: null }, { lastSyncAt: { lt: published } }] },
        // Nothing changes there but by the person, or by chance: once a day is enough.
        { state: 'action-needed', OR: [{ lastTriedAt: null }, { lastTriedAt: { lt: published } }] },
      ],
    },
    orderBy: [{ lastTriedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    select: { id: true, testerId: true, pilotSlug: true },
    take: CONNECTIONS_PER_ROUND,
  });
}

/** Connections up to date, of whose past something is missing. */
function findBehind({ db }: AppContext, holderId: HolderId, pilots: readonly string[]): Promise<Waiting[]> {
  return db.holderConnection.findMany({
    where: {
      ...{ holderId, pilotSlug: { in: [...pilots] }, state: 'connected', lastErrorCode: null },
      NOT: { past: { equals: {} } },
    },
    orderBy: [{ lastTriedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    select: { id: true, testerId: true, pilotSlug: true },
    take: CONNECTIONS_PER_ROUND,
  });
}

function lastPublication(now: Date, holderId: HolderId): Date {
  const manifest = manifests[holderId];
  const today = dayOf(now.getTime());
  const day = publishedUntil(now, manifest) === today ? today : addDays(today, -1);
  return new Date(instantOf(day, manifest.publishedFrom));
}

async function syncOne(
  context: AppContext,
  { id, ...asked }: Waiting & { holderId: HolderId; wanted: number; reach: Reach },
): Promise<'synced' | 'failed' | 'refused' | 'spent'> {
  try {
    const done = await syncWithin(context, asked);
    if (!done) return 'spent';
    // Served or not, it has had its turn.
    await context.db.holderConnection.updateMany({ where: { id }, data: { lastTriedAt: context.clock.now() } });
    return done.isRefused ? 'refused' : done.outcome.state === 'failed' ? 'failed' : 'synced';
  } catch (error) {
    // Withdrawn or left while the round was under way: nothing to fetch any more.
    if (!isAppError(error) && !(error instanceof Response)) throw error;
    await context.db.holderConnection.updateMany({ where: { id }, data: { lastTriedAt: context.clock.now() } });
    return 'failed';
  }
}
