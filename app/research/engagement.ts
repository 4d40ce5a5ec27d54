import { cumulativeIncidence } from '~/statistics/cumulative-incidence.ts';
import { type LogRank, logRankTest } from '~/statistics/log-rank.ts';
import { kaplanMeier, type Observation, type SurvivalCurve } from '~/statistics/survival.ts';
import { longestFollowUp, type SurvivalQuantile, survivalQuantile } from '~/statistics/survival-summary.ts';
import { type CohortPeriod, firstTimeCohorts } from './cohorts.ts';
import { addFlows, countFlow, type FlowCounts, flowSteps } from './flow.ts';
import { addPublishedFlows, type PublishedFlow, publishFlows } from './publish-flow.ts';
import { publishableWeeks } from './publish-retention.ts';
import { publishStays } from './publish-stay.ts';
import { type RetentionMeasure, type RetentionRow, retentionRow } from './retention.ts';
import { type Stay, staysOf } from './stay.ts';
import type { Rules, Trajectory } from './trajectory.ts';

/**
 * Who reads: a researcher of the pilot, bound by its charter, sees plain engagement counts; for anyone else they are
 * coarsened and suppressed by the pilot's smallest group.
 */
export type Audience = 'researcher' | 'other';

export interface EngagementQuery extends Rules {
  readonly audience: Audience;
  /** Fewest people a figure may be about, for other audiences. */
  readonly smallestGroup: number;
  /** Every panel of the pilot, in its order: figures of all panels are made together, whichever is shown. */
  readonly panelKeys: readonly string[];
  /** The panel shown; null for all. */
  readonly panelKey: string | null;
  readonly cohortPeriod: CohortPeriod;
  readonly timeZone: string;
  /** 'yyyy-mm-dd', the pilot's first day. */
  readonly startsOn: string;
}

export interface RetentionFigure {
  /** Weeks that are shown, in order. */
  readonly weeks: readonly number[];
  readonly everyone: RetentionRow;
  /** By cohort of first use; none for other audiences. */
  readonly cohorts: readonly RetentionRow[];
}

export interface StayCurve {
  /** Null when panels are put together. */
  readonly panelKey: string | null;
  readonly curve: SurvivalCurve;
  readonly median: SurvivalQuantile;
}

export interface StayFigure {
  readonly curves: readonly StayCurve[];
  /** Days. */
  readonly horizon: number;
  readonly logRank: LogRank | null;
  /** Who began too recently for their staying to be told. */
  readonly tooRecent: number | null;
  /** Share gone by the horizon by cause; null for other audiences. */
  readonly causes: { readonly silent: number; readonly withdrew: number } | null;
}

export interface Engagement {
  readonly at: number;
  readonly audience: Audience;
  readonly panelKey: string | null;
  /** False when telling panels apart would show fewer than the smallest group: then only their sum is. */
  readonly byPanel: boolean;
  /** Testers of whom the log says anything, all panels; other audiences only learn whether there are any. */
  readonly isEmpty: boolean;
  /** Null: withheld. */
  readonly flow: PublishedFlow | null;
  readonly retention: Readonly<Record<RetentionMeasure, RetentionFigure>>;
  readonly stay: StayFigure | null;
}

/** Every figure of the research page, from testers' ways through the pilot. Pure. */
export function describeEngagement(trajectories: readonly Trajectory[], query: EngagementQuery): Engagement {
  const panels = query.panelKeys.map((key) => trajectories.filter((trajectory) => trajectory.panelKey === key));
  const flows = panels.map((panel) => countFlow(panel, query));
  const isOther = query.audience === 'other';
  const split = isOther ? publishFlows(flows, query.smallestGroup) : flows.map(plainFlow);
  const byPanel = split !== null;
  const panelKey = byPanel ? query.panelKey : null;
  const groups = byPanel ? panels : [panels.flat()];
  const names = byPanel ? query.panelKeys : [null];
  const isShown = (_: unknown, i: number) => panelKey === null || names[i] === panelKey;
  const shown = groups.filter(isShown).flat();

  const shownFlows = (split ?? publishFlows([addFlows(flows)], query.smallestGroup))?.filter(isShown);
  return {
    at: query.at,
    audience: query.audience,
    panelKey,
    byPanel,
    isEmpty: trajectories.length === 0,
    flow: shownFlows ? recordedSteps(addPublishedFlows(shownFlows), shown) : null,
    retention: {
      classic: retentionFigure(shown, groups, 'classic', query),
      rolling: retentionFigure(shown, groups, 'rolling', query),
    },
    stay: stayFigure(groups, names, panelKey, query),
  };
}

