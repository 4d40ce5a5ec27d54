/** Draws a whole number from 0 to n - 1. */
export type Draw = (n: number) => number;

/** Every order equally likely (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], draw: Draw): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = draw(last + 1);
    const [a, b] = [mixed[last] as T, mixed[other] as T];
    mixed[last] = b;
    mixed[other] = a;
  }
  return mixed;
}

/** Pairs drawn at random; an odd number makes one trio, one person alone stays alone. */
export function drawPairs<T>(people: readonly T[], draw: Draw): T[][] {
  const mixed = shuffle(people, draw);
  const pairs: T[][] = [];
  for (let at = 0; at < mixed.length; at += 2) pairs.push(mixed.slice(at, at + 2));
  const last = pairs.at(-1);
  if (last?.length === 1 && pairs.length > 1) {
    pairs.pop();
    pairs.at(-1)?.push(...last);
  }
  return pairs;
}

/** Seats each newcomer at the emptiest table (the first of equals); who sits stays. Table ids by newcomer. */
export function balance(newcomers: readonly string[], seated: Readonly<Record<string, number>>): Map<string, string> {
  const counts = new Map(Object.entries(seated));
  const seats = new Map<string, string>();
  for (const person of newcomers) {
    let best: string | undefined;
    for (const [table, count] of counts) {
      if (best === undefined || count < (counts.get(best) ?? 0)) best = table;
    }
    if (best === undefined) break;
    seats.set(person, best);
    counts.set(best, (counts.get(best) ?? 0) + 1);
  }
  return seats;
}
