/** How long a slice may hold everything else. */
const SLICE_MS = 12;

/** Runs a work in steps to its end, letting everything else have its turn between slices of a few milliseconds. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await breathe();
  }
}

/**
 * Lets requests have their turn. Awaiting the embedded database does not: it answers within the same turn of the event
 * loop, so a row of queries holds everything else.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
