import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginLife, dailyChances, firstVisit, type Life, liveDay } from './day.ts';
import { loadBehaviour } from './load-behaviour.server.ts';
import { behaviourSchema, between } from './model.ts';
import { answerPurpose, drawPanel, drawPerson, holderTrip } from './person.ts';
import { drawFrom } from './random.ts';

const behaviour = loadBehaviour();
const anyone = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    panelKey: fc.constantFrom('faep', 'volontaires'),
    rank: fc.nat(2000),
  })
  .map((who) => drawPerson(behaviour, { ...who, pilotSlug: 'hestia-zeus' }));

/** What someone does from enrolment on, day by day. */
function diary(person: Parameters<typeof liveDay>[1], days: number) {
  let life = beginLife(0);
  return Array.from({ length: days }, (_, at) => {
    const step = liveDay(behaviour, person, life, {
      day: at + 1,
      weekday: (at % 7) + 1,
      temperatureC: 10 - 5 * Math.cos(at / 58),
    });
    life = step.life;
    return step.intents;
  });
}

describe('draws', () => {
  it('are the same for the same name and spread evenly', () => {
    expect(drawFrom('a', 1).uniform()).toBe(drawFrom('a', 1).uniform());
    expect(drawFrom('a', 1).uniform()).not.toBe(drawFrom('a', 2).uniform());
    const firsts = Array.from({ length: 4000 }, (_, i) => drawFrom('spread', i).uniform());
    const tenths = Array.from({ length: 10 }, (_, k) => firsts.filter((u) => Math.floor(u * 10) === k).length);
    for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(80);
  });

  it('have the moments they say', () => {
    const draw = drawFrom('moments');
    const normals = Array.from({ length: 5000 }, () => draw.normal());
    const mean = normals.reduce((sum, x) => sum + x, 0) / normals.length;
    const variance = normals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.08);
    const waits = Array.from({ length: 5000 }, () => draw.geometric(3.5));
    expect(Math.min(...waits)).toBe(0);
    expect(Math.abs(waits.reduce((sum, x) => sum + x, 0) / waits.length - 3.5)).toBeLessThan(0.25);
  });
});

describe('people', () => {
  it('are the same for the same seed, others for another', () => {
    const draw = (seed: number) =>
      drawPanel(behaviour, { seed, pilotSlug: 'hestia-zeus', panelKey: 'faep', testers: 30 });
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1).map(({ name }) => name)).not.toEqual(draw(2).map(({ name }) => name));
  });

  it('are invited until enough will enrol; a larger panel extends a smaller one', () => {
    const panel = (testers: number) =>
      drawPanel(behaviour, { seed: 5, pilotSlug: 'hestia-zeus', panelKey: 'volontaires', testers });
    const [small, large] = [panel(20), panel(60)];
    expect(small.filter(({ answer }) => answer === 'enrols')).toHaveLength(20);
    expect(large.slice(0, small.length)).toEqual(small);
    expect(new Set(large.map(({ answer }) => answer))).toEqual(
      new Set(['silence', 'ineligible', 'declines', 'enrols']),
    );
  });

  it('have traits between 0 and 1 and answer after they were asked', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        for (const trait of Object.values(person.traits)) {
          expect(trait).toBeGreaterThan(0);
          expect(trait).toBeLessThan(1);
        }
        expect(person.invitedOn).toBeGreaterThanOrEqual(0);
        expect(person.invitedOn).toBeLessThan(person.profile.recruitment.overDays);
        expect(person.answersOn).toBeGreaterThanOrEqual(person.invitedOn);
      }),
    );
  });

  it('grant more, the less reserved they are; reach the end of a page more, the more patient', () => {
    const base = drawPerson(behaviour, { seed: 1, pilotSlug: 'hestia-zeus', panelKey: 'volontaires', rank: 0 });
    const count = (traits: Partial<typeof base.traits>, what: 'grants' | 'trips') =>
      Array.from({ length: 600 }, (_, rank) => ({
        ...base,
        stream: [1, rank],
        traits: { ...base.traits, ...traits },
      })).filter((person) =>
        what === 'grants' ? answerPurpose(person, 'p') === 'grant' : holderTrip(person, 'h', 1) === 'grants',
      ).length;
    expect(count({ reserve: 0.05 }, 'grants')).toBeGreaterThan(count({ reserve: 0.95 }, 'grants') + 60);
    expect(count({ patience: 0.95 }, 'trips')).toBeGreaterThan(count({ patience: 0.05 }, 'trips') + 60);
  });
});

