import { type Home, isIncreased } from './home.ts';

/** The scales that say what a household may have at most, and how much its housing counts for. Shares of `base`. */
export interface HouseholdScales {
  readonly base: number;
  readonly secondPerson: number;
  readonly thirdPerson: number;
  readonly furtherChild: number;
  readonly lonePregnant: number;
  readonly loneChild: number;
  readonly housingOne: number;
  readonly housingTwo: number;
  readonly housingThree: number;
}

/**
 * How many times the amount of one person a household may have (code de l'action sociale et des familles, R262-1):
 * half as much again for a second person, three tenths for the next ones, four from the third child on.
 */
export function householdShare(scales: HouseholdScales, home: Home): number {
  const { secondPerson, thirdPerson, furtherChild, lonePregnant, loneChild } = scales;
  const adults = home.adults.length;
  const children = home.children.length;
  const extra = (rank: number): number => (rank >= 3 ? furtherChild : thirdPerson);
  let share = adults === 2 ? 1 + secondPerson : 1;
  for (let rank = 1; rank <= children; rank += 1) share += adults === 1 && rank === 1 ? secondPerson : extra(rank);
  return isIncreased(home) ? Math.max(share, lonePregnant + loneChild * children) : share;
}

/**
 * Euros a month that being housed counts for: the flat amount for who pays no rent; for who is helped to pay it, the
 * help itself, at most that amount. It is the same for three people and for more.
 */
export function housingDeduction(scales: HouseholdScales, home: Home): number {
  const { base, secondPerson, thirdPerson, housingOne, housingTwo, housingThree } = scales;
  const people = home.adults.length + home.children.length;
  const flat =
    people === 1
      ? base * housingOne
      : people === 2
        ? base * (1 + secondPerson) * housingTwo
        : base * (1 + secondPerson + thirdPerson) * housingThree;
  if (home.occupation === 'owner' || home.occupation === 'free') return flat;
  return Math.min(home.housingBenefit, flat);
}
