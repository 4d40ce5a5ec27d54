import { customerIn } from './synthetic/household.ts';

/** The word that stands for a tester at every simulated holder: the town that they live in, their pilot, their number. */
export function sandboxCustomer(tester: { town: string; pilotSlug: string; pseudonym: string }): string {
  return customerIn(tester.town, `${tester.pilotSlug}/${tester.pseudonym}`);
}

/** The pilot that such a word names; '' when it names none. */
export function pilotOfCustomer(customer: string): string {
  return /^(?:[^:]*:)?([^/:]+)\//.exec(customer)?.[1] ?? '';
}
