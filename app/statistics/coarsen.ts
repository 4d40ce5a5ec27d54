/**
 * Merges steps until what is left says nothing about fewer than `k` people: every kept value, and every difference
 * between two kept values, is 0 or at least k.
 *
 * `steps[i]` are the counts known at step i (several at once: by panel, active and inactive…), all of one length.
 * The first step is tried first, then each that goes with all those already kept: the finest reading a single pass
 * allows. `anchors` are counts already published elsewhere that the steps could be compared with, in the same order.
 * Returns the indices kept, in order; none when not even one step can be shown.
 */
export function coarsen(
  steps: readonly (readonly number[])[],
  k: number,
  anchors: readonly (readonly number[])[] = [],
): number[] {
  const kept: number[] = [];
  const published: (readonly number[])[] = [...anchors];
  steps.forEach((step, i) => {
    const safe =
      step.every((value) => isZeroOrEnough(value, k)) &&
      published.every((other) => step.every((value, j) => isZeroOrEnough(Math.abs(value - (other[j] ?? value)), k)));
    if (!safe) return;
    kept.push(i);
    published.push(step);
  });
  return kept;
}

/** 0, or at least k people. */
export function isZeroOrEnough(count: number, k: number): boolean {
  return count === 0 || count >= k;
}
