import { describe, expect, it } from 'vitest';
import { RUBRICS } from '~/services/culture/choose-events.ts';
import { loadCultureRules } from '~/services/culture/load-culture-values.server.ts';
import { addDays, dayFromNumber, dayNumber, dayOf } from '../local-time.ts';
import outings from '../synthetic/data/outings-model.json';
import { householdOf } from '../synthetic/household.ts';
import { outingsOfDay } from '../synthetic/outings.ts';
import { programmeBetween } from './simulated-programme.ts';

const FROM = '2026-11-26';
const TO = addDays(FROM, 42);

describe('the simulated programme', () => {
  const events = programmeBetween(FROM, TO);

  it('is the same whenever it is asked for, a week at a time or whole', () => {
    const byDay = Array.from({ length: 43 }, (_, at) => addDays(FROM, at)).flatMap((day) => programmeBetween(day, day));
    expect(byDay).toEqual(events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.every(({ day, startsAt, clock }) => dayOf(startsAt) === day && clock.length === 5)).toBe(true);
  });

  it('has every show of the ticket office, under every heading, and some for nothing', () => {
    const names = new Set(events.map(({ title }) => title.fr));
    expect(outings.events.filter(({ name }) => !names.has(name))).toEqual([]);
    expect(new Set(events.map(({ rubric }) => rubric))).toEqual(new Set(RUBRICS));
    expect(events.filter(({ fullCents }) => fullCents === 0).length).toBeGreaterThan(5);
  });

  it('asks the prices at which the ticket office sells, under the same rules', () => {
    const fares = loadCultureRules().fares;
    expect(fares).toContainEqual(
      expect.objectContaining({ code: 'solidarity', quotientBelow: outings.solidarityBelowQuotient }),
    );
    expect(fares).toContainEqual(expect.objectContaining({ code: 'child', belowAge: outings.childBelowAge }));
    const sold = Array.from({ length: 40 }, (_, seed) =>
      Array.from({ length: 60 }, (__, at) => outingsOfDay(householdOf(seed * 7919), dayNumber(FROM) - at)).flat(),
    ).flat();
    expect(sold.length).toBeGreaterThan(20);
    for (const { event, seats } of sold) {
      const announced = events.find(({ title }) => title.fr === event);
      for (const { fare, count, cents } of seats) {
        const price =
          fare === 'full' ? announced?.fullCents : announced?.prices.find((one) => one.fare === fare)?.cents;
        expect([event, fare, cents]).toEqual([event, fare, count * (price ?? Number.NaN)]);
      }
    }
  });

  it('plays on the days it says', () => {
    const sundays = events.filter(({ id }) => id.startsWith('concert-du-dimanche'));
    expect(sundays.map(({ day }) => new Date(`${day}T12:00Z`).getUTCDay())).toEqual([0, 0, 0, 0, 0, 0]);
    const dance = events.filter(({ id }) => id.startsWith('danse-ouverture')).map(({ day }) => dayNumber(day));
    expect(dance).toEqual([dance[0], (dance[0] ?? 0) + 21]);
    expect(dayFromNumber(0)).toBe('1970-01-01');
  });
});
