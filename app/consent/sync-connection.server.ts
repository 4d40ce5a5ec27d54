import { type Remedy, remedyOf } from '~/holders/errors.ts';
import type { FetchedWindow, HolderGrant } from '~/holders/holder.ts';
import { type HolderId, isHolderId } from '~/holders/holder-ids.ts';
import { addDays, dayOf, earlierOf, monthsBefore } from '~/holders/local-time.ts';
import { isOfEntries } from '~/holders/manifests.ts';
import { onBehalfOf } from '~/holders/on-behalf.server.ts';
import { holders } from '~/holders/registry.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { ENTRIES, READINGS } from '~/vault/chunk-kind.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { keepItems, receivableDatasets } from './copies/keep-readings.server.ts';
import { eraseUncovered } from './erase-uncovered.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';
import { recordFirstReadings } from './record-first-readings.server.ts';
import { type DatasetSync, later, publishedUntil, syncDataset } from './sync-dataset.server.ts';
import { syncedUntilSchema } from './synced-until.ts';
import { findTesterPilot, inPilot, type TesterPilot } from './tester-pilot.server.ts';

/** Holders correct the last days they published: these are read again each time. */
const CORRECTION_DAYS = 3;

/** Failures that concern one dataset: the holder's others are still worth asking for. */
const OF_ONE_DATASET = ['noData', 'outOfScope', 'historyTooOld', 'contractChanged', 'emptyAnswer', 'truncatedAnswer'];

export interface SyncOutcome {
  /** `failed` when a dataset met an error; what arrived before it is kept. */
  readonly state: 'synced' | 'nothing-to-ask' | 'failed';
  readonly added: number;
  readonly replaced: number;
  readonly datasets: readonly DatasetSync[];
  /** The first failure (holders.…), and whose turn it is. */
  readonly errorCode: string | null;
  readonly remedy: Remedy | null;
}

/**
 * Fetches what a tester agreed to from a holder they are connected to: each dataset from where it stopped (the
 * first time, from as far back as the pilot asks), to the last day published. Running it again loses and doubles
 * nothing. `report` is told how far it is, with the dataset as its step. A holder's failure is a value of the outcome, kept on the connection and in the activity log.
 * Errors: a 404 Response; AppError('consent.not-connected' | 'consent.needed' | 'vault.erased'), or what
 * `requireOpenFor` throws unless the pilot is running.
 */
export async function syncConnection(
  context: AppContext,
  { testerId, holderId }: { testerId: string; holderId: string },
  report: ReportProgress = async () => {},
): Promise<SyncOutcome> {
  const found = await findTesterPilot(context, testerId);
  if (!isHolderId(holderId)) throw new Response(null, { status: 404 });
  await requireOpenFor(context, found.tester.pilotSlug, 'sync');
  return onBehalfOf(found.tester.pilotSlug, () => sync(context, { ...found, holderId }, report));
}

