import type { FetchedWindow, HolderGrant } from '~/holders/holder.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import type { Day } from '~/holders/local-time.ts';
import { datasetManifest } from '~/holders/manifests.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { ENTRIES, READINGS } from '~/vault/chunk-kind.ts';
import type { CallMeter } from './call-meter.ts';
import { keepItems } from './copies/keep-readings.server.ts';
import { type DaySpan, pastSpan, recentSpan } from './plan-asking.ts';
import { type DatasetSync, syncDataset } from './sync-dataset.server.ts';
import type { OpenPast } from './synced-until.ts';

/** One dataset, and how much of it is known. */
export interface AskedDataset {
  readonly dataset: string;
  /** The day after the last one received; null when nothing ever was. */
  readonly until: Day | null;
  /** What of the past is still to come; null when none is. */
  readonly past: OpenPast | null;
}

/**
 * `recent`: leaves the past for another time. `again`: reads the last days once more even where nothing new is published:
 * someone asks for it.
 */
export type Reach = 'recent' | 'all' | 'again';

export interface AskDatasets {
  readonly tester: Tester;
  readonly definition: PilotDefinition;
  readonly holderId: HolderId;
  readonly grant: HolderGrant;
  /** Day after the last published one. */
  readonly to: Day;
  /** Bounds the calls; none: as many as it takes. */
  readonly meter: CallMeter | undefined;
  readonly reach: Reach;
}

/** Failures that concern one dataset: the holder's others are still worth asking for. */
const OF_ONE_DATASET = ['noData', 'outOfScope', 'historyTooOld', 'contractChanged', 'emptyAnswer', 'truncatedAnswer'];

/**
 * Asks one holder for the datasets of one tester: of each what is recent, the calls shared among them, then, as far as
 * the calls go, the past. Ends early where the holder answers nobody. Returns what came, and what of each dataset's
 * past is still to come.
 */
export async function askDatasets(
  context: AppContext,
  asking: AskDatasets,
  due: readonly AskedDataset[],
  report: ReportProgress,
): Promise<{ syncs: DatasetSync[]; past: ReadonlyMap<string, OpenPast> }> {
  const syncs: DatasetSync[] = [];
  const past = new Map(due.flatMap(({ dataset, past: open }) => (open ? [[dataset, open] as const] : [])));
  const note = ({ syncs: made, past: open }: Told, dataset: string): boolean => {
    syncs.push(...made);
    if (open) past.set(dataset, open);
    else past.delete(dataset);
    return made.some(endsAll);
  };
  for (const [index, asked] of due.entries()) {
    const onProgress = (progress: number) => report((index + progress) / due.length, asked.dataset);
    await onProgress(0);
    const told = await askRecent(context, asking, asked, { share: due.length - index, onProgress });
    if (note(told, asked.dataset)) return { syncs, past };
  }
  for (const asked of asking.reach === 'recent' ? [] : due) {
    const until = syncs.findLast(({ dataset }) => dataset === asked.dataset)?.syncedUntil ?? asked.until;
    const open = past.get(asked.dataset);
    if (open && note(await askPast(context, asking, { ...asked, until, past: open }), asked.dataset)) break;
  }
  return { syncs, past };
}

interface Told {
  readonly syncs: readonly DatasetSync[];
  readonly past: OpenPast | null;
}

const endsAll = ({ errorCode, isCut }: DatasetSync): boolean =>
  isCut || (errorCode !== null && !OF_ONE_DATASET.includes(errorCode.replace('holders.', '')));

async function askRecent(
  context: AppContext,
  asking: AskDatasets,
  { dataset, until, past }: AskedDataset,
  { share, onProgress }: { share: number; onProgress: (progress: number) => Promise<void> },
): Promise<Told> {
  const { to, meter, reach } = asking;
  if (until !== null && until >= to && reach !== 'again') return { syncs: [], past };
  const most = meter ? Math.max(1, Math.floor(meter.left() / share)) : Number.POSITIVE_INFINITY;
  const calls = reach === 'recent' ? 1 : most;
  const floor = past?.from ?? null;
  const span = recentSpan({ until, floor, to, maxWindowDays: windowOf(dataset) }, calls);
  const sync = await ask(context, asking, { dataset, span, until, onProgress });
  if (until !== null || sync.syncedUntil === null || floor === null) return { syncs: [sync], past };
  return { syncs: [sync], past: span.from > floor ? { from: floor, reached: span.from } : null };
}

async function askPast(context: AppContext, asking: AskDatasets, asked: AskedDataset): Promise<Told> {
  const { dataset, until } = asked;
  const syncs: DatasetSync[] = [];
  let past = asked.past;
  while (past && (asking.meter?.left() ?? 1) > 0) {
    const span = pastSpan(past, windowOf(dataset));
    if (!span) break;
    const sync = await ask(context, asking, { dataset, span, until });
    // A meter that had nothing to say of those days has said so.
    const isSilent = sync.errorCode === 'holders.noData';
    syncs.push(isSilent ? { ...sync, errorCode: null } : sync);
    if (sync.isCut || (sync.errorCode !== null && !isSilent)) break;
    past = span.from > past.from ? { from: past.from, reached: span.from } : null;
  }
  return { syncs, past };
}

const windowOf = (dataset: string): number => datasetManifest(dataset)?.maxWindowDays ?? 1;

function ask(
  context: AppContext,
  { tester, definition, holderId, grant, meter }: AskDatasets,
  {
    dataset,
    span,
    until,
    onProgress,
  }: { dataset: string; span: DaySpan; until: Day | null; onProgress?: (progress: number) => Promise<void> },
): Promise<DatasetSync> {
  const arrival = { tester, definition, dataset };
  const keep = (fetched: FetchedWindow) =>
    fetched.yields === 'readings'
      ? keepItems(context, READINGS, { ...arrival, items: fetched.readings })
      : keepItems(context, ENTRIES, { ...arrival, items: fetched.entries });
  const asked = { ...{ keep, holderId, grant, dataset, meter }, ...span, syncedUntil: until };
  return syncDataset(context, { ...asked, ...(onProgress && { onProgress }) });
}
