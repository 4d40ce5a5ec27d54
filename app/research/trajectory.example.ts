import { type DaySet, daySet } from '~/pilots/standing/day-set.ts';
import { DAY_MS, type Rules, type Trajectory } from '~/pilots/standing/trajectory.ts';

/** Builders for tests: a tester's way told in days since the pilot's first. */
export const DAY_0 = Date.parse('2026-08-31T08:00:00Z');
export const day = (n: number): number => DAY_0 + n * DAY_MS;

/** Looking on day `n` of the pilot, with the thresholds of a pilot that does not choose its own. */
export const lookingOn = (n: number): Rules => ({ at: day(n), inactiveAfterDays: 14, dropoutAfterDays: 28 });

/** A tester who enrolled, agreed and connected on the day before the first of `useDays`. */
export function tester(useDays: readonly number[], rest: Partial<Trajectory> = {}): Trajectory {
  const first = Math.min(...useDays);
  const start = useDays.length === 0 ? 0 : first - 1;
  const stages = Object.fromEntries(
    ['contacted', 'eligible', 'enrolled', 'consented', 'connected'].map((kind) => [kind, day(start)]),
  );
  // Days of the same hour in a zone without clock changes: since the first use and on the calendar, they are the same.
  const days = daySet(useDays.map((n) => n - first));
  return {
    panelKey: 'faep',
    firstUseAt: useDays.length === 0 ? null : day(first),
    lastUseAt: useDays.length === 0 ? null : day(Math.max(...useDays)),
    daysOfUse: days,
    firstDay: useDays.length === 0 ? null : Math.floor(day(first) / DAY_MS),
    calendarDays: days,
    outages: [],
    ...rest,
    stages: { ...stages, ...rest.stages },
  };
}

const NONE: DaySet = new Uint8Array(0);
const NO_USE = { daysOfUse: NONE, firstDay: null, calendarDays: NONE };

/** Someone who got as far as `stages` say, and never used it. */
export function newcomer(stages: Trajectory['stages'], panelKey = 'faep'): Trajectory {
  return { panelKey, stages, firstUseAt: null, lastUseAt: null, ...NO_USE, outages: [] };
}