async function sync(
  context: AppContext,
  { tester, definition, version, holderId }: TesterPilot & { holderId: HolderId },
  report: ReportProgress,
): Promise<SyncOutcome> {
  const testerId = tester.id;
  const { manifest } = holders[holderId];
  const now = context.clock.now();
  const connection = await context.db.holderConnection.findUnique({
    where: { testerId_holderId: { testerId, holderId }, state: { not: 'disconnected' } },
  });
  if (!connection) throw new AppError('consent.not-connected', { holder: manifest.name });
  const agreed = datasetsOfHolder(await grantedPurposes(context, testerId, definition), holderId);
  const allowed = await receivableDatasets(context, { tester, definition, datasets: agreed });
  if (allowed.length === 0) throw new AppError('consent.needed', { holder: manifest.name });

  const marks = syncedUntilSchema.parse(connection.syncedUntil);
  const to = publishedUntil(now, manifest);
  const due = definition.datasets.filter(({ key }) => allowed.includes(key) && (marks[key] ?? '') < to);
  if (due.length === 0) return summarise([]);
  const grant = await openForTester<HolderGrant>(context, testerId, connection.sealedGrant);
  const datasets: DatasetSync[] = [];
  for (const [index, { key: dataset, historyMonths }] of due.entries()) {
    const onProgress = (progress: number) => report((index + progress) / due.length, dataset);
    await onProgress(0);
    // What happens after the connection is never too old, however little of the past is asked for.
    const linked = dayOf(connection.createdAt.getTime());
    const earliest = earlierOf(monthsBefore(dayOf(now.getTime()), historyMonths), linked);
    const mark = marks[dataset] ?? null;
    const from = mark === null ? earliest : later(addDays(mark, -CORRECTION_DAYS), earliest);
    const arrival = { tester, definition, dataset };
    const keep = (fetched: FetchedWindow) =>
      fetched.yields === 'readings'
        ? keepItems(context, READINGS, { ...arrival, items: fetched.readings })
        : keepItems(context, ENTRIES, { ...arrival, items: fetched.entries });
    const asked = { keep, holderId, grant, dataset, from, to, syncedUntil: mark, onProgress };
    const sync = await syncDataset(context, asked);
    datasets.push(sync);
    if (sync.errorCode && !OF_ONE_DATASET.includes(sync.errorCode.replace('holders.', ''))) break;
  }

  const outcome = summarise(datasets);
  // A first answer may hold no entry at all: it is the first thing that comes which counts.
  const mayBeFirst = Object.keys(marks).length === 0 || due.some(({ key }) => isOfEntries(key));
  if (mayBeFirst && outcome.added > 0) await recordFirstReadings(context, tester);
  if (datasets.some(({ errorCode }) => errorCode === null)) {
    await recordActivity(context, { ...inPilot(tester), kind: 'synced', detail: holderId });
  }
  if (outcome.errorCode) {
    const detail = `${holderId}:${outcome.errorCode.replace('holders.', '')}`;
    await recordActivity(context, { ...inPilot(tester), kind: 'sync-failed', detail });
  }
  await keepOutcome(context, { connectionId: connection.id, version: version ?? connection.protocolVersion }, outcome);
  // An agreement withdrawn meanwhile has erased what was there then: what came after goes too.
  await eraseUncovered(context, { testerId, definition, datasets: datasets.map(({ dataset }) => dataset) });
  return outcome;
}

function summarise(datasets: readonly DatasetSync[]): SyncOutcome {
  const errorCode = datasets.find((sync) => sync.errorCode !== null)?.errorCode ?? null;
  return {
    state: errorCode ? 'failed' : datasets.length === 0 ? 'nothing-to-ask' : 'synced',
    added: datasets.reduce((sum, { added }) => sum + added, 0),
    replaced: datasets.reduce((sum, { replaced }) => sum + replaced, 0),
    datasets,
    errorCode,
    remedy: (errorCode && remedyOf(new AppError(errorCode))) || null,
  };
}

/** A failure that is nobody's turn leaves the connection as it was: it is simply tried again. */
async function keepOutcome(
  context: AppContext,
  { connectionId, version }: { connectionId: string; version: number },
  outcome: SyncOutcome,
): Promise<void> {
  const marks = Object.fromEntries(
    outcome.datasets.flatMap(({ dataset, syncedUntil }) => (syncedUntil === null ? [] : [[dataset, syncedUntil]])),
  );
  const state = outcome.errorCode === null ? 'connected' : outcome.remedy === 'tester' ? 'action-needed' : null;
  const reached = outcome.datasets.some(({ errorCode }) => errorCode === null);
  await context.db.$executeRaw`
    UPDATE "HolderConnection" SET
      "syncedUntil" = "syncedUntil" || ${JSON.stringify(marks)}::jsonb,
      "lastSyncAt" = CASE WHEN ${reached} THEN ${context.clock.now()} ELSE "lastSyncAt" END,
      "protocolVersion" = ${version},
      "lastErrorCode" = ${outcome.errorCode},
      state = COALESCE(${state}, state)
    WHERE id = ${connectionId}::uuid AND state <> 'disconnected'`;
}
