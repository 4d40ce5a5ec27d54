import type { Sheet } from '~/platform/spreadsheet/book.ts';

/** Real sheets lend a few thousand; beyond this, somebody is overlapping merged cells on purpose. */
const MOST_LENT = 200_000;

/** Text that a merged cell lends to the rows below its first one, by row then column. */
export function carriedByMerges(sheet: Sheet): Map<number, Map<number, string>> {
  const indexOf = new Map(sheet.rows.map((row, index) => [row.row, index]));
  const carried = new Map<number, Map<number, string>>();
  let lent = 0;
  for (const { top, bottom, left } of sheet.merges) {
    const start = indexOf.get(top);
    const text = start === undefined ? '' : (sheet.rows[start]?.cells[left]?.trim() ?? '');
    if (start === undefined || text === '') continue;
    for (let index = start + 1; index < sheet.rows.length; index++) {
      const row = sheet.rows[index]?.row ?? Number.POSITIVE_INFINITY;
      if (row > bottom || ++lent > MOST_LENT) break;
      const columns = carried.get(row) ?? new Map<number, string>();
      carried.set(row, columns.set(left, text));
    }
  }
  return carried;
}
