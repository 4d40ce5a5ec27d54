import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

export interface Pair<Card, Domain> {
  readonly card: Card;
  readonly domain: Domain;
}

/** A draw's number as written in an address; undefined when it is none. */
export function readSeed(text: string | null): number | undefined {
  const seed = /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
  return seed;
}

/** A number for a draw made at an instant, and the next one after a number. */
export const seedAt = (at: Date): number => at.getTime() % 1_000_000_000;
export const nextSeed = (seed: number): number => (seed + 7919) % 1_000_000_000;

/** For everyone in a room at most. */
export const MOST_PAIRS = 48;

/**
 * Cards drawn from the map, no card twice, each with a use domain; domains come round before any comes again. The same
 * number draws the same.
 */
export function drawPairs<Card, Domain>(
  cards: readonly Card[],
  domains: readonly Domain[],
  { seed, count }: { seed: number; count: number },
): Pair<Card, Domain>[] {
  const generator = xoroshiro128plus(seed);
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.flatMap(() => left.splice(unsafeUniformIntDistribution(0, left.length - 1, generator), 1));
  };
  const drawn = shuffled(cards).slice(0, Math.min(count, MOST_PAIRS));
  const rounds: Domain[] = [];
  while (domains.length > 0 && rounds.length < drawn.length) rounds.push(...shuffled(domains));
  return drawn.flatMap((card, i) => {
    const domain = rounds[i];
    return domain === undefined ? [] : [{ card, domain }];
  });
}
