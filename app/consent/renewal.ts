import { Temporal } from 'temporal-polyfill';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { endOfPurpose } from './end-of-agreement.ts';
import { dayIn, startOfDay } from './local-day.ts';

/** A person hears of an end this many days before, at the most: then they may renew with one gesture. */
export const RENEWAL_DAYS = 30;

export interface Renewal {
  /** Whether the end is close enough to speak of it. */
  readonly isNear: boolean;
  /** The end that renewing would bring; null where the purpose itself goes no further. */
  readonly until: Date | null;
}

/**
 * What there is to say of the end of an agreement that is in force. It is near in its last 30 days, or in its last
 * third when it holds for less than three months, counted in local days. Renewed, it holds for the same length again,
 * from its end, never past the purpose's last day; where the purpose sets no length, to that day.
 */
export function renewalOf(
  definition: PilotDefinition,
  purpose: PilotPurpose,
  { expiresAt, now }: { expiresAt: Date; now: Date },
): Renewal {
  const { timeZone } = definition.calendar;
  const { months } = purpose.until;
  const window = months === undefined ? RENEWAL_DAYS : Math.min(RENEWAL_DAYS, months * 10);
  const endDay = Temporal.PlainDate.from(dayIn(timeZone, expiresAt));
  const opensAt = startOfDay(timeZone, endDay.subtract({ days: window }).toString());
  const isNear = opensAt <= now && now < expiresAt;
  const last = endOfPurpose(definition, purpose);
  // The first day without it, moved by so many months: the day before moves alike but for the ends of short months.
  const own = months ? startOfDay(timeZone, endDay.subtract({ days: 1 }).add({ months, days: 1 }).toString()) : last;
  const until = new Date(Math.min(own.getTime(), last.getTime()));
  return { isNear, until: until > expiresAt ? until : null };
}
