import type { Entitlements } from '~/services/culture/find-entitlements.ts';
import type { KeptOuting } from '~/services/culture/kept-outings.ts';

/** How many days ahead a proof is prepared: it expires with its day, and a right may end before a later one. */
export const DAYS_AHEAD = 14;

export interface ProofChoice {
  /** The id of an outing, or `today`. */
  readonly key: string;
  readonly day: string;
  readonly outing: KeptOuting | null;
}

/** What a proof can be made for: today, and each outing chosen in the days ahead, those of the past left out. */
export function proofChoices(
  chosen: readonly KeptOuting[],
  { today, lastDay }: { readonly today: string; readonly lastDay: string },
): ProofChoice[] {
  const coming = chosen.filter(({ day }) => day >= today && day <= lastDay);
  return [
    ...coming.map((outing) => ({ key: outing.eventId, day: outing.day, outing })),
    { key: 'today', day: today, outing: null },
  ];
}

/** The fares that a person can prove: those of the person, not of a child's age, that a door sees for itself. */
export const provableFares = ({ holds }: Entitlements): Entitlements['holds'] =>
  holds.filter(({ because }) => because !== 'age-below');

/** Whether a fare still holds on the day of a choice. */
export const holdsOn = ({ until }: Entitlements['holds'][number], { day }: ProofChoice): boolean => until >= day;
