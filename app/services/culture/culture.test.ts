import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosingEvents } from './choose-events.server.ts';
import { type ChoosableEvent, chooseEvents, FREE_TIMES, ORDERS, RUBRICS, type Wishes } from './choose-events.ts';
import { entitlement } from './entitlement.server.ts';
import { findEntitlements, lastDayAccepted, type Situation } from './find-entitlements.ts';
import { findFreeEntries } from './find-free-entries.ts';
import { findPrice } from './find-price.ts';
import { loadCultureRules, loadFreeEntries } from './load-culture-values.server.ts';
import { myPrice } from './my-price.server.ts';

const rules = loadCultureRules();
const MUSEUM = 'Carte Musées à tarif réduit';
const day = (date: Date): string => date.toISOString().slice(0, 10);

const someone: Situation = {
  day: '2026-11-26',
  quotient: { month: '2026-11', euros: 640 },
  childrenAges: [4, 13],
  cards: [{ label: MUSEUM, until: '2027-03-12' }],
};
const of = (change: Partial<Situation>) => findEntitlements(rules, { ...someone, ...change });
const why = (change: Partial<Situation>, fare: string) => of(change).doesNot.find((one) => one.fare === fare);

describe('the fares one is entitled to', () => {
  it('says each, until when and why', () => {
    expect(of({}).holds).toEqual([
      { fare: 'solidarity', because: 'quotient-below', limit: 800, until: '2026-12-31' },
      { fare: 'child', because: 'age-below', limit: 12, until: '2026-12-31' },
      { fare: 'museum-card', because: 'card', limit: null, until: '2027-03-12' },
    ]);
    expect(of({}).doesNot).toEqual([{ fare: 'pool-card', because: 'no-card', limit: null, ended: null }]);
  });

  it('has no card whose labels nobody wrote', () => {
    const unknown = { ...rules, cards: [] };
    expect(findEntitlements(unknown, someone).doesNot.map(({ fare, because }) => `${fare} ${because}`)).toEqual(
      expect.arrayContaining(['museum-card no-card', 'pool-card no-card']),
    );
  });

  it('says why not', () => {
    const at = { month: '2026-11', euros: 800 };
    expect(why({ quotient: at }, 'solidarity')).toMatchObject({ because: 'quotient-not-below', limit: 800 });
    expect(of({ quotient: { ...at, euros: 799.99 } }).holds[0]?.fare).toBe('solidarity');
    expect(why({ quotient: null }, 'solidarity')).toMatchObject({ because: 'quotient-unknown', ended: null });
    expect(why({ quotient: null }, 'child')?.because).toBe('ages-unknown');
    expect(why({ childrenAges: [12] }, 'child')?.because).toBe('no-child-below');
    expect(why({ day: '2027-01-01' }, 'solidarity')).toMatchObject({
      ...{ because: 'quotient-too-old', ended: '2026-12-31' },
    });
    expect(of({ day: '2026-12-31' }).holds).toHaveLength(3);
    expect(why({ day: '2027-03-13' }, 'museum-card')).toEqual({
      ...{ fare: 'museum-card', because: 'card-ended', limit: null, ended: '2027-03-12' },
    });
  });

  it('takes the latest of two cards of a kind, and no card for another', () => {
    const cards = [...someone.cards, { label: MUSEUM, until: '2027-09-01' }, { label: 'Autre', until: '2030-01-01' }];
    expect(of({ cards: cards.toReversed() }).holds.at(-1)?.until).toBe('2027-09-01');
    expect(of({ day: '2027-03-12' }).holds.at(-1)?.fare).toBe('museum-card');
    expect(of({ cards: [{ label: 'Autre', until: '2030-01-01' }] }).holds).toHaveLength(2);
  });

  it('knows the length of months', () => {
    expect([lastDayAccepted('2028-01', 1), lastDayAccepted('2026-12', 0), lastDayAccepted('2026-12', 1)]).toEqual([
      ...['2028-02-29', '2026-12-31', '2027-01-31'],
    ]);
  });

  it('tells each fare once, and a lower quotient never loses one', () => {
    fc.assert(
      fc.property(situations, fc.nat(2000), (situation, less) => {
        const { holds, doesNot } = findEntitlements(rules, situation);
        const told = [...holds, ...doesNot].map(({ fare }) => fare).sort();
        expect(told).toEqual(rules.fares.map(({ code }) => code).sort());
        for (const { until } of holds) expect(until >= situation.day).toBe(true);
        if (!situation.quotient) return;
        const euros = Math.max(0, situation.quotient.euros - less);
        const poorer = findEntitlements(rules, { ...situation, quotient: { ...situation.quotient, euros } });
        expect(poorer.holds).toEqual(expect.arrayContaining([...holds]));
      }),
    );
  });
});

