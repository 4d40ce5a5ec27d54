import { stringify } from 'csv-stringify/sync';
import type ExcelJS from 'exceljs';
import * as XLSX from 'xlsx';
import { type SheetToWrite, tabNames } from './sheet-to-write.ts';

const INK = 'FF221A30';
const WASH = 'FFECE4F8';
const LAST_COLUMN = 26;

/** A workbook with titles, frozen headings and drop-down lists. Cells are text: none can act as a formula. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // Loaded when a workbook is asked for: a start need not wait for it.
  const { default: Excel } = await import('exceljs');
  const workbook = new Excel.Workbook();
  const names = tabNames(sheets.map((sheet) => sheet.name));
  sheets.forEach((sheet, index) => {
    addSheet(workbook, names[index] ?? sheet.name, sheet);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, name: string, sheet: SheetToWrite): void {
  const headingRow = sheet.preamble.length + 1;
  const page = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
    },
  });
  page.columns = sheet.headings.map((_, column) => ({ width: sheet.widths?.[column] ?? 24 }));
  sheet.preamble.forEach((line, index) => {
    const row = page.addRow([escapeXml(line)]);
    row.font = index === 0 ? { bold: true, size: 16, color: { argb: INK } } : { color: { argb: INK } };
  });
  const headings = page.addRow(sheet.headings.map(escapeXml));
  headings.eachCell((cell) => {
    cell.font = { bold: true, color: { argb: INK } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: WASH } };
    cell.border = { bottom: { style: 'medium', color: { argb: INK } } };
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  for (const values of sheet.rows) {
    const row = page.addRow(values.map((value) => (value === '' ? null : escapeXml(value))));
    row.alignment = { wrapText: true, vertical: 'top' };
    row.eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
  addChoices(page, sheet, headingRow);
}

function addChoices(page: ExcelJS.Worksheet, sheet: SheetToWrite, headingRow: number): void {
  const last = headingRow + sheet.rows.length + (sheet.blankRows ?? 0);
  for (const [column, words] of Object.entries(sheet.choices ?? {})) {
    if (Number(column) >= LAST_COLUMN) continue;
    const validation: ExcelJS.DataValidation = {
      type: 'list',
      allowBlank: true,
      showErrorMessage: false,
      formulae: [`"${words.join(',')}"`],
    };
    for (let row = headingRow + 1; row <= last; row++)
      page.getCell(row, Number(column) + 1).dataValidation = validation;
  }
}

/** In a workbook _x0041_ means A: a text that really holds such a sequence has its underscore written as one. */
function escapeXml(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** The same tables for LibreOffice. It has no drop-down lists. */
export function writeOds(sheets: readonly SheetToWrite[]): Uint8Array {
  const workbook = XLSX.utils.book_new();
  const names = tabNames(sheets.map((sheet) => sheet.name));
  sheets.forEach((sheet, index) => {
    const lines = [...sheet.preamble.map((line) => [line]), sheet.headings, ...sheet.rows];
    const cells = lines.map((line) => line.map((value) => (value === '' ? null : { t: 's', v: value })));
    const page = XLSX.utils.aoa_to_sheet(cells);
    page['!cols'] = (sheet.widths ?? []).map((wch) => ({ wch }));
    XLSX.utils.book_append_sheet(workbook, page, names[index]);
  });
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
}

/**
 * UTF-8 with its mark, semicolons, CRLF: what French Excel opens with a double click. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front; reading takes it off again.
 */
export function writeCsv(lines: readonly (readonly string[])[]): Uint8Array {
  const guarded = lines.map((line) => line.map(guard));
  return new TextEncoder().encode(
    stringify(guarded, { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /[\n\r\t,|]/ }),
  );
}

const guard = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
