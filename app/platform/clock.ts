/** The time, injected: a rehearsal runs a year in seconds and tests never wait. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. Used by rehearsals and tests. */
export class SimulatedClock implements Clock {
  #at: number;

  constructor(start: Date) {
    this.#at = start.getTime();
  }

  now(): Date {
    return new Date(this.#at);
  }

  /** Moves to an instant; going back is refused, because logs are append-only. */
  moveTo(instant: Date): void {
    if (instant.getTime() < this.#at) {
      throw new RangeError(`Clock at ${this.now().toISOString()} cannot go back to ${instant.toISOString()}`);
    }
    this.#at = instant.getTime();
  }
}
