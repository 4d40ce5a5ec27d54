/**
 * The month (yyyy-mm) of a chunk, in UTC: a cut for storage only, which nobody sees, so it needs no time zone
 * and no clock change falls on it.
 */
export function monthOf(start: number): string {
  return new Date(start).toISOString().slice(0, 7);
}

/** What is dated, by its month, in the order in which it comes. */
export function groupByMonth<T>(items: readonly T[], instantOf: (item: T) => number): Map<string, T[]> {
  const months = new Map<string, T[]>();
  let from = 0;
  let to = 0;
  let group: T[] = [];
  for (const item of items) {
    const at = instantOf(item);
    // Readings come by the thousand and mostly in order: the month is worked out once for each run of them.
    if (at < from || at >= to) {
      const first = new Date(at);
      from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth());
      to = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1);
      const month = monthOf(at);
      group = months.get(month) ?? [];
      months.set(month, group);
    }
    group.push(item);
  }
  return months;
}

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day (yyyy-mm-dd, Europe/Paris) of an instant: what the access log shows people. */
export function dayOf(instant: number): string {
  return parisDay.format(instant);
}
