import type { Partner } from '~/pilots/definition/people.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { holderName } from './parts/holders.ts';

/** Somebody who answered, by the names that the map may know them by. */
interface NewContact {
  readonly names: readonly string[];
  /** yyyy-mm-dd, never after today. */
  readonly on: string;
}

const hasAnswered = ({ commitment }: Pick<Partner, 'commitment'>): boolean => commitment !== 'to-contact';

/**
 * Partners who were still to contact before a change, and are no more: whatever they answered, somebody met them.
 * `before`: null for a new scenario. `today`: yyyy-mm-dd.
 */
export function newContacts(before: PilotDefinition | null, after: PilotDefinition, today: string): NewContact[] {
  const answered = new Set(before?.partners.filter(hasAnswered).map(({ key }) => key));
  return after.partners
    .filter((partner) => hasAnswered(partner) && !answered.has(partner.key))
    .map(({ name, holder, since }) => ({
      names: holder ? [name, holderName(after, holder)] : [name],
      on: since && since < today ? since : today,
    }));
}
