import { Temporal } from 'temporal-polyfill';

/** The local days of a rehearsal, numbered from 0. */
export interface SimulatedDays {
  /** 'yyyy-mm-dd'. */
  date(day: number): string;
  /** 1 Monday to 7 Sunday. */
  weekday(day: number): number;
  /** The instant at which local clocks show this minute of the day; in the hour that March skips, the next that exists. */
  instant(day: number, minute: number): Date;
}

/** Days counted from `startsOn` ('yyyy-mm-dd') in a time zone. */
export function simulatedDays(startsOn: string, timeZone: string): SimulatedDays {
  const first = Temporal.PlainDate.from(startsOn);
  return {
    date: (day) => first.add({ days: day }).toString(),
    weekday: (day) => first.add({ days: day }).dayOfWeek,
    instant: (day, minute) => {
      const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 };
      return new Date(first.add({ days: day }).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
    },
  };
}