describe('a day', () => {
  const life = fc.record({
    enrolledOn: fc.nat(60),
    habit: fc.double({ min: 0, max: 1, noNaN: true }),
    awayUntil: fc.nat(200),
    gone: fc.boolean(),
  });
  const outside = fc.record({
    day: fc.nat(730),
    weekday: fc.integer({ min: 1, max: 7 }),
    temperatureC: fc.double({ min: -25, max: 45, noNaN: true }),
  });

  it('has chances between 0 and 1, whatever the weather', () => {
    fc.assert(
      fc.property(anyone, life, outside, (person, then: Life, day) => {
        for (const chance of Object.values(dailyChances(behaviour, person, then, day))) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same however many more days are lived', () => {
    fc.assert(
      fc.property(anyone, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (person, days, more) => {
        expect(diary(person, days + more).slice(0, days)).toEqual(diary(person, days));
      }),
    );
  });

  it('keeps the habit between 0 and 1, and nobody comes back once gone', () => {
    fc.assert(
      fc.property(anyone, life, outside, (person, then: Life, day) => {
        const step = liveDay(behaviour, person, then, day);
        expect(step.life.habit).toBeGreaterThanOrEqual(0);
        expect(step.life.habit).toBeLessThanOrEqual(1);
        if (then.gone) expect(step).toEqual({ life: then, intents: [] });
        if (day.day < then.awayUntil) expect(step.intents.some(({ kind }) => kind === 'visit')).toBe(false);
        for (const { minute } of step.intents) {
          expect(minute).toBeGreaterThanOrEqual(0);
          expect(minute).toBeLessThan(1440);
        }
      }),
    );
  });

  it('sees fewer visits as time passes, and more from an accompanied panel', () => {
    const visits = (panelKey: string, from: number, to: number) =>
      drawPanel(behaviour, { seed: 3, pilotSlug: 'hestia-zeus', panelKey, testers: 150 })
        .filter(({ answer }) => answer === 'enrols')
        .flatMap((person) => diary(person, to).slice(from).flat())
        .filter(({ kind }) => kind === 'visit').length;
    expect(visits('volontaires', 0, 28)).toBeGreaterThan(2 * visits('volontaires', 56, 84));
    expect(visits('faep', 56, 84)).toBeGreaterThan(1.5 * visits('volontaires', 56, 84));
  });

  it('makes a first visit of everyone, on which nothing is taken away yet', () => {
    fc.assert(fc.property(anyone, (person) => !firstVisit(person).exports));
  });
});

describe('the assumptions', () => {
  it('are refused when a share passes 1, a panel names no profile, or a key is unknown', () => {
    const broken = (change: object) => behaviourSchema.safeParse({ ...behaviour, ...change }).success;
    expect(broken({})).toBe(true);
    expect(broken({ panels: { 'hestia-zeus/faep': 'nobody' } })).toBe(false);
    expect(broken({ profiles: { light: { ...behaviour.profiles.light, saysSo: 1.2 } } })).toBe(false);
    expect(broken({ surprise: 1 })).toBe(false);
  });

  it('are linear in a trait, and stay within their ends', () => {
    expect(between({ low: 0.2, high: 0.6 }, 0.5)).toBeCloseTo(0.4, 12);
    expect(between({ low: 0.2, high: 0.6 }, 7)).toBe(0.6);
  });
});
