import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '~/pilots/calendar.ts';
import { deadDays, deadPeriods, isDead, SCHOOL_ZONES } from './closures.ts';
import { loadChecks } from './load-checks.server.ts';

const { closures } = loadChecks();
const between = (from: string, to: string, zone?: (typeof SCHOOL_ZONES)[number]) =>
  deadPeriods({ from, to }, zone, closures);

/** Easter Sunday by the anonymous Gregorian computus, apart from the data file. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

describe('the calendars', () => {
  it('hold the public holidays of May and June, those that follow Easter included', () => {
    const years = [2024, 2025, 2026, 2027, 2028];
    const expected = years.flatMap((year) => [
      `${year}-05-01`,
      `${year}-05-08`,
      addDays(easter(year), 39),
      addDays(easter(year), 50),
    ]);
    expect([...closures.publicHolidays.days].sort()).toEqual(expected.sort());
  });

  it('hold five holidays a school year in each zone, from a Saturday on, in order', () => {
    for (const zone of SCHOOL_ZONES) {
      const own = closures.school.holidays.filter(({ zones }) => zones.includes(zone));
      expect(own.filter(({ from }) => from >= '2024-09-01' && from < '2027-09-01')).toHaveLength(15);
      own.forEach(({ from, to }, i) => {
        expect(new Date(from).getUTCDay(), from).toBe(6);
        expect(to > from).toBe(true);
        expect(from > (own[i - 1]?.to ?? ''), from).toBe(true);
      });
    }
  });

  it('say how far they know', () => {
    expect(closures.school.holidays.every(({ to }) => to <= closures.school.knownUntil)).toBe(true);
  });
});

describe('deadPeriods', () => {
  it('knows the week of 15 August, from Monday to Sunday', () => {
    expect(between('2027-08-15', '2027-08-15')).toEqual([{ kind: 'mid-august', from: '2027-08-09', to: '2027-08-15' }]);
    expect(between('2026-08-12', '2026-08-12')[0]).toMatchObject({ from: '2026-08-10', to: '2026-08-16' });
  });

  it('knows Christmas across the year’s end', () => {
    expect(between('2027-01-01', '2027-01-01').map(({ kind }) => kind)).toEqual(['christmas']);
    expect(between('2027-01-02', '2027-01-02')).toEqual([]);
  });

  it('knows bridges: Ascension from Thursday to Sunday, none around a Wednesday', () => {
    expect(between('2027-05-07', '2027-05-07')).toEqual([{ kind: 'may-bridge', from: '2027-05-06', to: '2027-05-09' }]);
    expect(between('2024-05-08', '2024-05-08')).toEqual([]);
  });

  it('knows school holidays of one’s own zone only', () => {
    expect(between('2027-02-10', '2027-02-10', 'C').map(({ kind }) => kind)).toEqual(['february']);
    expect(between('2027-02-10', '2027-02-10', 'B')).toEqual([]);
    expect(between('2027-02-10', '2027-02-10')).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2024-01-01', n));
  const zone = fc.constantFrom(...SCHOOL_ZONES, undefined);

  it('touches the days asked for, in order, and more days bring no fewer', () => {
    fc.assert(
      fc.property(day, fc.nat(200), fc.nat(60), zone, (from, length, more, of) => {
        const to = addDays(from, length);
        const periods = between(from, to, of);
        for (const period of periods) expect(period.from <= to && period.to >= from).toBe(true);
        expect(periods.map((one) => one.from)).toEqual(periods.map((one) => one.from).sort());
        expect(between(from, addDays(to, more), of).length).toBeGreaterThanOrEqual(periods.length);
      }),
    );
  });

  it('counts each slack day once, never more than there are days', () => {
    fc.assert(
      fc.property(day, fc.nat(200), zone, (from, length, of) => {
        const to = addDays(from, length);
        const periods = between(from, to, of);
        const dead = deadDays({ from, to }, periods);
        const each = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
        expect(dead).toBe(each.filter((one) => isDead(one, periods)).length);
        expect(dead).toBeLessThanOrEqual(length + 1);
        expect(deadDays({ from, to }, [...periods, ...periods])).toBe(dead);
      }),
    );
  });
});
