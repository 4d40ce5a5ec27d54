import { z } from 'zod';

/** A row that leaves when somebody contributes a month line by line: what was bought, weighed on the climate. */
export const contributionLineSchema = z.strictObject({
  /** Key of an aisle; null for what has none. */
  aisle: z.string().nullable(),
  /** Key of a kind of food; absent where its author left it out. */
  kind: z.string().optional(),
  co2eKg: z.number(),
  /** Euros paid; absent unless its author put it in. */
  eur: z.number().optional(),
});
export type ContributionLine = z.infer<typeof contributionLineSchema>;

export const lineTotalSchema = z.strictObject({
  period: z.string(),
  aisle: z.string().nullable(),
  /** Null: of lines whose authors left the kind out. */
  kind: z.string().nullable(),
  people: z.int(),
  co2eKg: z.number(),
});
export type LineTotal = z.infer<typeof lineTotalSchema>;

interface Contribution {
  readonly period: string;
  readonly lines?: readonly ContributionLine[];
}

/**
 * Lines of several people, oldest sharing first, added up by month, aisle and kind, latest month and heaviest first.
 * Each sum is of whole groups of `smallestGroup` people, in the order in which they shared, and of none where there is no
 * whole group: it is then not here. No sum is part of another, so that subtracting gives nothing back. Euros are not
 * added up.
 */
export function totalLines(shared: readonly Contribution[], smallestGroup: number): LineTotal[] {
  const cells = new Map<string, { period: string; aisle: string | null; kind: string | null; each: number[] }>();
  for (const { period, lines = [] } of shared) {
    const own = new Map<string, { aisle: string | null; kind: string | null; co2eKg: number }>();
    for (const { aisle, kind = null, co2eKg } of lines) {
      const key = JSON.stringify([period, aisle, kind]);
      own.set(key, { aisle, kind, co2eKg: (own.get(key)?.co2eKg ?? 0) + co2eKg });
    }
    for (const [key, { aisle, kind, co2eKg }] of own) {
      const cell = cells.get(key) ?? { period, aisle, kind, each: [] };
      cell.each.push(co2eKg);
      cells.set(key, cell);
    }
  }
  return [...cells.values()]
    .flatMap(({ each, ...cell }) => {
      const people = Math.floor(each.length / smallestGroup) * smallestGroup;
      const co2eKg = each.slice(0, people).reduce((sum, kg) => sum + kg, 0);
      return people === 0 ? [] : [{ ...cell, people, co2eKg: Math.round(co2eKg * 10) / 10 }];
    })
    .sort((a, b) => b.period.localeCompare(a.period) || b.co2eKg - a.co2eKg);
}
