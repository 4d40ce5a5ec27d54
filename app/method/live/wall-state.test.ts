import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TIMER } from './timer.ts';
import { applyChange, applyChanges, type NumberedChange, type WallNote, type WallState } from './wall-state.ts';

const EMPTY: WallState = {
  seq: 0,
  head: { state: 'running', stepKey: null, activityKey: null, timer: NO_TIMER, hideAuthors: false },
  people: { phones: 0, paper: 0 },
  activities: {},
  notes: {},
  clusters: {},
  tables: [],
  waiting: {},
  votes: {},
  answers: {},
};

const note = (id: string, text: string): WallNote => ({
  ...{ id, text, activity: 'a', box: 'b', table: null, colour: 'yellow', author: '' },
  ...{ cluster: null, merged: null, version: 1, at: 1 },
});

const change = fc.oneof(
  fc.record({
    kind: fc.constant('notes' as const),
    notes: fc.array(
      fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.string()).map(([id, text]) => note(id, text)),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('notes-gone' as const),
    ids: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('people' as const), phones: fc.nat(), paper: fc.nat() }),
  fc.record({ kind: fc.constant('waiting' as const), activity: fc.constantFrom('a', 'b'), count: fc.nat() }),
);
const history = fc
  .array(change, { maxLength: 30 })
  .map((changes) => changes.map((one, index) => ({ ...one, seq: index + 1 }) as NumberedChange));

describe('a wall', () => {
  it('is the same applied one by one or all at once', () => {
    fc.assert(
      fc.property(history, (changes) => {
        expect(applyChanges(EMPTY, changes)).toEqual(changes.reduce(applyChange, EMPTY));
      }),
    );
  });

  it('is the same when the end of its history is told twice', () => {
    fc.assert(
      fc.property(history, fc.nat(30), (changes, from) => {
        const once = applyChanges(EMPTY, changes);
        expect(applyChanges(once, changes.slice(from))).toEqual(once);
      }),
    );
  });
});