const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map(day);
const situations: fc.Arbitrary<Situation> = fc.record({
  day: days,
  quotient: fc.option(fc.record({ month: days.map((one) => one.slice(0, 7)), euros: fc.nat(3000) })),
  childrenAges: fc.array(fc.nat(25), { maxLength: 4 }),
  cards: fc.array(fc.record({ label: fc.constantFrom(MUSEUM, 'Abonnement piscine solidaire', 'x'), until: days })),
});

const show = {
  day: '2026-12-12',
  fullCents: 1600,
  prices: [
    { fare: 'child', cents: 800 },
    { fare: 'solidarity', cents: 480 },
  ],
};
const priceFor = (change: Partial<Situation>, asked: Partial<typeof show> = {}) => {
  const childrenAges = change.childrenAges ?? someone.childrenAges;
  return findPrice({ ...show, ...asked, entitlements: of(change), childrenAges });
};

describe('my price', () => {
  it('is the lowest that each is entitled to, with the reason and the saving', () => {
    const { me, children, totalCents, savingCents, endsBefore } = priceFor({});
    expect(me).toEqual({
      ...{ age: null, fare: 'solidarity', cents: 480, savingCents: 1120, because: 'quotient-below' },
      until: '2026-12-31',
    });
    expect(children.map(({ age, cents }) => [age, cents])).toEqual([
      [4, 480],
      [13, 480],
    ]);
    expect([totalCents, savingCents, endsBefore]).toEqual([1440, 3360, null]);
  });

  it('is a fare by age for whoever has the age alone', () => {
    const { me, children } = priceFor({ quotient: { month: '2026-11', euros: 1500 } });
    expect(me).toMatchObject({ fare: 'full', cents: 1600, because: null, until: null });
    expect(children.map(({ fare, cents }) => [fare, cents])).toEqual([
      ['child', 800],
      ['full', 1600],
    ]);
  });

  it('is a card for its holder alone', () => {
    const prices = [{ fare: 'museum-card', cents: 0 }];
    const { me, children } = priceFor({}, { prices });
    expect(me).toMatchObject({ fare: 'museum-card', cents: 0, because: 'card' });
    expect(children.every(({ fare }) => fare === 'full')).toBe(true);
  });

  it('says what will have ended by the day of the event', () => {
    expect(priceFor({}, { day: '2027-01-02' })).toMatchObject({
      ...{ me: { fare: 'full', cents: 1600 }, endsBefore: { fare: 'solidarity', until: '2026-12-31' } },
    });
    expect(priceFor({}, { day: '2026-12-31' })).toMatchObject({ me: { cents: 480 }, endsBefore: null });
    const prices = [...show.prices, { fare: 'museum-card', cents: 100 }];
    expect(priceFor({}, { day: '2027-01-02', prices })).toMatchObject({ me: { cents: 100 }, endsBefore: null });
  });

  it('names no fare that costs as much, nor one of which this venue says nothing', () => {
    expect(priceFor({}, { prices: [{ fare: 'solidarity', cents: 1600 }] }).me.fare).toBe('full');
    const late = { day: '2027-01-02', prices: [{ fare: 'child', cents: 800 }] };
    expect(priceFor({}, late)).toMatchObject({ me: { fare: 'full' }, endsBefore: null });
    expect(priceFor({}, { ...late, prices: [{ fare: 'solidarity', cents: 1600 }] }).endsBefore).toBeNull();
    const card = { day: '2027-04-01', prices: [{ fare: 'museum-card', cents: 0 }] };
    expect(priceFor({}, card).endsBefore).toEqual({ fare: 'museum-card', until: '2027-03-12' });
    expect(priceFor({ cards: [] }, { ...late, prices: [{ fare: 'museum-card', cents: 0 }] }).endsBefore).toBeNull();
  });

  it('knows the age at which a child is one no more', () => {
    const { children } = priceFor({ quotient: { month: '2026-11', euros: 1500 }, childrenAges: [11, 12] });
    expect(children.map(({ fare }) => fare)).toEqual(['child', 'full']);
  });

  it('is never more than the full price, nor less than nothing, and adds up', () => {
    const prices = fc.array(
      fc.record({ fare: fc.constantFrom(...rules.fares.map(({ code }) => code)), cents: fc.nat(5000) }),
    );
    fc.assert(
      fc.property(situations, days, prices, fc.nat(5000), (situation, on, list, fullCents) => {
        const entitlements = findEntitlements(rules, situation);
        const { childrenAges } = situation;
        const price = findPrice({ day: on, prices: list, fullCents, entitlements, childrenAges });
        const all = [price.me, ...price.children];
        for (const one of all) {
          expect(one.cents).toBeGreaterThanOrEqual(0);
          expect(one.cents).toBeLessThanOrEqual(fullCents);
          expect(one.cents + one.savingCents).toBe(fullCents);
          expect(one.because === null).toBe(one.fare === 'full');
        }
        expect(price.totalCents + price.savingCents).toBe(fullCents * all.length);
      }),
    );
  });
});

