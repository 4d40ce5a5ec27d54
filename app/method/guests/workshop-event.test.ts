import { describe, expect, it } from 'vitest';
import { instantOf } from '../plan/zoned-time.ts';
import { workshopEvent } from './workshop-event.ts';

const INPUT = {
  workshopId: 'abc',
  version: 3,
  title: 'Séminaire ; les défis, ici',
  description: 'Venez\nnombreux',
  place: 'Salle 4\n12 quai des Tanneurs',
  startsAt: new Date('2026-12-01T09:00:00Z'),
  minutes: 390,
  cancelled: false,
  url: 'https://atelier.test/invitation-atelier/x',
  host: 'atelier.test',
  sentAt: new Date('2026-11-02T09:00:00Z'),
};
const line = (ics: string, name: string): string =>
  ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`)) ?? '';

describe('the calendar file', () => {
  it('says what, where, when and how long, once escaped', () => {
    const ics = workshopEvent(INPUT);
    expect(line(ics, 'DTSTART')).toBe('DTSTART:20261201T090000Z');
    expect(line(ics, 'DURATION')).toBe('DURATION:PT6H30M');
    expect(line(ics, 'UID')).toBe('UID:abc@atelier.test');
    expect(line(ics, 'SEQUENCE')).toBe('SEQUENCE:3');
    expect(line(ics, 'DTSTAMP')).toBe('DTSTAMP:20261102T090000Z');
    expect(line(ics, 'SUMMARY')).toBe('SUMMARY:Séminaire \\; les défis\\, ici');
    expect(line(ics, 'LOCATION')).toBe('LOCATION:Salle 4\\, 12 quai des Tanneurs');
    expect(line(ics, 'STATUS')).toBe('STATUS:CONFIRMED');
    expect(ics.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe(true);
  });

  it('keeps ten o’clock at ten o’clock on both sides of a clock change', () => {
    for (const [day, utc] of [
      ['2026-10-24', '20261024T080000Z'],
      ['2026-10-26', '20261026T090000Z'],
    ] as const) {
      const startsAt = instantOf(day, '10:00', 'Europe/Paris') ?? new Date(0);
      expect(line(workshopEvent({ ...INPUT, startsAt }), 'DTSTART')).toBe(`DTSTART:${utc}`);
    }
    const island = instantOf('2026-12-01', '10:00', 'Indian/Reunion') ?? new Date(0);
    expect(line(workshopEvent({ ...INPUT, startsAt: island }), 'DTSTART')).toBe('DTSTART:20261201T060000Z');
  });

  it('takes a workshop that is called off out of the calendar', () => {
    const ics = workshopEvent({ ...INPUT, cancelled: true });
    expect(line(ics, 'METHOD')).toBe('METHOD:CANCEL');
    expect(line(ics, 'STATUS')).toBe('STATUS:CANCELLED');
  });

  it('writes no line over 75 bytes', () => {
    const ics = workshopEvent({ ...INPUT, description: 'é'.repeat(400) });
    for (const one of ics.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
  });
});
