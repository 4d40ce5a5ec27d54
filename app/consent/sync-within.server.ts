import type { HolderId } from '~/holders/holder-ids.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import type { Reach } from './ask-datasets.server.ts';
import { setAside, settle } from './call-budget.server.ts';
import { callMeter } from './call-meter.ts';
import { type SyncOutcome, syncConnection } from './sync-connection.server.ts';

const TOO_MANY: readonly (string | null)[] = ['holders.quotaSecond', 'holders.quotaHour'];

export interface SyncWithin {
  readonly testerId: string;
  readonly holderId: HolderId;
  readonly pilotSlug: string;
  /** Calls that it may make at most. */
  readonly wanted: number;
  readonly reach?: Reach;
}

/**
 * A sync within what the holder accepts in this hour. Null when it accepts nothing more. Errors: those of
 * syncConnection.
 */
export async function syncWithin(
  context: AppContext,
  { testerId, holderId, pilotSlug, wanted, reach = 'all' }: SyncWithin,
  report?: ReportProgress,
): Promise<{ outcome: SyncOutcome; isRefused: boolean } | null> {
  const allowance = await setAside(context, { holderId, pilotSlug, wanted });
  if (allowance.calls === 0) return null;
  const meter = callMeter(allowance.calls);
  let refusedForSeconds: number | null = null;
  try {
    const outcome = await syncConnection(context, { testerId, holderId, meter, reach }, report);
    const isRefused = TOO_MANY.includes(outcome.errorCode);
    if (isRefused) refusedForSeconds = outcome.retryAfterSeconds ?? 1;
    return { outcome, isRefused };
  } finally {
    await settle(context, allowance, { used: meter.used(), refusedForSeconds });
  }
}
