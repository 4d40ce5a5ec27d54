import { callingFor } from '~/holders/calling-for.ts';
import { type Remedy, remedyOf } from '~/holders/errors.ts';
import type { HolderGrant } from '~/holders/holder.ts';
import { type HolderId, isHolderId } from '~/holders/holder-ids.ts';
import { dayOf, earlierOf, monthsBefore } from '~/holders/local-time.ts';
import { isOfEntries } from '~/holders/manifests.ts';
import { holders } from '~/holders/registry.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { askDatasets, type Reach } from './ask-datasets.server.ts';
import type { CallMeter } from './call-meter.ts';
import { receivableDatasets } from './copies/keep-readings.server.ts';
import { eraseUncovered } from './erase-uncovered.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';
import { recordFirstReadings } from './record-first-readings.server.ts';
import { type DatasetSync, publishedUntil } from './sync-dataset.server.ts';
import { type OpenPast, pastSchema, syncedUntilSchema } from './synced-until.ts';
import { findTesterPilot, inPilot, type TesterPilot } from './tester-pilot.server.ts';

export interface SyncOutcome {
  /** `failed` when a dataset met an error; what arrived before it is kept. */
  readonly state: 'synced' | 'nothing-to-ask' | 'failed';
  readonly added: number;
  readonly replaced: number;
  readonly datasets: readonly DatasetSync[];
  /** The first failure (holders.…), and whose turn it is. */
  readonly errorCode: string | null;
  /** How long the holder asks to be left alone, when it said so. */
  readonly retryAfterSeconds: number | null;
  readonly remedy: Remedy | null;
}

/**
 * Fetches what a tester agreed to from a holder they are connected to: each dataset from where it stopped (the
 * first time, from as far back as the pilot asks), to the last day published. Running it again loses and doubles
 * nothing. A `meter` bounds the calls: what is recent is then asked for first, and the past goes on next time from where
 * it stopped. `report` is told how far it is, with the dataset as its step. A holder's failure is a value of the outcome, kept on the connection and in the activity log.
 * Errors: a 404 Response; AppError('consent.not-connected' | 'consent.needed' | 'vault.erased'), or what
 * `requireOpenFor` throws unless the pilot is running.
 */
export async function syncConnection(
  context: AppContext,
  {
    testerId,
    holderId,
    meter,
    reach = 'all',
  }: { testerId: string; holderId: string; meter?: CallMeter; reach?: Reach },
  report: ReportProgress = async () => {},
): Promise<SyncOutcome> {
  const found = await findTesterPilot(context, testerId);
  if (!isHolderId(holderId)) throw new Response(null, { status: 404 });
  await requireOpenFor(context, found.tester.pilotSlug, 'sync');
  const outboundFetch = callingFor(context.outboundFetch, found.tester.pilotSlug);
  return sync({ ...context, outboundFetch }, { ...found, holderId, meter, reach }, report);
}

