/** Offsets of time zones change on quarters of an hour and nowhere else: within one, a zone's clock runs evenly. */
const QUARTER_MS = 900_000;
const DAY_MS = 86_400_000;

/**
 * Numbers an instant's day in a time zone: days since 1970-01-01 there. Remembers each zone's offset by the quarter, so
 * that a hundred thousand instants cost no more than those of a few thousand visits apart.
 */
export function localDayOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const offsets = new Map<number, number>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_MS);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const start = quarter * QUARTER_MS;
      const parts = new Map(format.formatToParts(start).map(({ type, value }) => [type, Number(value)]));
      const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
      offset = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - start;
      offsets.set(quarter, offset);
    }
    return Math.floor((instant + offset) / DAY_MS);
  };
}

/** The number of a day written 'yyyy-mm-dd', and back. */
export const dayNumberOf = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
export const dayOfNumber = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
