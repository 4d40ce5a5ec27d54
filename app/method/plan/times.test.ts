import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { agendaTimes } from './agenda-times.ts';
import { instantOf, localOf, TIME_ZONES } from './zoned-time.ts';

describe('times of a workshop', () => {
  it('are read in the zone of the place', () => {
    expect(instantOf('2026-12-01', '10:00', 'Europe/Paris')?.toISOString()).toBe('2026-12-01T09:00:00.000Z');
    expect(instantOf('2026-07-01', '10:00', 'Europe/Paris')?.toISOString()).toBe('2026-07-01T08:00:00.000Z');
    expect(instantOf('2026-07-01', '10:00', 'Indian/Reunion')?.toISOString()).toBe('2026-07-01T06:00:00.000Z');
  });

  it('say what happens when clocks change', () => {
    // Skipped on 29 March 2026: 02:30 is read 03:30.
    expect(instantOf('2026-03-29', '02:30', 'Europe/Paris')?.toISOString()).toBe('2026-03-29T01:30:00.000Z');
    // Repeated on 25 October 2026: the first of the two.
    expect(instantOf('2026-10-25', '02:30', 'Europe/Paris')?.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('refuse what is no date', () => {
    for (const [day, time] of [
      ['2026-02-30', '10:00'],
      ['', ''],
      ['2026-01-01', '25:00'],
      ['demain', '10:00'],
    ] as const) {
      expect(instantOf(day, time, 'Europe/Paris'), day).toBeUndefined();
    }
    expect(instantOf('2026-01-01', '10:00', 'Mars/Olympus')).toBeUndefined();
  });

  it('come back as they were said, outside skipped hours', () => {
    const minute = fc.integer({ min: 4 * 60, max: 24 * 60 - 1 });
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, minute, fc.constantFrom(...TIME_ZONES), (date, minutes, zone) => {
        const wanted = {
          day: date.toISOString().slice(0, 10),
          time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
        };
        const instant = instantOf(wanted.day, wanted.time, zone);
        expect(instant && localOf(instant, zone)).toEqual(wanted);
      }),
    );
  });

  it('follow one another along the agenda, over midnight too', () => {
    const times = agendaTimes(TINY_WORKSHOP.steps, new Date('2026-12-01T22:45:00Z'), 'Europe/Paris');
    expect(times[0]).toMatchObject({ from: '23:45', to: '23:50' });
    expect(times[1]).toMatchObject({ from: '23:50', to: '00:20' });
    for (const [index, { from }] of times.entries()) if (index > 0) expect(from).toBe(times[index - 1]?.to);
  });
});