async function sync(
  context: AppContext,
  {
    tester,
    definition,
    version,
    holderId,
    meter,
    reach,
  }: TesterPilot & { holderId: HolderId; meter: CallMeter | undefined; reach: Reach },
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
  const past = pastSchema.parse(connection.past);
  const to = publishedUntil(now, manifest);
  // What happens after the connection is never too old, however little of the past is asked for.
  const linked = dayOf(connection.createdAt.getTime());
  const due = definition.datasets.flatMap(({ key: dataset, historyMonths }) => {
    const until = marks[dataset] ?? null;
    const isPastOpen = typeof past[dataset]?.reached === 'string';
    const isUpToDate = until !== null && until >= to && !isPastOpen;
    if (!allowed.includes(dataset) || (isUpToDate && reach !== 'again')) return [];
    // Settled at the first try: days that a breakdown lasts are not taken off the past.
    const from = earlierOf(monthsBefore(dayOf(now.getTime()), historyMonths), linked);
    return [{ dataset, until, past: past[dataset] ?? (until === null ? { from, reached: null } : null) }];
  });
  if (due.length === 0) return summarise([]);
  const grant = await openForTester<HolderGrant>(context, testerId, connection.sealedGrant);
  const asking = { tester, definition, holderId, grant, to, meter, reach };
  const { syncs: datasets, past: open } = await askDatasets(context, asking, due, report);

  const outcome = summarise(datasets);
  // A first answer may hold no entry at all: it is the first thing that comes which counts.
  const mayBeFirst = Object.keys(marks).length === 0 || due.some(({ dataset }) => isOfEntries(dataset));
  if (mayBeFirst && outcome.added > 0) await recordFirstReadings(context, tester);
  if (datasets.some(isTold)) {
    await recordActivity(context, { ...inPilot(tester), kind: 'synced', detail: holderId });
  }
  if (outcome.errorCode) {
    const detail = `${holderId}:${outcome.errorCode.replace('holders.', '')}`;
    await recordActivity(context, { ...inPilot(tester), kind: 'sync-failed', detail });
  }
  const kept = { connectionId: connection.id, version: version ?? connection.protocolVersion };
  await keepOutcome(context, { ...kept, asked: due.map(({ dataset }) => dataset), open }, outcome);
  // An agreement withdrawn meanwhile has erased what was there then: what came after goes too.
  await eraseUncovered(context, { testerId, definition, datasets: datasets.map(({ dataset }) => dataset) });
  return outcome;
}

/** The holder answered: all that was asked, or some of it before the calls were used up. */
const isTold = ({ errorCode, isCut, added, replaced }: DatasetSync): boolean =>
  errorCode === null && (!isCut || added + replaced > 0);

function summarise(datasets: readonly DatasetSync[]): SyncOutcome {
  const errorCode = datasets.find((sync) => sync.errorCode !== null)?.errorCode ?? null;
  return {
    state: errorCode ? 'failed' : datasets.length === 0 ? 'nothing-to-ask' : 'synced',
    added: datasets.reduce((sum, { added }) => sum + added, 0),
    replaced: datasets.reduce((sum, { replaced }) => sum + replaced, 0),
    datasets,
    errorCode,
    retryAfterSeconds: datasets.find((sync) => sync.retryAfterSeconds !== undefined)?.retryAfterSeconds ?? null,
    remedy: (errorCode && remedyOf(new AppError(errorCode))) || null,
  };
}

/** A failure that is nobody's turn leaves the connection as it was: it is simply tried again. */
async function keepOutcome(
  context: AppContext,
  {
    connectionId,
    version,
    asked,
    open,
  }: { connectionId: string; version: number; asked: readonly string[]; open: ReadonlyMap<string, OpenPast> },
  outcome: SyncOutcome,
): Promise<void> {
  const marks = Object.fromEntries(
    outcome.datasets.flatMap(({ dataset, syncedUntil }) => (syncedUntil === null ? [] : [[dataset, syncedUntil]])),
  );
  const state = outcome.errorCode === null ? 'connected' : outcome.remedy === 'tester' ? 'action-needed' : null;
  const reached = outcome.datasets.some(isTold);
  await context.db.$executeRaw`
    UPDATE "HolderConnection" SET
      "syncedUntil" = "syncedUntil" || ${JSON.stringify(marks)}::jsonb,
      past = (past - ${[...asked]}::text[]) || ${JSON.stringify(Object.fromEntries(open))}::jsonb,
      "lastTriedAt" = ${context.clock.now()},
      "lastSyncAt" = CASE WHEN ${reached} THEN ${context.clock.now()} ELSE "lastSyncAt" END,
      "protocolVersion" = ${version},
      "lastErrorCode" = ${outcome.errorCode},
      state = COALESCE(${state}, state)
    WHERE id = ${connectionId}::uuid AND state <> 'disconnected'`;
}