const plainFlow = (flow: FlowCounts): PublishedFlow => ({ steps: flowSteps(flow), retained: flow.retained });

/** A pilot that never logged whom it contacted has no such step, rather than one equal to the enrolled. */
function recordedSteps(flow: PublishedFlow, trajectories: readonly Trajectory[]): PublishedFlow {
  const logs = (...kinds: (keyof Trajectory['stages'])[]) =>
    trajectories.some(({ stages }) => kinds.some((kind) => stages[kind] !== undefined));
  const contacted = logs('contacted', 'ineligible');
  const eligible = contacted || logs('eligible', 'declined');
  const steps = flow.steps.filter(({ stage }) =>
    stage === 'contacted' ? contacted : stage !== 'eligible' || eligible,
  );
  return { ...flow, steps: steps.map((step, i) => (i === 0 ? { ...step, ofPrevious: null } : step)) };
}

function retentionFigure(
  shown: readonly Trajectory[],
  groups: readonly (readonly Trajectory[])[],
  measure: RetentionMeasure,
  query: EngagementQuery,
): RetentionFigure {
  const everyone = retentionRow(shown, measure, query);
  const all = everyone.cells.map((_, i) => i + 1);
  if (query.audience === 'other') {
    const allowed = publishableWeeks(groups, query, query.smallestGroup);
    const weeks = all.filter((week) => allowed.includes(week));
    const cells = everyone.cells.map((cell) => (cell && weeks.includes(cell.week) ? cell : null));
    // How many began is the flow's to publish: here, only those known in a week that is shown.
    const size = Math.max(0, ...cells.map((cell) => cell?.known ?? 0));
    return { weeks, everyone: { ...everyone, size, cells }, cohorts: [] };
  }
  const cohorts = firstTimeCohorts(shown, query.cohortPeriod, { timeZone: query.timeZone, anchor: query.startsOn });
  return {
    weeks: all,
    everyone,
    cohorts: cohorts.map(({ cohort, members }) =>
      retentionRow(members, measure, query, { cohort, weeks: everyone.cells.length }),
    ),
  };
}

function stayFigure(
  groups: readonly (readonly Trajectory[])[],
  names: readonly (string | null)[],
  panelKey: string | null,
  query: EngagementQuery,
): StayFigure | null {
  const found = groups.map((panel) => staysOf(panel, query));
  const isOther = query.audience === 'other';
  const samples: readonly Observation[][] | null = isOther
    ? publishableStays(found, query.smallestGroup)
    : found.map(({ stays }) => stays);
  if (!samples) return null;
  const shown = names.flatMap((name, i) => (panelKey === null || name === panelKey ? [{ name, i }] : []));
  const curves = shown.flatMap(({ name, i }): StayCurve[] => {
    const sample = samples[i] ?? [];
    if (sample.length === 0) return [];
    const curve = kaplanMeier(sample);
    return [{ panelKey: name, curve, median: survivalQuantile(curve, 0.5) }];
  });
  const horizon = Math.max(0, ...curves.map(({ curve }) => longestFollowUp(curve)));
  return {
    curves,
    horizon,
    logRank: logRankTest(shown.flatMap(({ name, i }) => (samples[i] ?? []).map((o) => ({ ...o, group: name ?? '' })))),
    tooRecent: isOther ? null : shown.reduce((total, { i }) => total + (found[i]?.tooRecent ?? 0), 0),
    causes: isOther ? null : causesBy(shown.flatMap(({ i }) => found[i]?.stays ?? [])),
  };
}

/** Follow-ups fit to be shown, unless those too recent to have one could be had by subtraction from the flow. */
function publishableStays(found: readonly { stays: Stay[]; tooRecent: number }[], k: number): Observation[][] | null {
  if (found.some(({ tooRecent }) => tooRecent > 0 && tooRecent < k)) return null;
  return publishStays(
    found.map(({ stays }) => stays),
    k,
  );
}

function causesBy(stays: readonly Stay[]): { silent: number; withdrew: number } {
  const steps = cumulativeIncidence(
    stays.map(({ time, event, end }) => ({
      time,
      cause: event && (end === 'silent' || end === 'withdrew') ? end : null,
    })),
    ['silent', 'withdrew'],
  );
  return steps.at(-1)?.incidence ?? { silent: 0, withdrew: 0 };
}
