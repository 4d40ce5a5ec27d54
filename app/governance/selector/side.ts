import type { Place } from './place.ts';

/** Nearer to the middle than this, one says so rather than take a side. */
const MIDDLE = 0.12;

export function sideOfReins({ reins }: Place): 'person' | 'middle' | 'organisation' {
  if (Math.abs(reins) < MIDDLE) return 'middle';
  return reins < 0 ? 'person' : 'organisation';
}

export function sideOfUse({ use }: Place): 'each' | 'middle' | 'together' {
  if (Math.abs(use) < MIDDLE) return 'middle';
  return use < 0 ? 'each' : 'together';
}
