import { Temporal } from 'temporal-polyfill';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { dayIn, startOfDay } from './local-day.ts';

/** The instant at which the purpose itself ends: midnight after its last day, in the pilot's zone. */
export function endOfPurpose({ calendar }: PilotDefinition, { until }: PilotPurpose): Date {
  return startOfDay(calendar.timeZone, Temporal.PlainDate.from(until.on).add({ days: 1 }).toString());
}

/**
 * The instant at which an agreement given at `from` ends: midnight after its last day, in the pilot's zone. Its last
 * day is the purpose's, or the same day so many months later (the last of the month where there is none) when that
 * comes first.
 */
export function endOfAgreement(definition: PilotDefinition, purpose: PilotPurpose, from: Date): Date {
  const end = endOfPurpose(definition, purpose);
  const { months } = purpose.until;
  if (!months) return end;
  const { timeZone } = definition.calendar;
  const after = Temporal.PlainDate.from(dayIn(timeZone, from)).add({ months }).add({ days: 1 });
  const own = startOfDay(timeZone, after.toString());
  return new Date(Math.min(own.getTime(), end.getTime()));
}
