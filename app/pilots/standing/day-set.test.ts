import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySet, daysIn, hasDay, hasDayIn, lastDay, unite } from './day-set.ts';
import { dayNumberOf, dayOfNumber, localDayOf } from './local-day.ts';

const days = fc.uniqueArray(fc.nat(500), { maxLength: 40 });
const sorted = (set: Iterable<number>) => [...new Set(set)].sort((a, b) => a - b);

describe('a set of days', () => {
  it('holds what was put into it, and answers as a list would', () => {
    fc.assert(
      fc.property(days, fc.nat(520), fc.nat(60), (list, from, length) => {
        const set = daySet(list);
        expect(daysIn(set)).toEqual(sorted(list));
        expect(hasDay(set, from)).toBe(list.includes(from));
        expect(lastDay(set)).toBe(Math.max(-1, ...list));
        expect(hasDayIn(set, from, from + length)).toBe(list.some((day) => day >= from && day < from + length));
      }),
    );
  });

  it('unites with another, moved', () => {
    fc.assert(
      fc.property(days, days, fc.nat(40), (one, other, by) => {
        const united = unite(daySet(one), daySet(other), by);
        expect(united).toEqual(daySet(sorted([...one, ...other.map((day) => day + by)])));
      }),
    );
  });
});

describe('localDayOf', () => {
  it('numbers days as the zone’s calendar does, through clock changes', () => {
    const zones = fc.constantFrom('Europe/Paris', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') });
    fc.assert(
      fc.property(zones, fc.array(instants, { minLength: 1, maxLength: 20 }), (timeZone, list) => {
        const dayOf = localDayOf(timeZone);
        const said = new Intl.DateTimeFormat('en-CA', { timeZone });
        for (const instant of list) expect(dayOfNumber(dayOf(instant))).toBe(said.format(instant));
      }),
    );
    const inParis = localDayOf('Europe/Paris');
    expect(inParis(Date.parse('2026-10-24T21:59:59Z'))).toBe(dayNumberOf('2026-10-24'));
    expect(inParis(Date.parse('2026-10-24T22:00:00Z'))).toBe(dayNumberOf('2026-10-25'));
    expect(inParis(Date.parse('2026-10-25T22:59:59Z'))).toBe(dayNumberOf('2026-10-25'));
  });
});
