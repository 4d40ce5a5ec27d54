import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { ownNow, type PhoneSight, phoneChanges, phoneView, showsElse } from './phone-view.ts';
import { NO_TIMER } from './timer.ts';
import { applyChanges, type NumberedChange, type WallChange, type WallNote, type WallState } from './wall-state.ts';

const EMPTY: WallState = {
  seq: 0,
  head: { state: 'running', stepKey: null, activityKey: null, timer: NO_TIMER, hideAuthors: false },
  people: { phones: 0, paper: 0 },
  ...{ activities: {}, notes: {}, clusters: {}, tables: [], waiting: {}, votes: {}, answers: {} },
};
const ACTIVITIES = ['challenges', 'families', 'votes', 'data', 'first-uses', 'cards'] as const;
const AGENDA = { template: TINY_WORKSHOP, theme: 'le logement' } as const;
const TABLES = [null, 'one', 'two'] as const;

const some = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const note = (id: string, activity: string, table: string | null, version: number): WallNote => ({
  ...{ id, activity, table, version, box: 'b', text: id, colour: 'yellow', author: '' },
  ...{ cluster: null, merged: null, at: 1 },
});
/** A note keeps its activity and its table; as told once touched or not. */
const NOTES = ['challenges', 'data'].flatMap((activity) =>
  TABLES.flatMap((table) => [1, 2].map((version) => note(`${activity} ${table} ${version}`, activity, table, version))),
);
const change: fc.Arbitrary<WallChange> = fc.oneof(
  fc
    .tuple(some(...ACTIVITIES, null), some('welcome', 'challenges'))
    .map(([activityKey, stepKey]) => ({ ...EMPTY.head, kind: 'head' as const, activityKey, stepKey })),
  some(...NOTES).map((one) => ({ kind: 'notes' as const, notes: [one] })),
  some(...NOTES).map(({ id }) => ({ kind: 'notes-gone' as const, ids: [id] })),
  some(...NOTES).map(({ id, activity, table }) => ({
    kind: 'clusters' as const,
    clusters: [{ id: `family of ${id}`, activity, table, name: id, position: 1, version: 1 }],
  })),
  fc.tuple(some('first-uses', 'other'), some(...TABLES)).map(([activity, table]) => ({
    ...{ kind: 'answer' as const, activity, table, nth: 1, values: {}, version: 1 },
  })),
  fc.nat().map((phones) => ({ kind: 'people' as const, phones, paper: 0 })),
);
/** What happened, in the messages in which it was told. */
const history = fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), { maxLength: 12 }).map((batches) => {
  let seq = 0;
  return batches.map((batch) =>
    batch.map((one) => {
      seq += 1;
      return { ...one, seq } as NumberedChange;
    }),
  );
});

describe('what a phone shows', () => {
  it('is the same told as it happens or read from the wall, at every table', () => {
    fc.assert(
      fc.property(history, some(...TABLES), fc.boolean(), (batches, tableId, reads) => {
        const sight: PhoneSight = { ...AGENDA, tableId, reads };
        let wall = EMPTY;
        let phone = phoneView(wall, sight);
        for (const batch of batches) {
          const after = applyChanges(wall, batch);
          if (showsElse(wall, after)) phone = phoneView(after, sight);
          phone = applyChanges(phone, phoneChanges(batch, after, sight));
          wall = after;
        }
        expect({ ...phone, seq: 0 }).toEqual({ ...phoneView(wall, sight), seq: 0 });
      }),
    );
  });

  it('is, of the agenda, the step where the room stands and its one activity, with the theme said', () => {
    const activities = [{ kind: 'draw' as const, key: 'deck', deck: 'domains' as const }];
    const title = { fr: 'Face à notre thème', en: 'Facing our theme' };
    const [welcome, ...others] = TINY_WORKSHOP.steps;
    if (!welcome) throw new Error('An agenda has steps');
    const script = [{ fr: 'Pour qui anime', en: 'For the facilitator' }];
    const template = { ...TINY_WORKSHOP, steps: [{ ...welcome, title, script, activities }, ...others] };
    const sight = { template, theme: 'le logement', tableId: null };
    const at = (stepKey: string | null, activityKey: string | null) =>
      phoneView({ ...EMPTY, head: { ...EMPTY.head, stepKey, activityKey } }, sight).scene;
    const step = { title: { fr: 'Face au logement', en: 'Facing le logement' }, mode: welcome.mode };
    expect(at(null, null)).toEqual({ step: null, activity: null });
    expect(at('welcome', null)).toEqual({ step, activity: null });
    expect(at('welcome', 'deck')).toEqual({ step, activity: activities[0] });
  });

  it('says that a note kept for oneself is on the wall once all are revealed', () => {
    const kept = { ...{ id: 'n', activity: 'challenges', box: 'b', text: 'Une idée' }, colour: 'yellow' as const };
    expect(ownNow({ ...kept, state: 'private' }, 'open').state).toBe('private');
    expect(ownNow({ ...kept, state: 'private' }, 'revealed').state).toBe('wall');
    expect(ownNow({ ...kept, state: 'hidden' }, 'revealed').state).toBe('hidden');
  });

  it('leaves out other tables, and everybody’s notes while one writes', () => {
    const notes = [note('mine', 'data', 'one', 1), note('theirs', 'data', 'two', 1), note('touched', 'data', 'two', 2)];
    const state = applyChanges(EMPTY, [
      { kind: 'notes', notes, seq: 1 },
      { ...EMPTY.head, kind: 'head', activityKey: 'data', seq: 2 },
    ]);
    expect(Object.keys(phoneView(state, { ...AGENDA, tableId: 'one' }).notes)).toEqual(['touched']);
  });

  it('names the families, and tells their notes only to whoever asked to read them', () => {
    const family = { id: 'f', activity: 'challenges', table: null, name: 'Factures', position: 1, version: 1 };
    const said: NumberedChange[] = [
      { kind: 'notes', notes: [note('n', 'challenges', null, 1)], seq: 1 },
      { kind: 'clusters', clusters: [family], seq: 2 },
    ];
    const sight = { ...AGENDA, tableId: null };
    for (const activityKey of ['families', 'votes']) {
      const state = applyChanges(EMPTY, [...said, { ...EMPTY.head, kind: 'head', activityKey, seq: 3 }]);
      expect(phoneView(state, sight)).toMatchObject({ clusters: { f: family }, notes: {} });
      expect(phoneChanges(said, state, sight)).toEqual([said[1]]);
      const read = phoneView(state, { ...sight, reads: true });
      expect(Object.keys(read.notes)).toEqual(activityKey === 'families' ? ['n'] : []);
    }
  });
});
