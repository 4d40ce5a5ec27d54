import { describe, expect, it } from 'vitest';
import { monthScore } from './month-score.ts';

describe('monthScore', () => {
  it('adds up what is known of one month, and counts the days where something is not', () => {
    const trips = [
      { day: '2026-02-03', emissionsKg: 1.5 },
      { day: '2026-02-03', emissionsKg: null },
      { day: '2026-02-03', emissionsKg: null },
      { day: '2026-02-04', emissionsKg: 0.25 },
      { day: '2026-03-01', emissionsKg: 9 },
    ];
    expect(monthScore(trips, '2026-02')).toEqual({ emissionsKg: 1.75, days: { daysMeasured: 27, daysInMonth: 28 } });
    expect(monthScore(trips, '2026-03')).toEqual({ emissionsKg: 9, days: { daysMeasured: 31, daysInMonth: 31 } });
  });

  it('is nothing where nothing is known, and zero where all was on foot', () => {
    expect(monthScore([{ day: '2026-02-03', emissionsKg: null }], '2026-02')).toBeNull();
    expect(monthScore([], '2026-02')).toBeNull();
    expect(monthScore([{ day: '2026-02-03', emissionsKg: 0 }], '2026-02')?.emissionsKg).toBe(0);
  });
});
