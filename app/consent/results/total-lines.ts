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

interface Cell {
  readonly period: string;
  readonly aisle: string | null;
  readonly kind: string | null;
  /** What each contributor sent of it, oldest sharing first. */
  readonly each: { readonly who: number; readonly co2eKg: number }[];
}

/**
 * Lines of several people, oldest sharing first, added up by month, aisle and kind, latest month and heaviest first.
 * Each sum is of whole groups of `smallestGroup` people, in the order in which they shared, and of none where there is no
 * whole group: it is then not here. No sum is part of another; and what is not told of a month is nobody's, or of as many
 * people too (the smallest sums are left out until it is), so that a total known from elsewhere gives no rare line away.
 * Euros are not added up.
 */
export function totalLines(shared: readonly Contribution[], smallestGroup: number): LineTotal[] {
  const cells = cellsOf(shared);
  return [...new Set(cells.map(({ period }) => period))]
    .sort((a, b) => b.localeCompare(a))
    .flatMap((period) =>
      toldOf(
        cells.filter((cell) => cell.period === period),
        smallestGroup,
      ),
    );
}

function cellsOf(shared: readonly Contribution[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const [who, { period, lines = [] }] of shared.entries()) {
    for (const { aisle, kind = null, co2eKg } of lines) {
      const key = JSON.stringify([period, aisle, kind]);
      const cell = cells.get(key) ?? { period, aisle, kind, each: [] };
      cells.set(key, cell);
      const last = cell.each.at(-1);
      if (last?.who === who) cell.each.splice(-1, 1, { who, co2eKg: last.co2eKg + co2eKg });
      else cell.each.push({ who, co2eKg });
    }
  }
  return [...cells.values()];
}

/** The sums of one month that may be told, heaviest first. */
function toldOf(cells: readonly Cell[], smallestGroup: number): LineTotal[] {
  const wholeOf = ({ each }: Cell): number => Math.floor(each.length / smallestGroup) * smallestGroup;
  const told = cells.filter((cell) => wholeOf(cell) > 0).toSorted((a, b) => wholeOf(b) - wholeOf(a));
  const untold = () =>
    new Set(cells.flatMap((cell) => cell.each.slice(told.includes(cell) ? wholeOf(cell) : 0).map(({ who }) => who)));
  while (told.length > 0 && untold().size > 0 && untold().size < smallestGroup) told.pop();
  return told
    .map((cell) => {
      const { period, aisle, kind, each } = cell;
      const people = wholeOf(cell);
      const co2eKg = each.slice(0, people).reduce((sum, one) => sum + one.co2eKg, 0);
      return { period, aisle, kind, people, co2eKg: Math.round(co2eKg * 10) / 10 };
    })
    .sort((a, b) => b.co2eKg - a.co2eKg);
}
