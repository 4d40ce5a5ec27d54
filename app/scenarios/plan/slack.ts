import type { PilotMilestone } from '~/pilots/definition.ts';
import { dayNumber } from './days.ts';
import { type Node, networkOf } from './network.ts';

/**
 * How much each milestone may slip, by the critical path method (PMBOK Guide, 6th edition, section 6.5.2.2; Kelley and
 * Walker, "Critical-path planning and scheduling", 1959). The dates that people chose are the early finishes; the last
 * day of the plan is the late finish of whatever nothing waits for. In days of the calendar.
 */
export interface Slack {
  readonly id: string;
  /** Days it may slip without moving any other milestone; negative when one already begins before it. */
  readonly free: number;
  /** Days it may slip without moving the last day of the plan. */
  readonly total: number;
}

/** A milestone that is dated and still to do, or done on the day it was done. */
const dayOfNode = ({ milestone }: Node): string => milestone.doneOn || milestone.on;
const takes = ({ milestone }: Node): number => milestone.takesDays ?? 0;

/** The last day of the plan: the last day of use, or the last milestone when it comes later. */
export function lastDay(milestones: readonly PilotMilestone[], endsOn: string): string | undefined {
  const days = [...milestones.map(({ on, doneOn }) => doneOn || on), endsOn].filter(Boolean);
  return days.toSorted().at(-1);
}

/** The slack of every dated milestone that is still to do, in the order of the list given. */
export function slackOf(milestones: readonly PilotMilestone[], endsOn: string): Map<string, Slack> {
  const nodes = networkOf(milestones);
  const end = lastDay(milestones, endsOn);
  const found = new Map<string, Slack>();
  if (end === undefined) return found;
  const latest = new Map<string, number>();
  // Backwards: what waits for a milestone says how late it may come.
  for (const node of [...nodes.values()].reverse()) {
    const next = node.after.flatMap((id) => nodes.get(id) ?? []).filter(({ milestone }) => !milestone.doneOn);
    const dated = next.filter(({ milestone }) => milestone.on);
    latest.set(
      node.id,
      Math.min(dayNumber(end), ...next.map((one) => (latest.get(one.id) ?? dayNumber(end)) - takes(one))),
    );
    if (!node.milestone.on || node.milestone.doneOn) continue;
    const own = dayNumber(dayOfNode(node));
    found.set(node.id, {
      id: node.id,
      free: Math.min(dayNumber(end), ...dated.map((one) => dayNumber(dayOfNode(one)) - takes(one))) - own,
      total: (latest.get(node.id) ?? own) - own,
    });
  }
  return found;
}

/** The chain that decides of the last day. */
export interface CriticalPath {
  readonly ids: readonly string[];
  /** Days of slack of the whole chain; negative when the plan does not hold. */
  readonly slack: number;
}

/**
 * From the milestone with the least total slack (the latest of them), back through whatever leaves it the least time
 * before its own work begins: its driving predecessor.
 */
export function criticalPath(milestones: readonly PilotMilestone[], endsOn: string): CriticalPath | undefined {
  const slack = slackOf(milestones, endsOn);
  const nodes = networkOf(milestones);
  const day = (id: string): string => nodes.get(id)?.milestone.on ?? '';
  const least = Math.min(...[...slack.values()].map(({ total }) => total));
  const last = [...slack.values()]
    .filter(({ total }) => total === least)
    .toSorted((a, b) => day(b.id).localeCompare(day(a.id)))[0];
  if (!last) return undefined;
  const ids: string[] = [];
  let id: string | undefined = last.id;
  while (id !== undefined) {
    ids.unshift(id);
    id = (nodes.get(id)?.before ?? [])
      .filter((one) => slack.has(one))
      .toSorted((a, b) => day(b).localeCompare(day(a)))[0];
  }
  return { ids, slack: least };
}
