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

  list(): HolderCalls[] {
    const holders = [...new Set([...this.#days.keys(), ...this.#hours.keys()])].sort();
    return holders.map((holder) => {
      const days = [...(this.#days.get(holder)?.values() ?? [])];
      const hours = [...(this.#hours.get(holder)?.values() ?? [])];
      return {
        holder,
        calls: sum(days),
        mostInADay: Math.max(0, ...days),
        connections: sum(hours),
        mostConnectionsInAnHour: Math.max(0, ...hours),
      };
    });
  }

  #add(counts: Map<string, Map<number, number>>, holder: string, periodMs: number): void {
    const period = Math.floor(this.#clock.now().getTime() / periodMs);
    const own = counts.get(holder) ?? new Map<number, number>();
    counts.set(holder, own);
    own.set(period, (own.get(period) ?? 0) + 1);
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
