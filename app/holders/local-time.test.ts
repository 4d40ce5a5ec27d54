import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockMinutes,
  dayOf,
  gasDayStart,
  instantOf,
  instantsOf,
  isClockChangeDay,
  isDay,
  localStamp,
  MINUTE,
  monthsBefore,
  offsetAt,
  offsetStamp,
  stampReader,
} from './local-time.ts';

const anyInstant = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2031, 0, 1) });

describe('local time', () => {
  it('agrees with the time-zone database', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(localStamp(at)).toBe(format.format(at));
      }),
    );
  });

  it('finds an instant again from its local clock', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(instantsOf(at + offsetAt(at))).toContain(at);
        expect(Date.parse(offsetStamp(at))).toBe(at - (((at % 1000) + 1000) % 1000));
      }),
    );
  });

  it('knows the hour that October repeats and the one that March skips', () => {
    const at = (stamp: string) => instantsOf(Date.parse(`${stamp}Z`)).map(offsetStamp);
    expect(at('2026-10-25T02:30:00')).toEqual(['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00']);
    expect(at('2026-10-25T03:00:00')).toEqual(['2026-10-25T03:00:00+01:00']);
    expect(at('2026-03-29T02:00:00')).toEqual(['2026-03-29T03:00:00+02:00']);
    expect(isClockChangeDay('2026-10-25')).toBe(true);
    expect(isClockChangeDay('2026-10-26')).toBe(false);
  });

  it('begins days at local midnight and gas days at six', () => {
    expect(offsetStamp(instantOf('2026-07-01'))).toBe('2026-07-01T00:00:00+02:00');
    expect(offsetStamp(gasDayStart('2026-10-25'))).toBe('2026-10-25T06:00:00+01:00');
    expect((gasDayStart('2026-10-25') - gasDayStart('2026-10-24')) / MINUTE).toBe(1500);
    expect(dayOf(instantOf('2026-07-01') - 1)).toBe('2026-06-30');
    expect(clockMinutes(instantOf('2026-07-01', '06:30'))).toBe(390);
  });

  it('counts on the calendar', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2026-11-02', 24, 15)).toBe('2024-10-18');
    expect(isDay('2026-02-29')).toBe(false);
  });

  it('tells the two passes of a repeated hour by their order', () => {
    const read = stampReader();
    const stamps = ['01:30', '02:00', '02:30', '02:00', '02:30', '03:00'].map((clock) =>
      read(`2026-10-25 ${clock}:00`),
    );
    expect(stamps.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual([
      '23:30',
      '00:00',
      '00:30',
      '01:00',
      '01:30',
      '02:00',
    ]);
  });
});
