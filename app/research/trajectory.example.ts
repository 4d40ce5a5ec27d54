import { DAY_MS, type Rules, type Trajectory, WEEK_MS } from '~/pilots/standing/trajectory.ts';

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
  const weeks = useDays.map((n) => Math.floor(((n - first) * DAY_MS) / WEEK_MS));
  return {
    panelKey: 'faep',
    firstUseAt: useDays.length === 0 ? null : day(first),
    lastUseAt: useDays.length === 0 ? null : day(Math.max(...useDays)),
    weeksOfUse: [...new Set(weeks)].sort((a, b) => a - b),
    outages: [],
    ...rest,
    stages: { ...stages, ...rest.stages },
  };
}

/** Someone who got as far as `stages` say, and never used it. */
export function newcomer(stages: Trajectory['stages'], panelKey = 'faep'): Trajectory {
  return { panelKey, stages, firstUseAt: null, lastUseAt: null, weeksOfUse: [], outages: [] };
}
