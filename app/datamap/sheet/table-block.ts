/** A cell of a table as a page or a spreadsheet writes it. */
export interface TableCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** No sheet is wider: a span beyond it is no span. */
const WIDEST = 200;

/**
 * The rows of a table → a block of cells, each in its own column. A cell merged downwards is said again in each of its
 * rows, as an import reads it; one merged sideways stands in its first column.
 */
export function blockOfTable(rows: readonly (readonly TableCell[])[]): string[][] {
  const block: string[][] = rows.map(() => []);
  for (const [top, cells] of rows.entries()) {
    const taken = block[top] ?? [];
    let column = 0;
    for (const { text, rowSpan, colSpan } of cells) {
      while (taken[column] !== undefined) column++;
      const bottom = Math.min(rows.length, top + Math.max(1, rowSpan));
      const right = Math.min(WIDEST, column + Math.max(1, colSpan));
      for (let row = top; row < bottom; row++) {
        for (let at = column; at < right; at++) {
          const line = block[row];
          if (line && line[at] === undefined) line[at] = at === column ? text : '';
        }
      }
      column = Math.max(column + 1, right);
    }
  }
  const width = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
