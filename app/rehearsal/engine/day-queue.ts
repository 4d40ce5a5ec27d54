/** Something to do at a minute of a local day. */
interface PlannedEvent {
  readonly minute: number;
  run(): Promise<void>;
}

/**
 * What is to happen, day by day. Within a day events come by minute, and at the same minute in the order in
 * which they were planned: nothing random decides.
 */
export class DayQueue {
  readonly #days = new Map<number, PlannedEvent[]>();

  plan(day: number, event: PlannedEvent): void {
    const events = this.#days.get(day);
    if (events) events.push(event);
    else this.#days.set(day, [event]);
  }

  /** Takes the events of a day, in order; later calls find none. */
  take(day: number): PlannedEvent[] {
    const events = this.#days.get(day) ?? [];
    this.#days.delete(day);
    return events.sort((a, b) => a.minute - b.minute);
  }
}
