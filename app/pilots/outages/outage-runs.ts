/** One day's exchanges with a holder that say something of the holder, all testers together. */
export interface ExchangeDay {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly received: number;
  readonly failed: number;
}

export interface OutageRun {
  /** First day on which everything failed. */
  readonly from: string;
  /** First day on which something came again; null while nothing has. */
  readonly to: string | null;
}

/** One failed exchange is nobody's outage. */
const FEWEST_FAILURES = 3;

/**
 * The outages that a holder's days tell of, in order: days on which all that was asked failed, until something comes again.
 * A day without exchange says nothing: it neither ends an outage nor makes one.
 */
export function outageRuns(days: readonly ExchangeDay[]): OutageRun[] {
  const runs: { from: string; to: string | null; failed: number }[] = [];
  let open: { from: string; to: string | null; failed: number } | undefined;
  for (const { day, received, failed } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (received > 0) {
      if (open) open.to = day;
      open = undefined;
    } else if (failed > 0) {
      if (!open) {
        open = { from: day, to: null, failed: 0 };
        runs.push(open);
      }
      open.failed += failed;
    }
  }
  return runs.filter((run) => run.failed >= FEWEST_FAILURES).map(({ from, to }) => ({ from, to }));
}
