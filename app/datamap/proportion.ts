/** Shares that people say with words. */
const SHARES = [
  ['none', 0],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['two-thirds', 2 / 3],
  ['three-quarters', 3 / 4],
  ['all', 1],
] as const;
export type Share = (typeof SHARES)[number][0] | 'some';

/** How far a share may be from the words that say it. */
const NEAR = 0.035;

/** The words for a part of a whole; 'some' when none is near enough. « None » and « all » are said only when true. */
export function shareOf(part: number, whole: number): Share {
  if (whole === 0 || part === 0) return 'none';
  if (part === whole) return 'all';
  const share = part / whole;
  const found = SHARES.slice(1, -1).find(([, value]) => Math.abs(share - value) <= NEAR);
  return found?.[0] ?? 'some';
}
