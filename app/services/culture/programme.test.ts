import { describe, expect, it } from 'vitest';
import { findEntitlements } from './find-entitlements.ts';
import { addProof, chooseOuting, dropOuting, NOTHING_KEPT } from './kept-outings.ts';
import { loadCultureRules } from './load-culture-values.server.ts';
import { outingsCalendar } from './outings-calendar.ts';
import type { CityEvent } from './programme.ts';
import { type ProgrammeQuestion, programmeView } from './programme-view.ts';
import { readWishes } from './read-wishes.ts';

const NOW = new Date('2026-11-26T10:00:00Z');
const event = (id: string, change: Partial<CityEvent> = {}): CityEvent => {
  const day = change.day ?? '2026-12-05';
  return {
    ...{ id, title: { fr: 'Veillée contée à la clarté des étoiles d’hiver', en: 'Tales' }, venue: 'Théâtre du Quai' },
    ...{ rubric: 'see', day, clock: '15:00', startsAt: Date.parse(`${day}T14:00:00Z`), minutes: 95, fromAge: 6 },
    ...{ fullCents: 1000, prices: [{ fare: 'solidarity', cents: 300 }], ...change },
  };
};

describe('readWishes', () => {
  const tastes = { headings: ['see', 'nonsense'], youngest: 7, budget: 12.5, when: ['weekend'] };
  const read = (query: string, said = tastes) => readWishes(new URLSearchParams(query), said);

  it('takes what was said of oneself, until an address says otherwise', () => {
    expect(read('')).toEqual({
      wishes: {
        ...{ rubrics: ['see'], from: null, to: null, youngest: 7, budgetCents: 1250, when: ['weekend'], order: 'date' },
      },
      from: 'tastes',
    });
    expect(read('tout=1').from).toBe('nothing');
    expect(readWishes(new URLSearchParams(), {}).from).toBe('nothing');
  });

  it('reads an address, and asks for nothing where it cannot', () => {
    expect(read('filtre=1&envie=make&envie=x&du=2026-12-01&au=hier&age=4&prix=7,5&quand=day&ordre=price')).toEqual({
      wishes: {
        ...{ rubrics: ['make'], from: '2026-12-01', to: null, youngest: 4, budgetCents: 750, when: ['day'] },
        order: 'price',
      },
      from: 'form',
    });
    expect(read('filtre=1&prix=0&age=120&quand=never').wishes).toMatchObject({
      ...{ budgetCents: 0, youngest: 120, when: [] },
    });
    expect(read('filtre=1&prix=1001&age=0').wishes).toMatchObject({ budgetCents: null, youngest: 0 });
    expect(read('filtre=1&prix=cher&age=-1&ordre=x').wishes).toMatchObject({
      ...{ budgetCents: null, youngest: null, order: 'date', rubrics: [] },
    });
  });
});

describe('the programme at my price', () => {
  const situation = {
    ...{ day: '2026-11-26', quotient: { month: '2026-11', euros: 500 }, childrenAges: [4, 9], cards: [] },
  };
  const view = (events: CityEvent[], change: Partial<ProgrammeQuestion> = {}) =>
    programmeView({
      ...{ programme: { source: { fr: '', en: '' }, events }, now: NOW.getTime(), childrenAges: [4, 9] },
      entitlements: findEntitlements(loadCultureRules(), situation),
      wishes: readWishes(new URLSearchParams('tout=1'), {}).wishes,
      ...{ chosenIds: ['b'], most: 12, ...change },
    });

  it('gives each event its price, and counts only the children it is for', () => {
    const { events, forLess, all } = view([event('a'), event('b', { fullCents: 0, prices: [] })]);
    expect(events[0]?.price).toMatchObject({
      me: { cents: 300, savingCents: 700 },
      children: [{ age: 9, cents: 300 }],
    });
    expect(events.map(({ isChosen }) => isChosen)).toEqual([false, true]);
    expect([all, forLess]).toEqual([2, 1]);
  });

  it('is for a child from the very age it says', () => {
    expect(view([event('a', { fromAge: 4 })]).events[0]?.price.children).toHaveLength(2);
    expect(view([event('a'), event('b'), event('c', { fullCents: 0, prices: [] })])).toMatchObject({ forLess: 2 });
  });

  it('leaves out what has begun, and headings that are none of ours', () => {
    const begun = event('a', { startsAt: NOW.getTime() });
    expect(view([begun, event('b', { rubric: 'sleep' })])).toMatchObject({ all: 0, fitting: 0, events: [] });
  });

  it('shows a page, and says how many fit', () => {
    const many = ['a', 'b', 'c'].map((id) => event(id));
    expect(view(many, { most: 2 })).toMatchObject({ fitting: 3, events: [{ id: 'a' }, { id: 'b' }] });
    const wishes = { ...readWishes(new URLSearchParams('tout=1'), {}).wishes, budgetCents: 299 };
    expect(view(many, { wishes })).toMatchObject({ fitting: 0, hidden: { budget: 3 } });
  });
});

describe('what is kept of outings', () => {
  it('keeps each once, in the order of their dates; undone, nothing is left', () => {
    const late = chooseOuting(NOTHING_KEPT, event('late', { day: '2026-12-20' }), NOW);
    const both = chooseOuting(late, event('soon'), NOW);
    expect(both.chosen.map(({ eventId }) => eventId)).toEqual(['soon', 'late']);
    expect(chooseOuting(both, event('soon'), NOW)).toBe(both);
    expect(dropOuting(both, 'soon').chosen.map(({ eventId }) => eventId)).toEqual(['late']);
    expect(dropOuting(dropOuting(both, 'soon'), 'late')).toEqual(NOTHING_KEPT);
  });

  it('forgets after a year', () => {
    const old = chooseOuting(NOTHING_KEPT, event('old', { startsAt: NOW.getTime() - 367 * 86_400_000 }), NOW);
    expect(old.chosen).toEqual([]);
    const proof = { way: 'signed', fare: 'solidarity', outing: null, until: '2026-11-27T03:00:00Z' } as const;
    const first = addProof(NOTHING_KEPT, { ...proof, madeAt: '2025-11-20T10:00:00Z' });
    expect(addProof(first, { ...proof, madeAt: '2026-11-26T10:00:00Z' }).proofs).toHaveLength(1);
    expect(addProof(first, { ...proof, madeAt: '2026-01-26T10:00:00Z' }).proofs).toHaveLength(2);
  });
});

describe('the calendar of outings', () => {
  const { chosen } = chooseOuting(NOTHING_KEPT, event('a'), NOW);
  const file = (words: string) => {
    const named = chosen.map((outing) => ({ ...outing, words }));
    return outingsCalendar(named, { host: 'atelier.test', now: NOW });
  };

  it('says when in UTC, how long and where, in lines that calendars accept', () => {
    const words = 'Veillée contée à la clarté des étoiles d’hiver, avec toute la troupe';
    const text = file(words);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).toContain(`SUMMARY:${words.replace(',', '\\,')}`);
    expect(whole).toMatch(/DTSTART:20261205T140000Z\r\n[\s\S]*DURATION:PT1H35M/);
    expect(whole).toMatch(/UID:a@atelier\.test[\s\S]*DTSTAMP:20261126T100000Z[\s\S]*LOCATION:Théâtre du Quai/);
  });

  it('is a calendar when nothing is chosen', () => {
    expect(outingsCalendar([], { host: 'atelier.test', now: NOW })).toMatch(
      /^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/,
    );
  });
});
