import type { Book } from '~/platform/spreadsheet/book.ts';

/** What of a workbook does not show when it is opened. */
export interface HiddenParts {
  readonly sheets: readonly string[];
  readonly rows: number;
  readonly columns: number;
}

export function hiddenParts(book: Book): HiddenParts {
  const shown = book.sheets.filter((sheet) => !sheet.hidden);
  return {
    sheets: book.sheets.filter((sheet) => sheet.hidden && sheet.rows.length > 0).map(({ name }) => name),
    rows: shown.reduce((sum, sheet) => sum + sheet.rows.filter((row) => row.hidden).length, 0),
    columns: shown.reduce(
      (sum, { hiddenColumns = [], rows }) =>
        sum + hiddenColumns.filter((column) => rows.some((row) => row.cells[column]?.trim())).length,
      0,
    ),
  };
}

/** The workbook as it shows: hidden tabs and rows gone, hidden columns blank. */
export function withoutHidden(book: Book): Book {
  const sheets = book.sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => {
      const blank = new Set(sheet.hiddenColumns);
      const rows = sheet.rows
        .filter((row) => !row.hidden)
        .map((row) => ({ ...row, cells: row.cells.map((cell, column) => (blank.has(column) ? '' : cell)) }));
      return { ...sheet, rows };
    });
  return { ...book, sheets };
}
