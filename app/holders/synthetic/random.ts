import { xoroshiro128plus } from 'pure-rand';

/** Mixes whole numbers into 32 well-spread bits (the finaliser of MurmurHash3 after each). */
function mix(parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash ^= Math.imul(part | 0, 0xcc9e2d51);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash | 0;
}

/** Draws in [0, 1[, the same for the same parts: no draw depends on how many were made elsewhere. */
export type Draw = () => number;

export function drawsOf(...parts: number[]): Draw {
  const generator = xoroshiro128plus(mix(parts));
  return () => (generator.unsafeNext() >>> 0) / 0x1_0000_0000;
}

/** One standard normal draw for these parts. */
export function normalOf(...parts: number[]): number {
  const draw = drawsOf(...parts);
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}

export function between(draw: Draw, [low, high]: readonly number[]): number {
  return (low ?? 0) + ((high ?? 0) - (low ?? 0)) * draw();
}

export function oneOf<T>(draw: Draw, items: readonly T[]): T {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to draw from');
  return item;
}

/** A key drawn with its share; shares add up to 1. */
export function byShare<K extends string>(draw: Draw, shares: Readonly<Record<K, number>>): K {
  const entries = Object.entries(shares) as [K, number][];
  let left = draw();
  for (const [key, share] of entries) if ((left -= share) < 0) return key;
  return oneOf(draw, entries)[0];
}

/** A whole number in [0, 2^31[ from a word: FNV-1a. */
export function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix([hash]) >>> 1;
}
