import type { Clock } from '~/platform/clock.ts';

/** Calls made to one holder, counted on the simulated clock. */
export interface HolderCalls {
  readonly holder: string;
  readonly calls: number;
  /** Round trips after which readings were fetched for the first time. */
  readonly connections: number;
  /** Most first fetches in one simulated hour. */
  readonly mostConnectionsInAnHour: number;
  /** Most calls in one simulated day. */
  readonly mostInADay: number;
}

/** What was counted, to be added to what was counted elsewhere: holder → period of the simulated clock → calls. */
export interface CallCounts {
  readonly days: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The same for first fetches, by hour. */
  readonly hours: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Counts what leaves for each holder. A rehearsal does one thing at a time, so a call belongs to what is under way. */
export class CallTally {
  readonly #clock: Clock;
  readonly #days = new Map<string, Map<number, number>>();
  readonly #hours = new Map<string, Map<number, number>>();
  #holder: string | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The same `fetch`, counted. */
  counting(fetcher: typeof fetch): typeof fetch {
    return (input, init) => {
      if (this.#holder !== null) this.#add(this.#days, this.#holder, DAY_MS);
      return fetcher(input, init);
    };
  }

  /** Everything that leaves during this work is for this holder. */
  async towards<T>(holder: string, work: () => Promise<T>): Promise<T> {
    const before = this.#holder;
    this.#holder = holder;
    try {
      return await work();
    } finally {
      this.#holder = before;
    }
  }

  /** A tester has just been connected. */
  connected(holder: string): void {
    this.#add(this.#hours, holder, HOUR_MS);
  }

  counts(): CallCounts {
    return { days: this.#days, hours: this.#hours };
  }

  #add(counts: Map<string, Map<number, number>>, holder: string, periodMs: number): void {
    const period = Math.floor(this.#clock.now().getTime() / periodMs);
    const own = counts.get(holder) ?? new Map<number, number>();
    counts.set(holder, own);
    own.set(period, (own.get(period) ?? 0) + 1);
  }
}

/** Holder by holder, whatever was counted in several places put together. */
export function listCalls(counted: readonly CallCounts[]): HolderCalls[] {
  const days = addedUp(counted.map((one) => one.days));
  const hours = addedUp(counted.map((one) => one.hours));
  return [...new Set([...days.keys(), ...hours.keys()])].sort().map((holder) => {
    const byDay = [...(days.get(holder)?.values() ?? [])];
    const byHour = [...(hours.get(holder)?.values() ?? [])];
    return {
      holder,
      calls: sum(byDay),
      mostInADay: Math.max(0, ...byDay),
      connections: sum(byHour),
      mostConnectionsInAnHour: Math.max(0, ...byHour),
    };
  });
}

function addedUp(all: readonly CallCounts['days'][]): Map<string, Map<number, number>> {
  const total = new Map<string, Map<number, number>>();
  for (const [holder, periods] of all.flatMap((one) => [...one])) {
    const own = total.get(holder) ?? new Map<number, number>();
    total.set(holder, own);
    for (const [period, count] of periods) own.set(period, (own.get(period) ?? 0) + count);
  }
  return total;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
