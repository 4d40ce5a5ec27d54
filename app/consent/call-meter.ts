/** The calls that a sync may make are used up: what came is kept, the rest is for the next round. */
export class CallsSpent extends Error {}

/** Counts the calls of one sync, and ends it when there are none left. */
export interface CallMeter {
  /** Calls that may still be made. */
  left(): number;
  readonly used: () => number;
  /** Counts one more, or throws CallsSpent. */
  spend(): void;
}

export function callMeter(most: number): CallMeter {
  let used = 0;
  return {
    left: () => most - used,
    used: () => used,
    spend() {
      if (used >= most) throw new CallsSpent('No call is left for this sync');
      used += 1;
    },
  };
}
