import { createEvents } from 'ics';
import { calendarStamp, foldLines, utcParts } from '~/platform/calendar-lines.ts';
import type { KeptOuting } from './kept-outings.ts';

/** The outings that somebody chose, as a calendar file (RFC 5545), in UTC. An outing keeps its identifier. */
export function outingsCalendar(
  outings: readonly (KeptOuting & { readonly words: string })[],
  { host, now }: { readonly host: string; readonly now: Date },
): string {
  if (outings.length === 0) return EMPTY;
  const { error, value } = createEvents(
    outings.map(({ eventId, startsAt, minutes, venue, words }) => ({
      uid: `${eventId}@${host}`,
      productId: 'atelier-self-data',
      title: words,
      location: venue,
      start: utcParts(new Date(startsAt)),
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
      busyStatus: 'BUSY',
    })),
  );
  if (error || !value) throw new Error('The calendar could not be written', { cause: error });
  return foldLines(value.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${calendarStamp(now)}`));
}

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:atelier-self-data\r\nEND:VCALENDAR\r\n';
