/**
 * Damerau-Levenshtein distance, restricted (optimal string alignment): insertions, deletions, substitutions and swaps
 * of neighbours, none touching the same letters twice. Stops counting beyond `most` and returns most + 1.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

const SHORTEST_NAME = 8;

/**
 * Whether two holder keys (folded words, one space between) look like one name typed twice. Never for short names, never
 * when numbers differ, and only through words long enough for a slip to be likelier than another word.
 */
export function nearSpelling(a: string, b: string): boolean {
  const joinedA = a.replaceAll(' ', '');
  const joinedB = b.replaceAll(' ', '');
  if (digits(a) !== digits(b)) return false;
  if (joinedA === joinedB) return joinedA.length >= 5;
  const shortest = Math.min(joinedA.length, joinedB.length);
  if (shortest < SHORTEST_NAME) return false;
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  if (wordsA.length !== wordsB.length) return false;
  const allowed = shortest >= 14 ? 2 : 1;
  let total = 0;
  for (const [i, word] of wordsA.entries()) {
    const other = wordsB[i] ?? '';
    if (word === other) continue;
    const cost = slipCost(word, other, shortest);
    if (cost === undefined) return false;
    total += cost;
  }
  return total <= allowed;
}

const digits = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** Slips between two words, or undefined when they are more likely two words. */
function slipCost(a: string, b: string, nameLength: number): number | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && (long === `${short}s` || long === `${short}x`)) return 1;
  const most = short.length >= 9 ? 2 : 1;
  const distance = editDistance(short, long, most);
  if (distance > most) return undefined;
  if (short.length >= 6) return distance;
  // « Nates Métropole » is a slip; « Loire » and « Loiret » are two places.
  return short.length >= 5 && nameLength >= 12 && !long.startsWith(short) ? distance : undefined;
}
