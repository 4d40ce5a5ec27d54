import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';

/** What a seat that is held at an instant looks like, for a `where`. */
export const heldAt = (now: Date) => ({ heldFrom: { lte: now }, ...notOver(now) });

/** A seat that is held, or promised from a later day. */
export const notOver = (now: Date) => ({ OR: [{ heldUntil: null }, { heldUntil: { gt: now } }] });

/** Days before its end at which a page says that a seat is to be renewed. */
export const NEAR_END_DAYS = 60;

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar: yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const date = A_DAY.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The instant at which a seat held until the evening of a day (yyyy-mm-dd) ends, in the pilot's zone.
 * AppError('assembly.seat-days') for no day, one that is over, or one past the pilot's end.
 */
export function termEnd({ calendar }: Pick<PilotDefinition, 'calendar'>, now: Date, until: string): Date {
  const { timeZone, endsOn } = calendar;
  if (!isDay(until) || until < dayInZone(now, timeZone) || until > endsOn) {
    throw new AppError('assembly.seat-days', { last: endsOn });
  }
  return startOfDayIn(plusDays(until, 1), timeZone);
}

/** Whether a seat ends so soon that it should be renewed. */
export function endsSoon(heldUntil: Date | null, now: Date): boolean {
  return heldUntil !== null && heldUntil.getTime() - now.getTime() < NEAR_END_DAYS * 86_400_000;
}
