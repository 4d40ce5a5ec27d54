import type { PilotDefinition } from '~/pilots/definition.ts';
import { dayInZone, plusDays } from '../days.ts';
import { rulesOf } from '../rules.ts';

/**
 * Days that the forms of a board propose, yyyy-mm-dd: an election gives as many days to stand as a debate, and as many to
 * vote as a vote; a term lasts until the pilot ends.
 */
export function boardDays(definition: PilotDefinition, now: Date) {
  const { startsOn, endsOn, timeZone } = definition.calendar;
  const { debateDays, voteDays } = rulesOf(definition);
  const today = dayInZone(now, timeZone);
  const stand = plusDays(today, Math.max(1, debateDays));
  return { first: startsOn, last: endsOn, today, stand, vote: plusDays(stand, voteDays) };
}
