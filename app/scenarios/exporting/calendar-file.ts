import { createEvents, type EventAttributes } from 'ics';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { dayNumber, dayOf } from '../plan/days.ts';
import { idOf } from '../plan/network.ts';

/**
 * The dated milestones as a calendar file (RFC 5545), one whole day each. A milestone keeps its identifier, and each
 * revision raises the sequence: a calendar that took an older file moves its events.
 */
export function calendarFile(
  document: PilotDefinition,
  about: { scenarioId: string; revision: number; locale: Locale; host: string; now: Date },
): string {
  const { scenarioId, revision, locale, host, now } = about;
  const events = document.calendar.milestones.flatMap((one, index): EventAttributes[] => {
    const on = one.doneOn || one.on;
    if (on === '') return [];
    return [
      {
        uid: `${scenarioId}-${idOf(one, index)}@${host}`,
        sequence: revision,
        productId: 'atelier-self-data',
        title: `${inLocale(one.title, locale)} (${inLocale(document.title, locale)})`,
        ...(one.detail ? { description: inLocale(one.detail, locale) } : {}),
        start: parts(on),
        end: parts(dayOf(dayNumber(on) + 1)),
        busyStatus: 'FREE',
      },
    ];
  });
  if (events.length === 0) return EMPTY;
  const { error, value } = createEvents(events);
  if (error || !value) throw new Error('The calendar could not be written', { cause: error });
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  return value.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${stamp}`);
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:atelier-self-data\r\nEND:VCALENDAR\r\n';