const event = (change: Partial<ChoosableEvent>): ChoosableEvent => ({
  ...{ id: 'a', rubric: 'see', day: '2026-12-09', clock: '15:00', fromAge: 6, cents: 480, ...change },
});
const anything: Wishes = {
  ...{ rubrics: [], from: null, to: null, youngest: null, budgetCents: null, when: [], order: 'date' },
};
const isShown = (change: Partial<ChoosableEvent>, wishes: Partial<Wishes>): boolean =>
  chooseEvents([event(change)], { ...anything, ...wishes }).shown.length === 1;

describe('choosing events', () => {
  it('hides what does not fit, bounds included, and says by what', () => {
    expect(isShown({}, {})).toBe(true);
    expect([isShown({}, { rubrics: ['see', 'make'] }), isShown({}, { rubrics: ['make'] })]).toEqual([true, false]);
    expect(isShown({}, { from: '2026-12-09', to: '2026-12-09' })).toBe(true);
    expect([isShown({}, { from: '2026-12-10' }), isShown({}, { to: '2026-12-08' })]).toEqual([false, false]);
    expect([isShown({}, { youngest: 6 }), isShown({}, { youngest: 5 })]).toEqual([true, false]);
    expect([isShown({}, { budgetCents: 480 }), isShown({}, { budgetCents: 479 })]).toEqual([true, false]);
    const { hidden } = chooseEvents([event({}), event({ id: 'b', rubric: 'make', cents: 900 })], {
      ...{ ...anything, rubrics: ['see'], budgetCents: 100 },
    });
    expect(hidden).toEqual({ rubric: 1, date: 0, age: 0, budget: 1, when: 0 });
  });

  it('knows the times when one is free', () => {
    const shown = (change: Partial<ChoosableEvent>) => FREE_TIMES.filter((one) => isShown(change, { when: [one] }));
    expect(shown({})).toEqual(['day', 'wednesday']);
    expect(shown({ clock: '17:59', day: '2026-12-12' })).toEqual(['day', 'weekend']);
    expect(shown({ clock: '18:00', day: '2026-12-13' })).toEqual(['evening', 'weekend']);
    expect(isShown({ clock: '15:00', day: '2026-12-12' }, { when: ['evening', 'weekend'] })).toBe(true);
    expect(isShown({ clock: '20:00', day: '2026-12-10' }, { when: ['day', 'wednesday'] })).toBe(false);
  });

  it('orders by date then hour, or by price', () => {
    const events = [
      event({ id: 'late', clock: '20:00', cents: 0 }),
      event({ id: 'dear', clock: '10:00', cents: 900 }),
      event({ id: 'first', day: '2026-12-01', cents: 900 }),
      event({ id: 'dear', clock: '10:00', cents: 900 }),
    ];
    expect(chooseEvents(events, anything).shown).toEqual(['first', 'dear', 'dear', 'late']);
    expect(chooseEvents(events, { ...anything, order: 'price' }).shown).toEqual(['late', 'first', 'dear', 'dear']);
  });

  it('shows or counts each once; wishing for less never hides more', () => {
    const events = fc.array(
      fc.record({
        ...{ id: fc.uuid(), rubric: fc.constantFrom(...RUBRICS), day: days, fromAge: fc.nat(18), cents: fc.nat(4000) },
        clock: fc.constantFrom('10:00', '17:59', '18:00', '20:30'),
      }),
    );
    const wishes = fc.record({
      ...{ rubrics: fc.subarray([...RUBRICS]), from: fc.option(days), to: fc.option(days) },
      ...{ youngest: fc.option(fc.nat(18)), budgetCents: fc.option(fc.nat(4000)) },
      ...{ when: fc.subarray([...FREE_TIMES]), order: fc.constantFrom(...ORDERS) },
    });
    fc.assert(
      fc.property(events, wishes, (all, wished) => {
        const { shown, hidden } = chooseEvents(all, wished);
        const count = Object.values(hidden).reduce((sum, one) => sum + one, 0);
        expect(shown.length + count).toBe(all.length);
        const wider = chooseEvents(all, { ...wished, budgetCents: null }).shown;
        expect(wider).toEqual(expect.arrayContaining([...shown]));
      }),
    );
  });
});

