import type { Entry, EntryValue } from '~/platform/entry.ts';
import type { EntryField, LineField } from './entry-fields.ts';

/** One column of entries laid flat. */
export interface EntryColumn {
  /** 'paid', or 'lines.product' for a field of a line. */
  readonly name: string;
  readonly field: LineField;
}

/** The columns of a dataset of entries laid flat: the fields in their order, those of lines in the place of the lines. */
export function entryColumns(fields: readonly EntryField[]): EntryColumn[] {
  return fields.flatMap((field) =>
    field.kind === 'lines'
      ? field.lines.map((line) => ({ name: `${field.name}.${line.name}`, field: line }))
      : [{ name: field.name, field }],
  );
}

/** An entry laid flat: a row for each of its lines (what it says itself repeated), or one row when it has none. */
export function entryRows(fields: readonly EntryField[], entry: Entry): (EntryValue | undefined)[][] {
  const columns = entryColumns(fields);
  const said = Object.fromEntries(
    Object.entries(entry.fields).filter((pair): pair is [string, EntryValue] => !Array.isArray(pair[1])),
  );
  const lines = Object.entries(entry.fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((line: Readonly<Record<string, EntryValue>>) =>
          Object.fromEntries(Object.entries(line).map(([key, one]) => [`${name}.${key}`, one])),
        )
      : [],
  );
  return (lines.length > 0 ? lines : [{}]).map((line) => {
    const row: Readonly<Record<string, EntryValue>> = { ...said, ...line };
    return columns.map(({ name }) => row[name]);
  });
}
