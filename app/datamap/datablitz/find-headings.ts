import type { Sheet, SheetRow } from '~/platform/spreadsheet/book.ts';
import { cleanLine } from '../text.ts';
import { type Columns, countRoles, type Role, readHeadings, roleOf } from './headings.ts';
import type { SheetChoice } from './sheet-choice.ts';

export interface Headings {
  /** Among the sheet's filled rows. */
  readonly index: number;
  readonly columns: Columns;
}

export interface ColumnSummary {
  /** 0-based. */
  readonly column: number;
  readonly heading: string;
  readonly example: string;
  readonly role: Role | null;
}

const HEADINGS_WITHIN = 60;
const COLUMNS_SHOWN = 40;
const ROWS_LOOKED_AT = 40;

/** Where a person says the headings are, else the line among the first ones that names most columns. */
export function findHeadings(sheet: Sheet, choice?: SheetChoice): Headings | undefined {
  const chosen = choice ? sheet.rows.findIndex(({ row }) => row === choice.headingsRow) : -1;
  const found = chosen < 0 ? bestLine(sheet) : { index: chosen, columns: looseColumns(sheet, chosen) };
  if (!found || !choice) return found;
  return { index: found.index, columns: withRoles(found.columns, choice) };
}

function bestLine(sheet: Sheet): Headings | undefined {
  let best: (Headings & { roles: number }) | undefined;
  for (const [index, row] of sheet.rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = readHeadings(headingCells(sheet, row));
    const roles = columns ? countRoles(columns) : 0;
    if (columns && roles > (best?.roles ?? 0)) best = { index, columns, roles };
  }
  return best;
}

/** A heading merged over several columns heads each of them. */
export function headingCells(sheet: Sheet, row: SheetRow): string[] {
  const cells = [...row.cells];
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top > row.row || bottom < row.row || right - left > 6) continue;
    const text = cells[left]?.trim() ?? '';
    for (let column = left + 1; text !== '' && column <= right; column++) cells[column] ||= text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** Every recognised heading of a line that a person says is the headings, however few. */
function looseColumns(sheet: Sheet, index: number): Columns {
  const row = sheet.rows[index];
  const cells = row ? headingCells(sheet, row) : [];
  const strict = readHeadings(cells);
  if (strict) return strict;
  const found: Partial<Record<Role, number[]>> = {};
  cells.forEach((cell, column) => {
    const role = roleOf(cell);
    if (role) (found[role] ??= []).push(column);
  });
  return found;
}

function withRoles(columns: Columns, { roles }: SheetChoice): Columns {
  const byColumn = new Map<number, Role | ''>();
  for (const [role, places] of Object.entries(columns)) for (const place of places) byColumn.set(place, role as Role);
  for (const [column, role] of Object.entries(roles)) byColumn.set(Number(column), role);
  const merged: Partial<Record<Role, number[]>> = {};
  for (const [column, role] of [...byColumn].sort((a, b) => a[0] - b[0])) {
    if (role !== '') (merged[role] ??= []).push(column);
  }
  return merged;
}

/**
 * The line by which a sheet is known again: its headings when they are recognised, else its first line with two cells.
 * It does not depend on what a person chose.
 */
export function signatureLine(sheet: Sheet): SheetRow | undefined {
  const found = bestLine(sheet);
  if (found) return sheet.rows[found.index];
  return sheet.rows.slice(0, HEADINGS_WITHIN).find((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1);
}

/** Each column with its heading, a filled cell below it and what it is taken for. */
export function describeColumns(sheet: Sheet, headings: Headings | undefined): ColumnSummary[] {
  const start = headings?.index ?? -1;
  const below = sheet.rows.slice(start + 1, start + 1 + ROWS_LOOKED_AT);
  const line = sheet.rows[start];
  const head = line ? headingCells(sheet, line) : [];
  const width = Math.min(COLUMNS_SHOWN, Math.max(head.length, ...below.map(({ cells }) => cells.length), 0));
  const role = new Map(
    Object.entries(headings?.columns ?? {}).flatMap(([name, places]) => places.map((place) => [place, name as Role])),
  );
  return Array.from({ length: width }, (_, column) => ({
    column,
    heading: cleanLine(head[column] ?? '').slice(0, 120),
    example: cleanLine(below.find(({ cells }) => cells[column]?.trim())?.cells[column] ?? '').slice(0, 80),
    role: role.get(column) ?? null,
  })).filter(({ heading, example }) => heading !== '' || example !== '');
}
