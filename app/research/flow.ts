import { standingOf } from '~/pilots/standing/standing.ts';
import type { Rules, Trajectory } from '~/pilots/standing/trajectory.ts';
import { pairedShares } from '~/statistics/paired-shares.ts';

/** Nested steps: whoever reached one is counted in all those before it. */
export const FLOW_STAGES = [
  'contacted',
  'eligible',
  'enrolled',
  'consented',
  'connected',
  'activated',
  'retained',
] as const;
export type FlowStage = (typeof FLOW_STAGES)[number];

/** Ways out, by the last stage reached. Every tester is in exactly one, or retained. */
export const FLOW_EXITS = {
  contacted: ['ineligible', 'unanswered'],
  eligible: ['declined', 'unanswered'],
  enrolled: ['refused', 'withdrew', 'waiting'],
  consented: ['never-connected', 'withdrew', 'expired'],
  connected: ['never-used', 'withdrew', 'expired'],
  activated: ['dropped-out', 'withdrew', 'expired', 'outage'],
} as const satisfies Record<Exclude<FlowStage, 'retained'>, readonly string[]>;

export type FlowExit = (typeof FLOW_EXITS)[keyof typeof FLOW_EXITS][number];

export interface FlowCounts {
  /** One per stage of FLOW_STAGES, never rising. */
  readonly stages: readonly number[];
  /** [stage][exit], as FLOW_EXITS; at each stage they add up to what is lost before the next. */
  readonly exits: Readonly<Record<keyof typeof FLOW_EXITS, readonly number[]>>;
  /** Of those retained: active, inactive, completed. */
  readonly retained: { readonly active: number; readonly inactive: number; readonly completed: number };
}

/** One step as it is shown; a null count is withheld. */
export interface FlowStep {
  readonly stage: FlowStage;
  readonly count: number;
  readonly ofPrevious: number | null;
  /** Null before enrolment. */
  readonly ofEnrolled: number | null;
  readonly exits: readonly { readonly exit: FlowExit; readonly count: number | null }[];
}

/** Where everyone is. A stage that the log skips is implied by a later one. */
export function countFlow(trajectories: readonly Trajectory[], rules: Rules): FlowCounts {
  const stages = FLOW_STAGES.map(() => 0);
  const exits = Object.fromEntries(
    Object.entries(FLOW_EXITS).map(([stage, names]) => [stage, names.map(() => 0)]),
  ) as Record<keyof typeof FLOW_EXITS, number[]>;
  const retained = { active: 0, inactive: 0, completed: 0 };
  for (const trajectory of trajectories) {
    const stage = furthestStage(trajectory);
    const standing = stage === 'activated' ? standingOf(trajectory, rules) : null;
    const stayed = standing === 'active' || standing === 'inactive' || standing === 'completed';
    const reached = FLOW_STAGES.indexOf(stayed ? 'retained' : stage);
    for (let i = 0; i <= reached; i += 1) stages[i] = (stages[i] ?? 0) + 1;
    if (stayed) {
      retained[standing] += 1;
      continue;
    }
    const names: readonly FlowExit[] = FLOW_EXITS[stage];
    const exit = standing ?? exitBeforeUse(stage, trajectory);
    const index = names.indexOf(exit);
    exits[stage][index] = (exits[stage][index] ?? 0) + 1;
  }
  return { stages, exits, retained };
}

function furthestStage({ stages, firstUseAt }: Trajectory): keyof typeof FLOW_EXITS {
  if (firstUseAt !== null) return 'activated';
  if (stages.connected !== undefined) return 'connected';
  if (stages.consented !== undefined) return 'consented';
  if (stages.enrolled !== undefined || stages['consent-refused'] !== undefined || stages.withdrew !== undefined) {
    return 'enrolled';
  }
  return stages.eligible !== undefined || stages.declined !== undefined ? 'eligible' : 'contacted';
}

function exitBeforeUse(stage: keyof typeof FLOW_EXITS, { stages }: Trajectory): FlowExit {
  if (stage === 'contacted') return stages.ineligible === undefined ? 'unanswered' : 'ineligible';
  if (stage === 'eligible') return stages.declined === undefined ? 'unanswered' : 'declined';
  if (stages.withdrew !== undefined) return 'withdrew';
  if (stage === 'enrolled') return stages['consent-refused'] === undefined ? 'waiting' : 'refused';
  if (stages['consent-expired'] !== undefined) return 'expired';
  return stage === 'consented' ? 'never-connected' : 'never-used';
}

/** Adds panels up. */
export function addFlows(flows: readonly FlowCounts[]): FlowCounts {
  const add = (rows: readonly (readonly number[])[]): number[] =>
    (rows[0] ?? []).map((_, i) => rows.reduce((total, row) => total + (row[i] ?? 0), 0));
  const first = flows[0];
  if (!first) return countFlow([], { at: 0, inactiveAfterDays: 1, dropoutAfterDays: 1 });
  return {
    stages: add(flows.map((flow) => flow.stages)),
    exits: Object.fromEntries(
      Object.keys(FLOW_EXITS).map((stage) => [
        stage,
        add(flows.map((flow) => flow.exits[stage as keyof typeof FLOW_EXITS])),
      ]),
    ) as unknown as FlowCounts['exits'],
    retained: {
      active: flows.reduce((total, flow) => total + flow.retained.active, 0),
      inactive: flows.reduce((total, flow) => total + flow.retained.inactive, 0),
      completed: flows.reduce((total, flow) => total + flow.retained.completed, 0),
    },
  };
}

/** Steps with both denominators: the step before, and all enrolled. */
export function flowSteps(flow: FlowCounts): FlowStep[] {
  const shares = pairedShares(flow.stages, FLOW_STAGES.indexOf('enrolled'));
  return FLOW_STAGES.map((stage, i) => ({
    stage,
    count: flow.stages[i] ?? 0,
    ofPrevious: shares[i]?.ofPrevious ?? null,
    ofEnrolled: shares[i]?.ofBase ?? null,
    exits: stage === 'retained' ? [] : FLOW_EXITS[stage].map((exit, j) => ({ exit, count: flow.exits[stage][j] ?? 0 })),
  }));
}

/** Lines of the flow's table and file: one per step, one per way out. */
export function flowLines(steps: readonly FlowStep[]): number {
  return steps.reduce((total, step) => total + 1 + step.exits.length, 0);
}
