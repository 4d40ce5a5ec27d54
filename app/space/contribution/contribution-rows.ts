import type { ContributionLine } from '~/consent/results/total-lines.ts';
import type { FootprintLine } from '~/services/food/basket-footprint.ts';

/** What a month's receipts say of one kind of food of one aisle: a row that may leave. */
export interface ContributionRow {
  readonly key: string;
  /** Keys; null where only the other is known. */
  readonly aisle: string | null;
  readonly kind: string | null;
  readonly co2eKg: number;
  readonly eur: number;
}

/** What leaves of each row: the aisle and the kilograms always; the rest as its author chooses. */
export interface ContributionChoice {
  readonly withKind: boolean;
  readonly withEur: boolean;
  /** Keys of the rows that leave. */
  readonly rows: ReadonlySet<string>;
}

/** The counted lines of receipts by aisle and kind, heaviest first: no shop, no product, no day. */
export function contributionRows(lines: readonly FootprintLine[]): ContributionRow[] {
  const rows = new Map<string, ContributionRow>();
  for (const { match, footprint, paidEur } of lines) {
    if (!footprint) continue;
    const { aisle, kind } = match;
    const key = `${aisle ?? ''}.${kind ?? ''}`;
    const known = rows.get(key) ?? { key, aisle, kind, co2eKg: 0, eur: 0 };
    rows.set(key, { ...known, co2eKg: known.co2eKg + footprint.co2eKg, eur: known.eur + paidEur });
  }
  return [...rows.values()].toSorted((a, b) => b.co2eKg - a.co2eKg || a.key.localeCompare(b.key));
}

/** Exactly what leaves: kilograms to the tenth, whole euros; rows that nothing parts any more are one. */
export function linesToSend(rows: readonly ContributionRow[], choice: ContributionChoice): ContributionLine[] {
  const sent = new Map<string, ContributionRow>();
  for (const row of rows.filter(({ key }) => choice.rows.has(key))) {
    const kind = choice.withKind ? row.kind : null;
    const key = `${row.aisle ?? ''}.${kind ?? ''}`;
    const known = sent.get(key) ?? { ...row, key, kind, co2eKg: 0, eur: 0 };
    sent.set(key, { ...known, co2eKg: known.co2eKg + row.co2eKg, eur: known.eur + row.eur });
  }
  return [...sent.values()].map(({ aisle, kind, co2eKg, eur }) => ({
    ...{ aisle, co2eKg: tenth(co2eKg) },
    ...(kind === null ? {} : { kind }),
    ...(choice.withEur ? { eur: Math.round(eur) } : {}),
  }));
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;
