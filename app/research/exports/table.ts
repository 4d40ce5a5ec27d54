import type { Bilingual } from '~/platform/i18n/messages.ts';

/** What a cell holds; null is unknown, or withheld where the dictionary says that it may be. */
export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number';
  readonly unit: string | null;
  /** What it says, for the dictionary. */
  readonly means: Bilingual;
  /** Each value that the cell may take, in words: the codebook. None for free values. */
  readonly codes?: Readonly<Record<string, Bilingual>>;
}

/** One table of an export; every row has a cell per column. */
export interface Table {
  /** Its files' name, without an extension. */
  readonly name: string;
  readonly means: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The cells of one column, by its name. Throws for a column that is not there. */
export function columnOf({ columns, rows, name }: Table, column: string): Cell[] {
  const at = columns.findIndex((one) => one.name === column);
  if (at === -1) throw new RangeError(`${name} has no column ${column}`);
  return rows.map((row) => row[at] ?? null);
}
