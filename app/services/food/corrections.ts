import type { Correction } from './match-product.ts';

/** What a form says of something that is not food. */
export const NOT_FOOD = 'not-food';

/** A row of what a person corrected: flat, so that it can be taken away as a table. */
export type CorrectionRow = Readonly<Record<string, string | number>>;

export interface NamedCorrection extends Correction {
  /** `productName` of what it is about. */
  readonly name: string;
}

/** A correction as it is kept; an empty kind is "no food". */
const rowOf = ({ name, kind, pieceGrams }: NamedCorrection, label: string): CorrectionRow => ({
  ...{ name, label, kind: kind ?? '' },
  ...(pieceGrams === undefined ? {} : { pieceGrams }),
});

/** The rows with this correction in the place of any before it about the same product. */
export const withCorrection = (
  rows: readonly CorrectionRow[],
  correction: NamedCorrection,
  label: string,
): CorrectionRow[] => [...withoutCorrection(rows, correction.name), rowOf(correction, label)];

export const withoutCorrection = (rows: readonly CorrectionRow[], name: string): CorrectionRow[] =>
  rows.filter((row) => row.name !== name);

/** What rows say, by the product's name. */
export function correctionsIn(rows: readonly CorrectionRow[]): Map<string, Correction> {
  return new Map(
    rows.map(({ name, kind, pieceGrams }) => [
      String(name),
      { kind: kind === '' ? null : String(kind), ...(typeof pieceGrams === 'number' ? { pieceGrams } : {}) },
    ]),
  );
}
