import { createEvent } from 'ics';
import { calendarStamp, foldLines, utcParts } from '~/platform/calendar-lines.ts';

export interface WorkshopEventInput {
  readonly workshopId: string;
  /** Grows with each change of the workshop: calendars keep the highest. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly cancelled: boolean;
  /** The page where the guest answers. */
  readonly url: string;
  readonly host: string;
  readonly sentAt: Date;
}

/**
 * The workshop as a calendar file (RFC 5545). Times are written in UTC: an instant needs no zone, so a clock change
 * between the mail and the day moves nothing. The same workshop keeps its identifier: a new date replaces the old one.
 */
export function workshopEvent(input: WorkshopEventInput): string {
  const { error, value } = createEvent({
    uid: `${input.workshopId}@${input.host}`,
    sequence: input.version,
    productId: 'atelier-self-data',
    method: input.cancelled ? 'CANCEL' : 'PUBLISH',
    status: input.cancelled ? 'CANCELLED' : 'CONFIRMED',
    title: input.title,
    description: input.description,
    ...(input.place ? { location: input.place.replace(/\s*\n\s*/g, ', ') } : {}),
    url: input.url,
    start: utcParts(input.startsAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { hours: Math.floor(input.minutes / 60), minutes: input.minutes % 60 },
    busyStatus: 'BUSY',
  });
  if (error || value === null) throw new Error('The calendar event could not be written', { cause: error });
  return foldLines(value.replace(/^DTSTAMP:.*$/m, `DTSTAMP:${calendarStamp(input.sentAt)}`));
}
