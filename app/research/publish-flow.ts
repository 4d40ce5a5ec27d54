import { coarsen } from '~/statistics/coarsen.ts';
import { pairedShares } from '~/statistics/paired-shares.ts';
import { suppressTogether } from '~/statistics/suppress.ts';
import { FLOW_EXITS, FLOW_STAGES, type FlowCounts, type FlowExit, type FlowStage, type FlowStep } from './flow.ts';

/** What one panel's flow becomes outside the research room. */
export interface PublishedFlow {
  readonly steps: readonly FlowStep[];
  /** Null where withheld. */
  readonly retained: { readonly [status in keyof FlowCounts['retained']]: number | null };
}

/** The stages that matter most are kept first; the others only if they go with them. */
const PRIORITY: readonly FlowStage[] = [
  'enrolled',
  'activated',
  'retained',
  'consented',
  'connected',
  'contacted',
  'eligible',
];

/**
 * Flows fit to leave the research room: stages are merged until, in every panel at once, each count and each difference
 * is 0 or at least k; ways out of merged stages are put together, and withheld with the secondary suppression that
 * panels and their sum call for. One flow per panel, in order, all with the same stages; null when not even the count
 * of enrolled can be shown.
 */
export function publishFlows(flows: readonly FlowCounts[], k: number): PublishedFlow[] | null {
  const order = PRIORITY.map((stage) => FLOW_STAGES.indexOf(stage));
  const chosen = coarsen(
    order.map((i) => flows.map((flow) => flow.stages[i] ?? 0)),
    k,
  );
  const kept = chosen.map((i) => order[i] ?? 0).sort((a, b) => a - b);
  const base = kept.indexOf(FLOW_STAGES.indexOf('enrolled'));
  if (base < 0) return null;

  const gaps = kept.map((from, i) => gapExits(flows, from, kept[i + 1] ?? from, k));
  // Their sum is the count of those retained: they are shown only if it is.
  const statuses = kept.includes(FLOW_STAGES.indexOf('retained'))
    ? suppressTogether(
        flows.map(({ retained }) => [retained.active, retained.inactive, retained.completed]),
        k,
      )
    : [];
  return flows.map((flow, panel) => {
    const counts = kept.map((i) => flow.stages[i] ?? 0);
    const shares = pairedShares(counts, base);
    const [active, inactive, completed] = statuses[panel]?.cells ?? [];
    return {
      steps: kept.map((stage, i) => ({
        stage: FLOW_STAGES[stage] as FlowStage,
        count: counts[i] ?? 0,
        ofPrevious: shares[i]?.ofPrevious ?? null,
        ofEnrolled: shares[i]?.ofBase ?? null,
        exits: (gaps[i]?.names ?? []).map((exit, j) => ({ exit, count: gaps[i]?.rows[panel]?.cells[j] ?? null })),
      })),
      retained: { active: active ?? null, inactive: inactive ?? null, completed: completed ?? null },
    };
  });
}

/** Ways out between two kept stages, put together by name, and what of them can be shown. */
function gapExits(flows: readonly FlowCounts[], from: number, to: number, k: number) {
  const stages = FLOW_STAGES.slice(from, to).filter((stage) => stage !== 'retained');
  const names = [...new Set<FlowExit>(stages.flatMap((stage) => FLOW_EXITS[stage]))];
  const rows = flows.map((flow) =>
    names.map((name) =>
      stages.reduce((total, stage) => {
        const index = (FLOW_EXITS[stage] as readonly FlowExit[]).indexOf(name);
        return total + (flow.exits[stage][index] ?? 0);
      }, 0),
    ),
  );
  return { names, rows: suppressTogether(rows, k) };
}

/** Panels added up; what is withheld in one is withheld in the sum. */
export function addPublishedFlows(flows: readonly PublishedFlow[]): PublishedFlow {
  const [first] = flows;
  if (!first) return { steps: [], retained: { active: 0, inactive: 0, completed: 0 } };
  const counts = first.steps.map((_, i) => flows.reduce((total, flow) => total + (flow.steps[i]?.count ?? 0), 0));
  const shares = pairedShares(
    counts,
    first.steps.findIndex((step) => step.stage === 'enrolled'),
  );
  return {
    steps: first.steps.map((step, i) => ({
      stage: step.stage,
      count: counts[i] ?? 0,
      ofPrevious: shares[i]?.ofPrevious ?? null,
      ofEnrolled: shares[i]?.ofBase ?? null,
      exits: step.exits.map(({ exit }, j) => ({
        exit,
        count: sum(flows.map((flow) => flow.steps[i]?.exits[j]?.count)),
      })),
    })),
    retained: {
      active: sum(flows.map((flow) => flow.retained.active)),
      inactive: sum(flows.map((flow) => flow.retained.inactive)),
      completed: sum(flows.map((flow) => flow.retained.completed)),
    },
  };
}

function sum(values: readonly (number | null | undefined)[]): number | null {
  return values.reduce<number | null>(
    (total, n) => (total === null || n === null || n === undefined ? null : total + n),
    0,
  );
}
