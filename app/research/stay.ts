import { beforeSilence } from '~/pilots/standing/silence.ts';
import { endOfPresence, standingOf } from '~/pilots/standing/standing.ts';
import { DAY_MS, type Rules, type Trajectory } from '~/pilots/standing/trajectory.ts';

/** How a follow-up ended: two causes of leaving, four reasons for not knowing more. */
export type StayEnd = 'silent' | 'withdrew' | 'still-in' | 'completed' | 'expired' | 'outage';

/** How long one tester stayed, for survival analysis. */
export interface Stay {
  readonly panelKey: string;
  /** Whole days from the first use to the last (left), or to the last day on which being there can be told (censored). */
  readonly time: number;
  /** Whether they left; censored otherwise. */
  readonly event: boolean;
  readonly end: StayEnd;
}

/**
 * Time from activation to drop-out, dated at the last qualifying activity; censored otherwise.
 *
 * Leaving shows only after `dropoutAfterDays` of silence. So nobody can be said to be there, or gone, during the last
 * `dropoutAfterDays` before one looks: counting those days as days of presence would make every pilot look faithful at
 * its beginning (and a pilot younger than the threshold perfectly so). Follow-up therefore ends that long before now,
 * before the pilot's end, or before an agreement's end, whichever comes first; days of outage do not count as silence,
 * so an outage pushes it further back. Those who have begun since then have no follow-up yet and are left out.
 */
export function stayOf(trajectory: Trajectory, rules: Rules): Stay | 'never-used' | 'too-recent' {
  const { panelKey, firstUseAt, lastUseAt, outages } = trajectory;
  if (firstUseAt === null || lastUseAt === null) return 'never-used';
  const known = beforeSilence(endOfPresence(trajectory, rules), rules.dropoutAfterDays * DAY_MS, outages);
  if (known < firstUseAt) return 'too-recent';
  const standing = standingOf(trajectory, rules);
  const left = lastUseAt <= known && (standing === 'dropped-out' || standing === 'withdrew');
  return {
    panelKey,
    time: Math.floor(((left ? lastUseAt : known) - firstUseAt) / DAY_MS),
    event: left,
    end: left ? (standing === 'withdrew' ? 'withdrew' : 'silent') : censoringOf(standing),
  };
}

function censoringOf(standing: ReturnType<typeof standingOf>): StayEnd {
  if (standing === 'completed' || standing === 'expired' || standing === 'outage') return standing;
  return 'still-in';
}

/** Everyone's stay, and how many began too recently to tell. */
export function staysOf(trajectories: readonly Trajectory[], rules: Rules): { stays: Stay[]; tooRecent: number } {
  const all = trajectories.map((trajectory) => stayOf(trajectory, rules));
  return {
    stays: all.filter((stay) => typeof stay !== 'string'),
    tooRecent: all.filter((stay) => stay === 'too-recent').length,
  };
}
