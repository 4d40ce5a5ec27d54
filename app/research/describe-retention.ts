import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { firstTimeCohorts } from './cohorts.ts';
import { type EngagementQuery, type Grouping, isFineEnough, shownOf, together } from './grouping.ts';
import { publishableWeeks } from './publish-retention.ts';
import { type RetentionMeasure, type RetentionRow, retentionRow } from './retention.ts';

export interface RetentionFigure {
  /** The panel it is about; null for all together, which may be all that can be shown. */
  readonly panelKey: string | null;
  /** Weeks that are shown, in order. */
  readonly weeks: readonly number[];
  readonly everyone: RetentionRow;
  /** By cohort of first use; none for other audiences. */
  readonly cohorts: readonly RetentionRow[];
}

/** Both measures, as this audience may see them. */
export function describeRetention(
  grouping: Grouping,
  query: EngagementQuery,
): Record<RetentionMeasure, RetentionFigure> {
  if (query.audience === 'researcher') {
    const shown = shownOf(grouping);
    return {
      classic: plainRetention(shown, 'classic', grouping, query),
      rolling: plainRetention(shown, 'rolling', grouping, query),
    };
  }
  const merged = together(grouping);
  const weeksApart = publishableWeeks(grouping.groups, query, query.smallestGroup);
  const weeksTogether = publishableWeeks(merged.groups, query, query.smallestGroup);
  const isApart = isFineEnough(weeksApart.length, weeksTogether.length);
  const chosen = isApart ? grouping : merged;
  const weeks = isApart ? weeksApart : weeksTogether;
  return {
    classic: coarseRetention('classic', chosen, weeks, query),
    rolling: coarseRetention('rolling', chosen, weeks, query),
  };
}

function plainRetention(
  shown: readonly Trajectory[],
  measure: RetentionMeasure,
  { panelKey }: Grouping,
  query: EngagementQuery,
): RetentionFigure {
  const everyone = retentionRow(shown, measure, query);
  const cohorts = firstTimeCohorts(shown, query.cohortPeriod, { timeZone: query.timeZone, anchor: query.startsOn });
  return {
    panelKey,
    weeks: everyone.cells.map((_, i) => i + 1),
    everyone,
    cohorts: cohorts.map(({ cohort, members }) =>
      retentionRow(members, measure, query, { cohort, weeks: everyone.cells.length }),
    ),
  };
}

function coarseRetention(
  measure: RetentionMeasure,
  grouping: Grouping,
  weeks: readonly number[],
  query: EngagementQuery,
): RetentionFigure {
  const everyone = retentionRow(shownOf(grouping), measure, query);
  const cells = everyone.cells.map((cell) => (cell && weeks.includes(cell.week) ? cell : null));
  // How many began is the flow's to publish: here, only those known in a week that is shown.
  const size = Math.max(0, ...cells.map((cell) => cell?.known ?? 0));
  const shownWeeks = weeks.filter((week) => week <= everyone.cells.length);
  return { panelKey: grouping.panelKey, weeks: shownWeeks, everyone: { ...everyone, size, cells }, cohorts: [] };
}
