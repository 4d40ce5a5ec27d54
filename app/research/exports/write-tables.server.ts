import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Table } from './table.ts';

/**
 * RFC 4180 with commas and decimal points, LF, UTF-8 without a byte order mark, which R, Python and databases read as it
 * is. An empty cell is unknown or withheld: a text is never empty.
 */
export function writeCsv({
  columns,
  rows,
}: {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}): string {
  return stringify([columns, ...rows], { record_delimiter: 'unix' });
}

const PARQUET_TYPES = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const;

/** The same table for DuckDB, Arrow, pandas: every column may be null. */
export function writeParquet({ columns, rows }: Table): Uint8Array {
  const columnData = columns.map(({ name, type }, i) => ({
    ...{ name, type: PARQUET_TYPES[type], nullable: true },
    data: rows.map((row) => row[i] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'atelier-self-data' }));
}

/** Lines of a written file below its header, read back. */
export const countCsv = (text: string): number => readCsv(text).length;

export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, relax_column_count: false });
}

/** Rows of a written file, read back by another reader than wrote it. */
export async function readParquet(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = bytes;
  return parquetReadObjects({ file: (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength) });
}
