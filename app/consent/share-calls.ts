/** Most calls that one connection's past takes in a round, whatever is left. */
const MOST_FOR_THE_PAST = 30;

/**
 * How the calls that a holder still accepts are shared for what is recent: each gets what it needs, those that waited
 * longest first, as long as there are any.
 *
 * @param needs calls that each connection needs, those that waited longest first
 * @param left calls that the holder still accepts
 */
export function shareRecent(needs: readonly number[], left: number): number[] {
  let rest = left;
  return needs.map((need) => {
    const share = Math.max(0, Math.min(need, rest));
    rest -= share;
    return share;
  });
}

/** How what is left then goes to the past: the same for each, those that waited longest getting the odd ones. */
export function sharePast(connections: number, left: number): number[] {
  const even = Math.floor(left / Math.max(1, connections));
  const odd = left - even * connections;
  return Array.from({ length: connections }, (_, at) => Math.min(MOST_FOR_THE_PAST, even + (at < odd ? 1 : 0)));
}
