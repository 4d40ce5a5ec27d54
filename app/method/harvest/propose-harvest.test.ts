import { describe, expect, it } from 'vitest';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import type { RecordNote, WorkshopRecord } from '../record/workshop-record.ts';
import { proposeHarvest } from './propose-harvest.ts';

const at = new Date('2026-11-02T09:00:00Z');
const note = (id: string, text: string, over: Partial<RecordNote> = {}): RecordNote => ({
  ...{
    id,
    text,
    activityKey: 'challenges',
    boxKey: 'challenge',
    tableId: null,
    clusterId: null,
    author: 'AB',
    createdAt: at,
  },
  ...over,
});
const record = (over: Partial<WorkshopRecord>): WorkshopRecord => ({
  ...{
    template: TINY_WORKSHOP,
    title: '',
    theme: '',
    place: '',
    startsAt: at,
    timeZone: 'Europe/Paris',
    state: 'closed',
  },
  ...{ openedAt: at, closedAt: at, hideAuthors: false, activities: [], tables: [], notes: [], clusters: [], dots: [] },
  ...{
    answers: [],
    draws: [],
    wishes: [],
    naming: [],
    participants: 0,
    guests: { listed: 0, came: 0, organisations: [] },
  },
  ...over,
});

describe('the harvest', () => {
  it('makes one item of a family, one of a note left alone, most dots first', () => {
    const family = { id: 'f', activityKey: 'challenges', boxKey: null, tableId: null, name: 'Se déplacer' };
    const items = proposeHarvest(
      record({
        notes: [note('1', 'seul'), note('2', 'bus', { clusterId: 'f' }), note('3', 'vélo', { clusterId: 'f' })],
        clusters: [family],
        dots: [
          { activityKey: 'votes', on: 'f', dots: 2 },
          { activityKey: 'votes', on: '3', dots: 1 },
        ],
      }),
    );
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'challenge',
        text: 'Se déplacer',
        points: 3,
        sourceKind: 'cluster',
        detail: { notes: ['bus', 'vélo'] },
      }),
      expect.objectContaining({ kind: 'challenge', text: 'seul', points: 0, sourceKind: 'note', author: 'AB' }),
    ]);
  });

  it('takes the kind of each prompt, and the table’s challenge', () => {
    const items = proposeHarvest(
      record({
        tables: [{ id: 't', number: 1, subject: 'Réduire le bruit' }],
        notes: [
          note('1', 'panne', { boxKey: 'fear' }),
          note('2', 'relevés', { activityKey: 'data', boxKey: 'data', tableId: 't' }),
        ],
        answers: [
          {
            id: 'a',
            activityKey: 'first-uses',
            tableId: 't',
            nth: 1,
            values: { name: ' Silence ', functions: ['un', 'deux'] },
          },
          { id: 'b', activityKey: 'first-uses', tableId: 't', nth: 2, values: { name: '', pitch: 'sans nom' } },
        ],
      }),
    );
    expect(items.map(({ kind, text, challenge }) => [kind, text, challenge])).toEqual([
      ['risk', 'panne', ''],
      ['data-item', 'relevés', 'Réduire le bruit'],
      ['service-idea', 'Silence', 'Réduire le bruit'],
    ]);
  });

  it('lets no note of a family without a name be lost', () => {
    const nameless = { id: 'f', activityKey: 'challenges', boxKey: null, tableId: null, name: ' ' };
    const items = proposeHarvest(record({ notes: [note('1', 'bus', { clusterId: 'f' })], clusters: [nameless] }));
    expect(items.map(({ text }) => text)).toEqual(['bus']);
  });
});
