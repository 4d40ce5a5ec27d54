import type { PilotMilestone } from '~/pilots/definition.ts';

/** A milestone in the network of those that wait for each other. */
export interface Node {
  /** Its key; one without a key is named by its place in the list, and nothing waits for it. */
  readonly id: string;
  readonly milestone: PilotMilestone;
  /** Ids of the milestones that it waits for, and of those that wait for it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const idOf = (milestone: PilotMilestone, index: number): string => milestone.key ?? `n${index + 1}`;

/**
 * The milestones in an order in which each comes after those it waits for. What is cited and does not exist is left
 * out; so is the link that would close a circle, which the form refuses but a file may hold.
 */
export function networkOf(milestones: readonly PilotMilestone[]): ReadonlyMap<string, Node> {
  const byId = new Map(milestones.map((milestone, index) => [idOf(milestone, index), milestone]));
  const order: string[] = [];
  const links = new Map<string, string[]>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    const waited: string[] = [];
    for (const other of new Set(byId.get(id)?.after ?? [])) {
      if (!byId.has(other) || state.get(other) === 'open') continue;
      if (!state.has(other)) visit(other);
      waited.push(other);
    }
    links.set(id, waited);
    state.set(id, 'done');
    order.push(id);
  };
  for (const id of byId.keys()) if (!state.has(id)) visit(id);
  const followers = new Map<string, string[]>();
  for (const [id, waited] of links) {
    for (const other of waited) followers.set(other, [...(followers.get(other) ?? []), id]);
  }
  return new Map(
    order.flatMap((id) => {
      const milestone = byId.get(id);
      return milestone
        ? [[id, { id, milestone, before: links.get(id) ?? [], after: followers.get(id) ?? [] }] as const]
        : [];
    }),
  );
}

/** Whether `id` would wait for itself if it waited for `others`. */
export function closesCircle(milestones: readonly PilotMilestone[], id: string, others: readonly string[]): boolean {
  const waits = new Map(milestones.map((milestone, index) => [idOf(milestone, index), milestone.after ?? []]));
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    if (from === id) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (waits.get(from) ?? []).some(reaches);
  };
  return others.some(reaches);
}