describe('free entries that places published', () => {
  const { places } = loadFreeEntries();
  const of = (receivesRsa: boolean | null, childrenAges: number[]) =>
    Object.fromEntries(
      findFreeEntries(places, { receivesRsa, childrenAges }).map(({ place, me, children }) => [place, [me, children]]),
    );

  // bm-lyon.fr and Lyon Capitale, as read (see the sources in free-entries.yaml).
  it('are free for the young, and for who receives RSA where the place says so', () => {
    expect(of(null, [3, 17, 18]).confluences).toEqual(['not-known', 2]);
    expect(of(true, [17, 18])).toEqual({
      'bm-lyon': ['free', 1],
      'municipal-museums': ['no', 1],
      confluences: ['free', 1],
    });
  });

  it('guess nothing', () => {
    expect(of(null, [])['bm-lyon']).toEqual(['not-known', 0]);
    expect(of(false, [])['bm-lyon']).toEqual(['no', 0]);
  });
});

describe('the calculators, as an expert runs them', () => {
  it('agree with their own schemas', () => {
    const situation = entitlement.input.parse({ ...someone, receivesRsa: null });
    const found = entitlement.output.parse(entitlement.compute(situation));
    expect(found).toMatchObject({ rulesFrom: rules.validFrom, simulatedVenues: true });
    const { holds, doesNot } = found;
    const asked = myPrice.input.parse({ ...show, entitlements: { holds, doesNot }, childrenAges: [4] });
    expect(myPrice.output.parse(myPrice.compute(asked))).toMatchObject({ totalCents: 960 });
    const events = choosingEvents.input.parse({ events: [event({})], wishes: anything });
    expect(choosingEvents.output.parse(choosingEvents.compute(events)).shown).toEqual(['a']);
  });
});
