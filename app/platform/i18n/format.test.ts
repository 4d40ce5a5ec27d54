import { describe, expect, it } from 'vitest';
import { formatClosing, formatDate } from './format.ts';

describe('formatDate', () => {
  it('says the first of a month as people do, behind the name of the day too', () => {
    const weekday = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    expect(formatDate('fr', '2026-12-01')).toBe('1er décembre 2026');
    expect(formatDate('fr', '2026-12-01', weekday)).toBe('mardi 1er décembre');
    expect(formatDate('en', '2026-12-01', weekday)).toBe('Tuesday 1 December');
    expect(formatDate('fr', '2026-12-11', weekday)).toBe('vendredi 11 décembre');
  });
});

describe('formatClosing', () => {
  it('says the hour of a day', () => {
    expect(formatClosing('fr', '2026-12-02T17:00:00Z')).toBe('2 décembre 2026 à 18:00');
    expect(formatClosing('en', new Date('2026-12-02T17:00:00Z'))).toBe('2 December 2026 at 18:00');
  });

  it('says of what ends with a day that day, in its own zone and through a change of clocks', () => {
    expect(formatClosing('fr', '2026-12-02T23:00:00Z')).toBe('2 décembre 2026 à minuit');
    expect(formatClosing('en', '2026-12-02T23:00:00Z')).toBe('2 December 2026 at midnight');
    expect(formatClosing('fr', '2026-10-24T22:00:00Z')).toBe('24 octobre 2026 à minuit');
    expect(formatClosing('fr', '2026-12-03T04:00:00Z', 'America/Guadeloupe')).toBe('2 décembre 2026 à minuit');
  });
});
