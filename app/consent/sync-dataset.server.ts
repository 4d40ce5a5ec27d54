import { remedyOf } from '~/holders/errors.ts';
import type { FetchedWindow, HolderGrant, HolderManifest } from '~/holders/holder.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { holderSettings } from '~/holders/holder-settings.ts';
import { addDays, clockMinutes, type Day, dayNumber, dayOf } from '~/holders/local-time.ts';
import { holders } from '~/holders/registry.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { type CallMeter, CallsSpent } from './call-meter.ts';

export interface DatasetSync {
  readonly dataset: string;
  readonly added: number;
  /** Corrections of what was there. */
  readonly replaced: number;
  /** The day after the last one received; null when nothing ever was. */
  readonly syncedUntil: Day | null;
  /** holders.…, or null. */
  readonly errorCode: string | null;
  /** How long the holder asks to be left alone, when it said so. */
  readonly retryAfterSeconds?: number | undefined;
  /** The calls were used up before the end. */
  readonly isCut: boolean;
}

export interface SyncDataset {
  /** Puts what a window holds where the policy says it lies; null when no agreement lets it lie anywhere now. */
  readonly keep: (fetched: FetchedWindow) => Promise<{ added: number; replaced: number } | null>;
  readonly holderId: HolderId;
  readonly grant: HolderGrant;
  readonly dataset: string;
  /** First day asked for, and the day after the last. */
  readonly from: Day;
  readonly to: Day;
  readonly syncedUntil: Day | null;
  readonly meter?: CallMeter | undefined;
  /** Told after each window how far it is, from 0 to 1. */
  readonly onProgress?: (progress: number) => Promise<void>;
}

/**
 * Windows that are kept in one transaction: a load curve comes a week at a time, and sealing a month anew for each of
 * its weeks was most of what a back-fill cost.
 */
const KEPT_TOGETHER = 8;

/**
 * Stores what a holder answers, a few windows at a time. The mark moves only over days that were stored; a failure of
 * the holder ends it with what came before kept. Any other error is thrown.
 */
export async function syncDataset(
  context: AppContext,
  { keep, holderId, grant, dataset, from, to, syncedUntil, meter, onProgress }: SyncDataset,
): Promise<DatasetSync> {
  let added = 0;
  let replaced = 0;
  let mark = syncedUntil;
  const outcome = (errorCode: string | null, isCut = false): DatasetSync => ({
    dataset,
    added,
    replaced,
    syncedUntil: mark,
    errorCode,
    isCut,
  });
  const arrived: FetchedWindow[] = [];
  /** False once nothing more may be kept. */
  const keepArrived = async (): Promise<boolean> => {
    const together = joined(arrived.splice(0));
    const end = together && endOf(together);
    if (!end) return true;
    const stored = await keep(together);
    if (!stored) return false;
    added += stored.added;
    replaced += stored.replaced;
    mark = later(mark, end);
    await onProgress?.(Math.min(1, daysBetween(from, mark) / Math.max(1, daysBetween(from, to))));
    return true;
  };
  try {
    const settings = holderSettings(context.env, holderId);
    const access = { fetch: context.outboundFetch, clock: context.clock, grant, settings, onCall: meter?.spend };
    for await (const fetched of holders[holderId].fetchWindows({ ...access, dataset, from, to })) {
      if (!endOf(fetched)) continue;
      arrived.push(fetched);
      // Withdrawn while the holder was answering: nothing of it is kept, and nothing more is asked for.
      if (arrived.length >= KEPT_TOGETHER && !(await keepArrived())) break;
    }
    await keepArrived();
    return outcome(null);
  } catch (error) {
    const isSpent = error instanceof CallsSpent;
    if (!isSpent && (!isAppError(error) || remedyOf(error) === undefined)) throw error;
    await keepArrived();
    if (isSpent) return outcome(null, true);
    const { retryAfterSeconds } = error.params;
    return { ...outcome(error.code), ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }) };
  }
}

/** Windows one after the other, of one kind, as one. */
function joined([first, ...others]: readonly FetchedWindow[]): FetchedWindow | undefined {
  return others.reduce<FetchedWindow | undefined>((whole, next) => {
    if (whole?.yields === 'readings' && next.yields === 'readings') {
      const window = { from: whole.window.from, to: next.window.to };
      return { yields: 'readings', window, readings: [...whole.readings, ...next.readings] };
    }
    if (whole?.yields === 'entries' && next.yields === 'entries') {
      const window = { from: whole.window.from, to: next.window.to };
      return { yields: 'entries', window, entries: [...whole.entries, ...next.entries] };
    }
    throw new TypeError('A dataset yields readings or entries, not both');
  }, first);
}

const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const later = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b);

/**
 * The day up to which a window tells all. A meter that said nothing is asked again; of entries there may well be none.
 */
function endOf(fetched: FetchedWindow): Day | undefined {
  if (fetched.yields === 'entries') return fetched.window.to;
  const last = fetched.readings.at(-1);
  return last && dayAfter(last);
}

/** The day after the one (or, for a bill, the several) that a reading covers; a gas day counts for its first. */
function dayAfter({ start, minutes }: Reading): Day {
  return addDays(dayOf(start), Math.max(1, Math.round(minutes / 1440)));
}

/** The day after the last one that the holder has published: yesterday's readings come at a set hour. */
export function publishedUntil(now: Date, { publishedFrom }: HolderManifest): Day {
  const [hours = 0, minutes = 0] = publishedFrom.split(':').map(Number);
  const today = dayOf(now.getTime());
  return clockMinutes(now.getTime()) >= hours * 60 + minutes ? today : addDays(today, -1);
}
