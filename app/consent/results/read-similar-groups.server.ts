import type { AppContext } from '~/platform/context.server.ts';
import { groupKey } from '~/statistics/similar-groups.ts';

/** The mean of people alike, as pages may show it. */
export interface SimilarMean {
  /** How many traits they have in common, of those given; 0 for everybody. */
  readonly depth: number;
  readonly people: number;
  readonly mean: number;
  readonly madeAt: Date;
}

/**
 * The finest group of people alike in these traits that may be shown, as it was last made; null when there is none.
 * Reads a handful of rows, however many testers there are.
 */
export async function readSimilarMean(
  { db }: Pick<AppContext, 'db'>,
  of: { readonly pilotSlug: string; readonly serviceKey: string; readonly resultKey: string },
  traits: readonly (string | null)[],
): Promise<SimilarMean | null> {
  const known = traits.indexOf(null);
  const answered = known < 0 ? traits : traits.slice(0, known);
  const keys = [...answered.keys(), answered.length].map((depth) => groupKey(answered.slice(0, depth)));
  const rows = await db.similarGroup.findMany({
    where: { ...of, groupKey: { in: keys }, isShown: true },
    select: { groupKey: true, people: true, mean: true, madeAt: true },
  });
  for (let depth = keys.length - 1; depth >= 0; depth -= 1) {
    const found = rows.find((row) => row.groupKey === keys[depth]);
    if (found) return { depth, people: found.people, mean: found.mean, madeAt: found.madeAt };
  }
  return null;
}
