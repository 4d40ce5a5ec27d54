import { describe, expect, it } from 'vitest';
import {
  afterMove,
  asPilotState,
  isOpenFor,
  movesFrom,
  PILOT_ACTS,
  PILOT_MOVES,
  PILOT_STATES,
  type PilotAct,
  type PilotMove,
  type PilotState,
} from './life.ts';

/** Every state × move, written by hand; null is illegal. */
const TABLE: Readonly<Record<PilotState, Readonly<Record<PilotMove, PilotState | null>>>> = {
  draft: {
    ...{ submit: 'review', 'send-back': null, launch: null, pause: null, resume: null, close: null, archive: null },
  },
  review: {
    ...{ submit: null, 'send-back': 'draft', launch: 'running', pause: null, resume: null, close: null, archive: null },
  },
  running: {
    ...{ submit: null, 'send-back': null, launch: null, pause: 'paused', resume: null, close: 'closed', archive: null },
  },
  paused: {
    ...{ submit: null, 'send-back': null, launch: null, pause: null, resume: 'running', close: 'closed' },
    archive: null,
  },
  closed: {
    ...{ submit: null, 'send-back': null, launch: null, pause: null, resume: null, close: null, archive: 'archived' },
  },
  archived: {
    ...{ submit: null, 'send-back': null, launch: null, pause: null, resume: null, close: null, archive: null },
  },
};

/** Every state × act, written by hand. */
const YES = true;
const NO = false;
const GATE: Readonly<Record<PilotAct, Readonly<Record<PilotState, boolean>>>> = {
  enrol: { draft: NO, review: NO, running: YES, paused: NO, closed: NO, archived: NO },
  decide: { draft: NO, review: NO, running: YES, paused: YES, closed: NO, archived: NO },
  connect: { draft: NO, review: NO, running: YES, paused: NO, closed: NO, archived: NO },
  sync: { draft: NO, review: NO, running: YES, paused: NO, closed: NO, archived: NO },
  remind: { draft: NO, review: NO, running: YES, paused: NO, closed: NO, archived: NO },
  vote: { draft: NO, review: NO, running: YES, paused: NO, closed: NO, archived: NO },
  visit: { draft: NO, review: NO, running: YES, paused: YES, closed: NO, archived: NO },
  answer: { draft: NO, review: NO, running: YES, paused: YES, closed: NO, archived: NO },
  read: { draft: YES, review: YES, running: YES, paused: YES, closed: YES, archived: YES },
  withdraw: { draft: YES, review: YES, running: YES, paused: YES, closed: YES, archived: NO },
  export: { draft: YES, review: YES, running: YES, paused: YES, closed: YES, archived: NO },
  leave: { draft: YES, review: YES, running: YES, paused: YES, closed: YES, archived: YES },
};

describe('the life of a pilot', () => {
  it.each(PILOT_STATES.flatMap((state) => PILOT_MOVES.map((move) => [state, move] as const)))(
    'from %s, %s',
    (state, move) => {
      expect(afterMove(state, move) ?? null).toBe(TABLE[state][move]);
      expect(movesFrom(state).includes(move)).toBe(TABLE[state][move] !== null);
    },
  );

  it('reaches every state from a draft, and ends', () => {
    const reached = new Set<PilotState>(['draft']);
    for (const state of reached) for (const move of movesFrom(state)) reached.add(TABLE[state][move] as PilotState);
    expect([...reached].sort()).toEqual([...PILOT_STATES].sort());
    expect(movesFrom('archived')).toEqual([]);
  });

  it('never goes back to a draft once launched', () => {
    const after = new Set<PilotState>(['running']);
    for (const state of after) for (const move of movesFrom(state)) after.add(TABLE[state][move] as PilotState);
    expect([...after].sort()).toEqual(['archived', 'closed', 'paused', 'running']);
  });

  it.each(PILOT_ACTS.flatMap((act) => PILOT_STATES.map((state) => [act, state] as const)))(
    '%s while %s',
    (act, state) => {
      expect(isOpenFor(state, act)).toBe(GATE[act][state]);
    },
  );

  it('refuses a word that is no state', () => {
    expect(() => asPilotState('over')).toThrow(RangeError);
    expect(PILOT_STATES.map(asPilotState)).toEqual([...PILOT_STATES]);
  });
});
