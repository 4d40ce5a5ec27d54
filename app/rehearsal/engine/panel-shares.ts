/**
 * Shares testers out over panels in proportion to their sizes (largest remainder), never more than a panel's size,
 * at least one each when there are enough. Throws RangeError when there are fewer places than testers.
 */
export function shareOut(
  testers: number,
  panels: readonly { readonly key: string; readonly size: number }[],
): Record<string, number> {
  const places = panels.reduce((sum, { size }) => sum + size, 0);
  if (testers > places) throw new RangeError(`${testers} testers for ${places} places`);
  const exact = panels.map(({ key, size }) => ({ key, size, wanted: (testers * size) / places }));
  const shares = exact.map(({ key, size, wanted }) => ({ key, size, rest: wanted % 1, count: Math.floor(wanted) }));
  let left = testers - shares.reduce((sum, { count }) => sum + count, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest)) {
    if (left > 0 && share.count < share.size) {
      share.count += 1;
      left -= 1;
    }
  }
  if (testers >= panels.length) {
    for (const empty of shares.filter(({ count }) => count === 0)) {
      const largest = shares.reduce((most, share) => (share.count > most.count ? share : most));
      largest.count -= 1;
      empty.count += 1;
    }
  }
  return Object.fromEntries(shares.map(({ key, count }) => [key, count]));
}
