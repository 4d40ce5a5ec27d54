import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredAnswers } from './declared-answers.ts';
import type { EntryCondition, PanelEntry } from './definition/entry.ts';
import { holds, judgeEntry } from './eligibility.ts';
import { REST_CELL } from './quota-cells.ts';

const both = (text: string) => ({ fr: text, en: text });
const cards = { question: 'cards', among: ['a', 'b', 'c'], atLeast: 2 };
const owner = { question: 'tenure', among: ['owner'] };
const large = { question: 'rooms', atLeast: 4 };

describe('a condition', () => {
  it.each<[EntryCondition, DeclaredAnswers, boolean | undefined]>([
    [owner, { tenure: 'owner' }, true],
    [owner, { tenure: 'tenant' }, false],
    [owner, {}, undefined],
    [cards, { cards: ['a', 'c'] }, true],
    [cards, { cards: ['a', 'z'] }, false],
    [cards, { cards: [] }, false],
    [cards, {}, undefined],
    [{ question: 'cards', among: ['a'] }, { cards: ['a', 'b'] }, true],
    [large, { rooms: 4 }, true],
    [large, { rooms: 3 }, false],
    [{ question: 'rooms', atMost: 4 }, { rooms: 4 }, true],
    [{ question: 'rooms', atLeast: 2, atMost: 4 }, { rooms: 5 }, false],
    [{ not: owner }, { tenure: 'owner' }, false],
    [{ not: owner }, { tenure: 'tenant' }, true],
    [{ not: owner }, {}, undefined],
    [{ all: [owner, large] }, { tenure: 'owner', rooms: 5 }, true],
    [{ all: [owner, large] }, { tenure: 'tenant' }, false],
    [{ all: [owner, large] }, { tenure: 'owner' }, undefined],
    [{ any: [owner, large] }, { tenure: 'owner' }, true],
    [{ any: [owner, large] }, { tenure: 'tenant' }, undefined],
    [{ any: [owner, large] }, { tenure: 'tenant', rooms: 1 }, false],
    [{ any: [{ all: [owner, large] }, { not: cards }] }, { cards: ['a'] }, true],
  ])('%j with %j: %s', (condition, answers, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });

  const leaf = fc.constantFrom<EntryCondition>(owner, large, cards, { question: 'rooms', atMost: 2 });
  const one = fc.oneof(
    leaf,
    leaf.map((not) => ({ not })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  );
  const conditions = fc.oneof(
    one,
    fc.array(one, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  );
  const answers = fc.record(
    {
      tenure: fc.constantFrom('owner', 'tenant'),
      rooms: fc.integer({ min: 1, max: 9 }),
      cards: fc.subarray(['a', 'b', 'c', 'z']),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const everything = fc.record({
    tenure: fc.constantFrom('owner', 'tenant'),
    rooms: fc.integer({ min: 1, max: 9 }),
    cards: fc.subarray(['a', 'b', 'c', 'z']),
  });

  it('once told, stays told when more is answered', () => {
    fc.assert(
      fc.property(conditions, answers, everything, (condition, some, rest) => {
        const before = holds(condition, some);
        return before === undefined || holds(condition, { ...rest, ...some }) === before;
      }),
    );
  });

  it('is told once everything is answered, and obeys De Morgan', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), everything, (parts, all) => {
        expect(holds({ all: parts }, all)).toBeTypeOf('boolean');
        expect(holds({ not: { all: parts } }, all)).toBe(holds({ any: parts.map((not) => ({ not })) }, all));
      }),
    );
  });
});

describe('the door', () => {
  const field = (key: string, kind: 'choice' | 'choices' | 'number') => ({ key, kind, title: both(key) });
  const entry: PanelEntry = {
    questions: [field('tenure', 'choice'), field('cards', 'choices'), field('rooms', 'number')],
    rules: [
      { when: cards, because: both('two cards') },
      { when: { question: 'rooms', atLeast: 1 }, because: both('a room') },
    ],
    cells: [
      { key: 'owners-large', title: both('1'), when: { all: [owner, large] }, places: 2 },
      { key: 'owners', title: both('2'), when: owner, places: 2 },
    ],
  };
  it.each<[string, DeclaredAnswers, unknown]>([
    ['asks what is missing', { tenure: 'owner' }, { kind: 'unanswered', questions: ['cards', 'rooms'] }],
    [
      'gives every reason at once',
      { tenure: 'owner', cards: [], rooms: 0 },
      { kind: 'refused', reasons: [both('two cards'), both('a room')] },
    ],
    [
      'puts one in the first cell that fits',
      { tenure: 'owner', cards: ['a', 'b'], rooms: 5 },
      eligible('owners-large'),
    ],
    ['or in the next', { tenure: 'owner', cards: ['a', 'b'], rooms: 3 }, eligible('owners')],
    ['or in none', { tenure: 'tenant', cards: ['a', 'b'], rooms: 3 }, eligible(REST_CELL)],
  ])('%s', (_, answers, verdict) => {
    expect(judgeEntry(entry, answers)).toEqual(verdict);
  });
  it('is open where nothing is asked', () => {
    expect(judgeEntry(undefined, {})).toEqual(eligible(REST_CELL));
  });
});

function eligible(cell: string) {
  return { kind: 'eligible', cell };
}
