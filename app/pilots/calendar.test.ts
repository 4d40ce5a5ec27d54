import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, milestonesOn, progressOn } from './calendar.ts';

const title = { fr: 'Atelier', en: 'Workshop' };

describe('dayIn', () => {
  it.each([
    ['2026-11-02T22:59:00Z', '2026-11-02'],
    ['2026-11-02T23:00:00Z', '2026-11-03'],
    ['2026-07-14T22:00:00Z', '2026-07-15'],
  ])('%s is %s in Paris', (instant, day) => {
    expect(dayIn(new Date(instant), 'Europe/Paris')).toBe(day);
  });
});

describe('progressOn', () => {
  const calendar = { startsOn: '2026-08-31', endsOn: '2027-08-31' };
  it.each([
    ['2026-08-30', 'to-come', 1],
    ['2026-08-31', 'running', 1],
    ['2026-09-06', 'running', 1],
    ['2026-09-07', 'running', 2],
    ['2026-11-22', 'running', 12],
    ['2027-08-31', 'running', 53],
    ['2027-09-01', 'over', 53],
    ['2029-01-01', 'over', 53],
  ])('on %s it is %s, week %i', (today, state, week) => {
    expect(progressOn(calendar, today)).toEqual({ state, week, weeks: 53 });
  });
});

describe('milestonesOn', () => {
  it('marks late what is past and not done, and knows by how much', () => {
    const states = milestonesOn(
      [
        { on: '2026-09-01', doneOn: '2026-09-03', title },
        { on: '2026-10-20', title },
        { on: '2026-11-02', title },
        { on: '2026-11-03', title },
        { on: '2026-10-01', doneOn: '2026-12-01', title },
      ],
      '2026-11-02',
    ).map(({ state, daysLate }) => [state, daysLate]);
    expect(states).toEqual([
      ['done', 0],
      ['late', 13],
      ['today', 0],
      ['to-come', 0],
      ['late', 32],
    ]);
  });
});

it('adds and counts days alike, across clock changes and leap years', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (date, days) => {
      const from = date.toISOString().slice(0, 10);
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
});
