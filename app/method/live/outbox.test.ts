import { describe, expect, it } from 'vitest';
import { makeNoteId, openOutbox, type Shelf, sendNote, type UnsentNote } from './outbox.ts';

const note = (id: string): UnsentNote => ({
  ...{ id, activityKey: 'a', boxKey: 'b', text: 'Une idée', colour: 'yellow', signed: false },
});

function memory(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the outbox', () => {
  it('keeps notes across a reload, apart for each participant, until they are dropped', () => {
    const shelf = memory();
    openOutbox(shelf, 'me').put(note('1'));
    openOutbox(shelf, 'me').put(note('2'));
    openOutbox(shelf, 'other').put(note('3'));
    const again = openOutbox(shelf, 'me');
    expect(again.list().map(({ id }) => id)).toEqual(['1', '2']);
    again.drop('1');
    expect(openOutbox(shelf, 'me').list()).toHaveLength(1);
  });

  it('works where nothing can be kept, and with nonsense on the shelf', () => {
    const full: Shelf = {
      getItem: () => '{"not": "a list"}',
      setItem: () => {
        throw new Error('quota');
      },
      removeItem: () => {},
    };
    const box = openOutbox(full, 'me');
    box.put(note('1'));
    expect(box.list()).toHaveLength(1);
  });

  it('sends again what nobody answered, and keeps with words what was refused', async () => {
    const answer = (status: number, body: object = {}) =>
      sendNote(async () => new Response(JSON.stringify(body), { status }), '/m/X/notes', note('1'));
    expect(await answer(200)).toEqual({ outcome: 'acknowledged' });
    expect(await answer(503)).toEqual({ outcome: 'later' });
    expect(await answer(429)).toEqual({ outcome: 'later' });
    expect(await answer(409, { words: 'Close' })).toEqual({ outcome: 'refused', words: 'Close' });
    const offline = sendNote(() => Promise.reject(new TypeError('offline')), '/m/X/notes', note('1'));
    expect(await offline).toEqual({ outcome: 'later' });
  });

  it('makes ids that the server takes', () => {
    expect(makeNoteId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
