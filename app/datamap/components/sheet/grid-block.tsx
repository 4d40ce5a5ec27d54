import { memo } from 'react';
import type { Place } from '../../sheet/announce.server.ts';
import type { ShownRow, Told } from '../../sheet/board.ts';
import type { Field } from '../../sheet/columns.ts';
import type { Range } from '../../sheet/cursor.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import { GridRow, type RowProps } from './grid-row.tsx';

interface Props {
  readonly rows: readonly ShownRow[];
  /** Index of its first row in the sheet. */
  readonly first: number;
  readonly columns: readonly Field[];
  readonly base: string;
  readonly live: boolean;
  readonly mayWrite: boolean;
  /** Where the cursor is when it is in this block, else -1. */
  readonly row: number;
  readonly column: number;
  /** What is selected, when it reaches into this block. */
  readonly range: Range | null;
  readonly places: readonly Place[];
  readonly told: readonly Told[];
  readonly writing: (RowProps['writing'] & { readonly row: string }) | null;
  readonly holders: readonly CitedHolder[];
}

/** A few rows of the sheet: what happens in one block costs nothing in the others, however long the sheet. */
export const GridBlock = memo(function GridBlock(props: Props) {
  const { rows, first, row: cursor, column, range, places, told, writing, ...shared } = props;
  return rows.map((row, index) => {
    const at = first + index;
    const selected = range !== null && at >= range.top && at <= range.bottom;
    return (
      <GridRow
        key={row.id}
        {...shared}
        row={row}
        index={at}
        at={cursor === at ? column : -1}
        from={selected ? range.left : -1}
        to={selected ? range.right : -2}
        others={places
          .filter((place) => place.row === row.id)
          .map((place) => `${place.field}:${place.name}`)
          .join('\n')}
        told={told
          .filter((one) => one.row === row.id)
          .map(({ field }) => field)
          .join(' ')}
        writing={writing?.row === row.id ? writing : null}
      />
    );
  });
});
