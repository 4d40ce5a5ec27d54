import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { describeFrequency, type FrequencyFigure } from './describe-frequency.ts';
import { describeIncidence, type IncidenceFigure } from './describe-incidence.ts';
import { describeRetention, type RetentionFigure } from './describe-retention.ts';
import { describeStay, type StayFigure } from './describe-stay.ts';
import { addFlows, countFlow, type FlowCounts, flowSteps } from './flow.ts';
import type { Audience, EngagementQuery } from './grouping.ts';
import { addPublishedFlows, type PublishedFlow, publishFlows } from './publish-flow.ts';
import type { RetentionMeasure } from './retention.ts';
import { describeTimeline, type TimelineFigure } from './timeline.ts';

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
  /** Null: withheld. */
  readonly frequency: FrequencyFigure | null;
  readonly incidence: IncidenceFigure | null;
  readonly timeline: TimelineFigure | null;
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
    retention: describeRetention({ groups, names, panelKey }, query),
    stay: describeStay({ groups, names, panelKey }, query),
    frequency: describeFrequency({ groups, names, panelKey }, query),
    incidence: describeIncidence({ groups, names, panelKey }, query),
    timeline: describeTimeline({ groups, names, panelKey }, query),
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
