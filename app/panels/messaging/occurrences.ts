import { Temporal } from 'temporal-polyfill';
import { type MessageSchedule, WEEKDAYS } from '~/pilots/definition/messages.ts';
import { dayOf, type Instant, instantOf } from './local-clock.ts';

/** One time at which a message is due to one tester. */
export interface Occurrence {
  /** The same for the same due time, whenever it is asked: what makes sending happen once. */
  readonly key: string;
  readonly due: Instant;
}

/** What a schedule counts from; null: not yet, or not known. */
export interface TesterTimes {
  readonly enrolment: Instant;
  readonly activation: Instant | null;
  readonly lastActivity: Instant | null;
}

export interface AroundNow {
  /** The latest occurrence that is due, this instant included. */
  readonly latest: Occurrence | null;
  /** The first that is still to come. */
  readonly next: Occurrence | null;
}

const NEVER: AroundNow = { latest: null, next: null };

/**
 * The occurrences of a schedule on both sides of an instant, for one tester. None comes before the tester enrolled, nor
 * before what it is counted from. Whole days are days of the zone's calendar, whatever their length in hours.
 */
export function occurrencesAround(
  schedule: MessageSchedule,
  times: TesterTimes,
  now: Instant,
  timeZone: string,
): AroundNow {
  const { once, after, weekly } = schedule;
  if (once) return split([occurrence(`once ${once.on}`, once.on, once.at, timeZone)], times.enrolment, now);
  if (weekly) return weeklyAround(weekly, times.enrolment, now, timeZone);
  return after ? afterAround(after, times, now, timeZone) : NEVER;
}

const EVENT_TIMES = {
  enrolment: 'enrolment',
  activation: 'activation',
  'last-activity': 'lastActivity',
} as const;

function afterAround(
  { event, days, at, everyDays }: NonNullable<MessageSchedule['after']>,
  times: TesterTimes,
  now: Instant,
  timeZone: string,
): AroundNow {
  const from = times[EVENT_TIMES[event]];
  if (from === null) return NEVER;
  const origin = dayOf(from, timeZone);
  const first = origin.add({ days });
  const name = `${event} ${origin}`;
  const repeat = (nth: number): Occurrence =>
    occurrence(`${name} +${days + nth * (everyDays ?? 0)}`, first.add({ days: nth * (everyDays ?? 0) }), at, timeZone);
  if (!everyDays) return split([repeat(0)], from, now);
  const elapsed = first.until(dayOf(now, timeZone), { largestUnit: 'day' }).days;
  const near = Math.max(0, Math.floor(elapsed / everyDays));
  return split([near - 1, near, near + 1].filter((nth) => nth >= 0).map(repeat), from, now);
}

function weeklyAround(
  { on, at, from, until }: NonNullable<MessageSchedule['weekly']>,
  enrolment: Instant,
  now: Instant,
  timeZone: string,
): AroundNow {
  const start = Temporal.PlainDate.from(from);
  const first = start.add({ days: (WEEKDAYS.indexOf(on) + 1 - start.dayOfWeek + 7) % 7 });
  const last = Temporal.PlainDate.from(until);
  const weeks = Math.floor(first.until(dayOf(now, timeZone), { largestUnit: 'day' }).days / 7);
  const around = [weeks - 1, weeks, Math.max(0, weeks + 1)]
    .filter((week, at, all) => week >= 0 && all.indexOf(week) === at)
    .map((week) => first.add({ days: week * 7 }))
    .filter((day) => Temporal.PlainDate.compare(day, last) <= 0);
  return split(
    around.map((day) => occurrence(`weekly ${day}`, day, at, timeZone)),
    enrolment,
    now,
  );
}

/** The time of day is not in the key: a message whose time is moved after it was sent is not sent again that day. */
function occurrence(key: string, day: string | Temporal.PlainDate, at: string, timeZone: string): Occurrence {
  return { key, due: instantOf(day, at, timeZone) };
}

/** Sorted by time; those up to `after` are not this tester's. */
function split(all: readonly Occurrence[], after: Instant, now: Instant): AroundNow {
  const own = all.filter(({ due }) => due > after).toSorted((a, b) => a.due - b.due);
  return {
    latest: own.findLast(({ due }) => due <= now) ?? null,
    next: own.find(({ due }) => due > now) ?? null,
  };
}
