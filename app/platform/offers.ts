declare const offered: unique symbol;

/** What a room asks of whoever can give it, when the room table lets neither import the other. Declared by the one that asks. */
export interface Offer<T> {
  readonly name: string;
  readonly [offered]?: T;
}

export interface Offering {
  readonly name: string;
  readonly value: unknown;
}

/** What rooms offer one another, gathered once where the application is composed. */
export interface Offers {
  /** What answers this; undefined when nobody offers it here. */
  take<T>(offer: Offer<T>): T | undefined;
}

/** Answers what another room asks for. */
export const offering = <T>(offer: Offer<T>, value: T): Offering => ({ name: offer.name, value });

export function gatherOffers(offerings: readonly Offering[]): Offers {
  const byName = new Map(offerings.map(({ name, value }) => [name, value]));
  // `offering` is the only way in: a name holds what its offer says.
  return { take: <T>({ name }: Offer<T>) => byName.get(name) as T | undefined };
}
