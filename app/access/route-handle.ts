import type { Action } from './permissions.ts';

/** What every route module exports as `handle`: the action that its loader and action ask for. */
export interface RouteHandle {
  readonly action: Action;
  /** The action asked for by a POST, when it is another one. */
  readonly writeAction?: Action;
}
