/**
 * Shares `seats` out in proportion to `weights` by the largest remainder (Hamilton's method), nobody getting more than
 * their `limits`; what a limit leaves over is shared out again among the rest in the same proportions, and evenly where
 * no weight is left. Ties go to the first. The result adds up to the smaller of `seats` and the sum of the limits.
 */
export function apportion(
  seats: number,
  weights: readonly number[],
  limits: readonly number[] = weights.map(() => Number.POSITIVE_INFINITY),
): number[] {
  const given = weights.map(() => 0);
  const roomOf = (index: number): number => (limits[index] ?? 0) - (given[index] ?? 0);
  for (let left = Math.max(0, seats); left > 0; ) {
    const open = weights.flatMap((weight, index) => (roomOf(index) > 0 ? [{ index, weight }] : []));
    if (open.length === 0) break;
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const exact = open.map(({ index, weight }) => {
      const quota = total > 0 ? (left * weight) / total : left / open.length;
      return { index, whole: Math.floor(quota), rest: quota - Math.floor(quota) };
    });
    let over = left - exact.reduce((sum, { whole }) => sum + whole, 0);
    // The sort is stable: equal remainders keep their order.
    for (const share of [...exact].sort((a, b) => b.rest - a.rest)) {
      if (over <= 0) break;
      share.whole += 1;
      over -= 1;
    }
    for (const { index, whole } of exact) {
      const taken = Math.min(whole, roomOf(index));
      given[index] = (given[index] ?? 0) + taken;
      left -= taken;
    }
  }
  return given;
}
