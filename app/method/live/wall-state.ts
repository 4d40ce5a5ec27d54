import type { NoteColour } from '~/kit/schema/parts.ts';
import type { Timer } from './timer.ts';

/**
 * What a wall shows: all of it may be seen by everybody in the room. Nothing private is ever put in here: no note
 * before it is revealed, no author who did not sign or is hidden, no participant's id.
 */
export interface WallState {
  /** Number of the last change this state holds. */
  readonly seq: number;
  readonly head: WallHead;
  readonly people: WallPeople;
  readonly activities: Readonly<Record<string, ActivityState>>;
  readonly notes: Readonly<Record<string, WallNote>>;
  readonly clusters: Readonly<Record<string, WallCluster>>;
  readonly tables: readonly WallTable[];
  /** Notes written and not yet revealed, by activity. */
  readonly waiting: Readonly<Record<string, number>>;
  readonly votes: Readonly<Record<string, WallVote>>;
  readonly answers: Readonly<Record<string, WallAnswer>>;
}

export type WorkshopState = 'planned' | 'running' | 'closed';
/** open: private time, or a vote whose totals stay hidden · revealed · closed: nothing more comes in. */
export type ActivityState = 'open' | 'revealed' | 'closed';

export interface WallHead {
  readonly state: WorkshopState;
  readonly stepKey: string | null;
  readonly activityKey: string | null;
  readonly timer: Timer;
  readonly hideAuthors: boolean;
}

export interface WallPeople {
  readonly phones: number;
  readonly paper: number;
}

export interface WallNote {
  readonly id: string;
  readonly activity: string;
  readonly box: string;
  readonly table: string | null;
  readonly text: string;
  readonly colour: NoteColour;
  /** Initials, or '' */
  readonly author: string;
  readonly cluster: string | null;
  /** The note it was merged into: it counts there and is no longer shown by itself. */
  readonly merged: string | null;
  readonly version: number;
  /** When it was written, in milliseconds. */
  readonly at: number;
}

export interface WallCluster {
  readonly id: string;
  readonly activity: string;
  readonly table: string | null;
  readonly name: string;
  readonly position: number;
  readonly version: number;
}

export interface WallTable {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly people: number;
}

export interface WallVote {
  readonly voters: number;
  readonly cast: number;
  /** Dots by note or family; null while the totals are hidden. */
  readonly totals: Readonly<Record<string, number>> | null;
}

export type AnswerValues = Readonly<Record<string, string | readonly string[]>>;
export interface WallAnswer {
  readonly activity: string;
  readonly table: string | null;
  readonly nth: number;
  readonly values: AnswerValues;
  readonly version: number;
}

/** Something that happened on the wall. Applying one twice is applying it once. */
export type WallChange =
  | ({ readonly kind: 'head' } & WallHead)
  | { readonly kind: 'activity'; readonly activity: string; readonly state: ActivityState }
  | ({ readonly kind: 'people' } & WallPeople)
  | { readonly kind: 'notes'; readonly notes: readonly WallNote[] }
  | { readonly kind: 'notes-gone'; readonly ids: readonly string[] }
  | { readonly kind: 'waiting'; readonly activity: string; readonly count: number }
  | { readonly kind: 'clusters'; readonly clusters: readonly WallCluster[] }
  | { readonly kind: 'clusters-gone'; readonly ids: readonly string[] }
  | { readonly kind: 'tables'; readonly tables: readonly WallTable[] }
  | ({ readonly kind: 'vote'; readonly activity: string } & WallVote)
  | ({ readonly kind: 'answer' } & WallAnswer)
  /** Pairs, roles, tables or cards were given: each phone asks for its own. */
  | { readonly kind: 'yours' }
  /** What was told before may no longer be told (authors hidden): read the wall again. */
  | { readonly kind: 'reset' };

export type NumberedChange = WallChange & { readonly seq: number };

export const answerKey = (answer: Pick<WallAnswer, 'activity' | 'table' | 'nth'>): string =>
  `${answer.activity}/${answer.table ?? ''}/${answer.nth}`;

export function applyChange<S extends WallState>(state: S, change: NumberedChange): S {
  const next = { ...state, seq: Math.max(state.seq, change.seq) };
  switch (change.kind) {
    case 'head': {
      const { kind: _kind, seq: _seq, ...head } = change;
      return { ...next, head };
    }
    case 'activity':
      return { ...next, activities: { ...state.activities, [change.activity]: change.state } };
    case 'people':
      return { ...next, people: { phones: change.phones, paper: change.paper } };
    case 'notes':
      return { ...next, notes: { ...state.notes, ...byId(change.notes) } };
    case 'notes-gone':
      return { ...next, notes: without(state.notes, change.ids) };
    case 'waiting':
      return { ...next, waiting: { ...state.waiting, [change.activity]: change.count } };
    case 'clusters':
      return { ...next, clusters: { ...state.clusters, ...byId(change.clusters) } };
    case 'clusters-gone':
      return { ...next, clusters: without(state.clusters, change.ids) };
    case 'tables':
      return { ...next, tables: change.tables };
    case 'vote': {
      const { voters, cast, totals } = change;
      return { ...next, votes: { ...state.votes, [change.activity]: { voters, cast, totals } } };
    }
    case 'answer': {
      const { kind: _kind, seq: _seq, ...answer } = change;
      return { ...next, answers: { ...state.answers, [answerKey(answer)]: answer } };
    }
    case 'yours':
    case 'reset':
      return next;
  }
}

/** Several changes at once: the records are copied once, so a burst of notes costs what one note costs. */
export function applyChanges<S extends WallState>(state: S, changes: readonly NumberedChange[]): S {
  let next = state;
  let notes: WallNote[] = [];
  const flush = (): void => {
    const seq = next.seq;
    if (notes.length > 0) next = applyChange(next, { kind: 'notes', notes, seq });
    notes = [];
  };
  for (const change of changes) {
    if (change.kind === 'notes') {
      notes.push(...change.notes);
      next = { ...next, seq: Math.max(next.seq, change.seq) };
      continue;
    }
    flush();
    next = applyChange(next, change);
  }
  flush();
  return next;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

function without<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  const gone = new Set(ids);
  return Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id)));
}
