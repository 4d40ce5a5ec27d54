import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { flowCsv, retentionCsv, stayCsv } from '~/research/csv.ts';
import { describeEngagement } from '~/research/engagement.ts';
import type { EngagementQuery } from '~/research/grouping.ts';

/** What leaves the research room, piece by piece: how much of each is shown. */
export interface Published {
  /** Whether panels are told apart. */
  readonly panelsApart: number;
  /** Steps and ways out of the flow that are counted, not withheld. */
  readonly flow: number;
  /** Weeks of retention. */
  readonly weeks: number;
  /** Steps of the curves of staying. */
  readonly curves: number;
  /** Lines of the three files that anybody but a researcher of the pilot is given. */
  readonly exports: number;
}

export const PIECES = ['panelsApart', 'flow', 'weeks', 'curves', 'exports'] as const;
export type Piece = (typeof PIECES)[number];

/** Runs the research room's own functions, for readers who are not researchers of the pilot. Pure. */
export function publishedFrom(trajectories: readonly Trajectory[], query: EngagementQuery): Published {
  const engagement = describeEngagement(trajectories, { ...query, audience: 'other', panelKey: null });
  const { flow, retention, stay, byPanel } = engagement;
  const counts = (flow?.steps ?? []).flatMap(({ count, exits }) => [count, ...exits.map((exit) => exit.count)]);
  return {
    panelsApart: byPanel && query.panelKeys.length > 1 ? query.panelKeys.length : 0,
    flow: counts.filter((count) => count !== null).length,
    weeks: retention.classic.periods.length,
    curves: (stay?.curves ?? []).reduce((sum, { curve }) => sum + curve.steps.length, 0),
    exports: [flowCsv, retentionCsv, stayCsv].reduce((sum, file) => sum + linesOf(file(engagement)), 0),
  };
}

/** Without its header, nor the lines whose count is withheld. */
const linesOf = (csv: string): number =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '' && !line.endsWith(',1')).length;

/** A tester who leaves now, as the log would tell it: what they did stays, under their number. */
export const withdrawn = (trajectory: Trajectory, at: number): Trajectory => ({
  ...trajectory,
  stages: { ...trajectory.stages, withdrew: Math.min(at, trajectory.stages.withdrew ?? at) },
});
