import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { firstTimeCohorts } from './cohorts.ts';
import { type EngagementQuery, type Grouping, isFineEnough, shownOf, together } from './grouping.ts';
import { publishableWeeks } from './publish-retention.ts';
import { recurringRetention } from './recurring-retention.ts';
import { type RetentionMeasure, type RetentionRow, type RetentionUnit, retentionRow } from './retention.ts';

/** From what retention is counted: each tester's first use, or every calendar period with some use. */
export type RetentionStart = 'first-time' | 'recurring';

export interface RetentionFigure {
  /** The panel it is about; null for all together, which may be all that can be shown. */
  readonly panelKey: string | null;
  readonly unit: RetentionUnit;
  readonly start: RetentionStart;
  /** Periods that are shown, in order. */
  readonly periods: readonly number[];
  readonly everyone: RetentionRow;
  /** By cohort of first use, or of every use; none for other audiences. */
  readonly cohorts: readonly RetentionRow[];
}

/** Both measures, as this audience may see them: anyone but a researcher, by whole weeks since the first use. */
export function describeRetention(
  grouping: Grouping,
  query: EngagementQuery,
): Record<RetentionMeasure, RetentionFigure> {
  if (query.audience === 'researcher') {
    const plain = query.start === 'recurring' ? plainRecurring : plainFirstTime;
    const shown = shownOf(grouping);
    return {
      classic: plain(shown, 'classic', grouping, query),
      rolling: plain(shown, 'rolling', grouping, query),
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

function plainFirstTime(
  shown: readonly Trajectory[],
  measure: RetentionMeasure,
  { panelKey }: Grouping,
  query: EngagementQuery,
): RetentionFigure {
  const { unit } = query;
  const everyone = retentionRow(shown, measure, query, { unit });
  const cohorts = firstTimeCohorts(shown, query.cohortPeriod, { anchor: query.startsOn });
  const options = { unit, periods: everyone.cells.length };
  return {
    ...{ panelKey, unit, start: 'first-time', everyone, periods: everyone.cells.map((_, i) => i + 1) },
    cohorts: cohorts.map(({ cohort, members }) => retentionRow(members, measure, query, { ...options, cohort })),
  };
}

function plainRecurring(
  shown: readonly Trajectory[],
  measure: RetentionMeasure,
  { panelKey }: Grouping,
  query: EngagementQuery,
): RetentionFigure {
  const { unit, timeZone, startsOn: anchor } = query;
  const { everyone, cohorts } = recurringRetention(shown, measure, query, { unit, timeZone, anchor });
  return { panelKey, unit, start: 'recurring', periods: everyone.cells.map((_, i) => i + 1), everyone, cohorts };
}

function coarseRetention(
  measure: RetentionMeasure,
  grouping: Grouping,
  weeks: readonly number[],
  query: EngagementQuery,
): RetentionFigure {
  const everyone = retentionRow(shownOf(grouping), measure, query);
  const cells = everyone.cells.map((cell) => (cell && weeks.includes(cell.period) ? cell : null));
  // How many began is the flow's to publish: here, only those known in a week that is shown.
  const size = Math.max(0, ...cells.map((cell) => cell?.known ?? 0));
  return {
    ...{ panelKey: grouping.panelKey, unit: 'week', start: 'first-time', cohorts: [] },
    periods: weeks.filter((week) => week <= everyone.cells.length),
    everyone: { ...everyone, size, cells },
  };
}
