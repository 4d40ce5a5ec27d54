import type { ActivityOf } from '~/kit/schema/activities.ts';
import type { NoteColour } from '~/kit/schema/parts.ts';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { findActivity, findActivityOf } from '../workshop-template.ts';
import type { WallCluster, WallNote, WallState } from './wall-state.ts';

/** Questions asked of a wall's state, for every screen that shows it. */

/** The notes activity that an activity works on: itself, or the one it groups or votes on. */
export function sourceOf(template: WorkshopTemplate, activityKey: string | null): ActivityOf<'write'> | undefined {
  const activity = activityKey === null ? undefined : findActivity(template, activityKey)?.activity;
  if (!activity) return undefined;
  if (activity.kind === 'write') return activity;
  return 'of' in activity ? findActivityOf(template, activity.of, 'write') : undefined;
}

/** Notes to show, the most recent first; those merged into another one are shown by it. */
export function notesOf(state: WallState, activityKey: string, tableId: string | null = null): WallNote[] {
  return Object.values(state.notes)
    .filter((note) => note.activity === activityKey && note.merged === null && isAt(note, tableId))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

export function clustersOf(state: WallState, activityKey: string, tableId: string | null = null): WallCluster[] {
  return Object.values(state.clusters)
    .filter((cluster) => cluster.activity === activityKey && isAt(cluster, tableId))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

const isAt = (thing: { readonly table: string | null }, tableId: string | null): boolean =>
  tableId === null || thing.table === tableId;

/** How many notes were merged into this one. */
export const mergedInto = (state: WallState, noteId: string): WallNote[] =>
  Object.values(state.notes).filter(({ merged }) => merged === noteId);

export interface VoteTarget {
  readonly id: string;
  readonly text: string;
  readonly colour: NoteColour | undefined;
}

export function voteTargets(state: WallState, activity: ActivityOf<'vote'>, tableId: string | null): VoteTarget[] {
  const at = Object.values(state.notes).some((note) => note.activity === activity.of && note.table) ? tableId : null;
  if (activity.on === 'clusters') {
    return clustersOf(state, activity.of, at).map(({ id, name }) => ({ id, text: name, colour: undefined }));
  }
  return notesOf(state, activity.of, at)
    .reverse()
    .map(({ id, text, colour }) => ({ id, text, colour }));
}

/** Dots on a note, or on a family and on its notes; null while totals are hidden or nobody votes. */
export function pointsOf(state: WallState, voteKey: string | undefined, ids: readonly string[]): number | null {
  const totals = voteKey === undefined ? null : (state.votes[voteKey]?.totals ?? null);
  return totals === null ? null : ids.reduce((sum, id) => sum + (totals[id] ?? 0), 0);
}

/** The vote on these notes that a screen shows: the one on screen, or the last one that was opened. */
export function voteOn(template: WorkshopTemplate, state: WallState, writeKey: string): string | undefined {
  const votes = template.steps
    .flatMap((step) => step.activities)
    .filter((activity) => activity.kind === 'vote' && activity.of === writeKey && state.votes[activity.key])
    .map(({ key }) => key);
  return votes.find((key) => key === state.head.activityKey) ?? votes.at(-1);
}
