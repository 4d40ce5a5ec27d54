import { eachDay } from '~/pilots/standing/day-set.ts';
import { dayNumberOf, dayOfNumber, localDayOf } from '~/pilots/standing/local-day.ts';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { type EngagementQuery, type Grouping, shownOf } from './grouping.ts';

export interface TimelineDay {
  /** 'yyyy-mm-dd', in the pilot's time zone. */
  readonly day: string;
  /** Testers with some use on that day. */
  readonly active: number;
  /** Testers whose holder was out on that day, or some of it. */
  readonly out: number;
}

export interface TimelineFigure {
  readonly panelKey: string | null;
  /** Every day from the first with some use to today: the last one is not over. */
  readonly days: readonly TimelineDay[];
  /** Testers who have begun. */
  readonly begun: number;
}

/** How many use it each day, with the days on which a holder was out; null for anyone but a researcher. */
export function describeTimeline(grouping: Grouping, query: EngagementQuery): TimelineFigure | null {
  if (query.audience !== 'researcher') return null;
  const people = shownOf(grouping).filter(({ firstDay }) => firstDay !== null);
  const dayOf = localDayOf(query.timeZone);
  const today = dayOf(query.at);
  const first = people.reduce((least, { firstDay }) => Math.min(least, firstDay ?? least), today);
  const from = Math.min(today, Math.max(first, dayNumberOf(query.startsOn) - MOST_BEFORE));
  const active = new Array<number>(today - from + 1).fill(0);
  const out = new Array<number>(today - from + 1).fill(0);
  const add = (counts: number[], day: number): void => {
    const at = day - from;
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const person of people) {
    const start = person.firstDay ?? 0;
    eachDay(person.calendarDays, (day) => add(active, start + day));
    for (const day of daysOut(person, query.at, dayOf)) add(out, day);
  }
  return {
    panelKey: grouping.panelKey,
    begun: people.length,
    days: active.map((count, i) => ({ day: dayOfNumber(from + i), active: count, out: out[i] ?? 0 })),
  };
}

/** Uses of long before the pilot's first day are of its rehearsal, and would squeeze the rest. */
const MOST_BEFORE = 60;

function daysOut({ outages, firstDay }: Trajectory, at: number, dayOf: (instant: number) => number): Set<number> {
  const days = new Set<number>();
  for (const { from, to } of outages) {
    const last = dayOf(Math.min(to ?? at, at));
    for (let day = Math.max(dayOf(from), firstDay ?? 0); day <= last; day += 1) days.add(day);
  }
  return days;
}

/** Runs of days on which somebody's holder was out, first and last included. */
export function outageRuns(days: readonly TimelineDay[]): { from: number; to: number; most: number }[] {
  const runs: { from: number; to: number; most: number }[] = [];
  days.forEach(({ out }, i) => {
    if (out === 0) return;
    const last = runs.at(-1);
    if (last && last.to === i - 1) {
      last.to = i;
      last.most = Math.max(last.most, out);
    } else runs.push({ from: i, to: i, most: out });
  });
  return runs;
}
