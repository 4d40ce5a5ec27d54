import { silenceBetween } from './silence.ts';
import { DAY_MS, type Rules, type Trajectory } from './trajectory.ts';

/**
 * Where a tester who has used the pilot stands today:
 * - `active`: used it within `inactiveAfterDays`;
 * - `inactive`: silent for longer, not yet gone;
 * - `dropped-out`: silent for `dropoutAfterDays` or more, outages of a holder not counted;
 * - `outage`: would be gone, were it not for an outage of a holder: set apart, not counted as leaving;
 * - `withdrew`, `expired`: asked to leave; agreement came to its end and was not renewed;
 * - `completed`: was there when the pilot ended.
 */
export type Standing = 'active' | 'inactive' | 'dropped-out' | 'outage' | 'withdrew' | 'expired' | 'completed';

/** Null for a tester who has never used the pilot. */
export function standingOf(trajectory: Trajectory, rules: Rules): Standing | null {
  const { stages, lastUseAt, outages } = trajectory;
  if (lastUseAt === null) return null;
  if (stages.withdrew !== undefined) return 'withdrew';
  const end = endOfPresence(trajectory, rules);
  const silence = end - lastUseAt;
  const gone = rules.dropoutAfterDays * DAY_MS;
  if (silenceBetween(lastUseAt, end, outages) >= gone) return 'dropped-out';
  if (stages.completed !== undefined) return 'completed';
  if (hasExpired(trajectory)) return 'expired';
  if (silence >= gone) return 'outage';
  return standingAfter(silence, rules);
}

/** Where so many milliseconds of silence leave somebody whom nothing else has ended: on the limit day, still active. */
export function standingAfter(
  silence: number,
  rules: Omit<Rules, 'at'>,
): Extract<Standing, 'active' | 'inactive' | 'dropped-out'> {
  if (silence >= rules.dropoutAfterDays * DAY_MS) return 'dropped-out';
  return silence <= rules.inactiveAfterDays * DAY_MS ? 'active' : 'inactive';
}

/** Until when a tester could have been seen: now, the pilot's end, or the end of an agreement not renewed. */
export function endOfPresence(trajectory: Trajectory, rules: Rules): number {
  const expired = hasExpired(trajectory) ? trajectory.stages['consent-expired'] : undefined;
  return Math.min(rules.at, trajectory.stages.completed ?? rules.at, expired ?? rules.at);
}

/** An agreement that ran out counts only if nothing was used since: a renewed one did not end anything. */
function hasExpired({ stages, lastUseAt }: Trajectory): boolean {
  const expired = stages['consent-expired'];
  return expired !== undefined && (lastUseAt === null || lastUseAt <= expired);
}
