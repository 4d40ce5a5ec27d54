import * as XLSX from 'xlsx';
import { Refusal } from './refusal.mjs';

/**
 * @param {Uint8Array} bytes
 * @param {'xlsx' | 'ods' | 'xls'} format
 * @param {import('./book.ts').ReadLimits} limits
 * @returns {Promise<import('./book.ts').Book>}
 */
export async function parseWorkbook(bytes, format, limits) {
  if (format === 'xls') XLSX.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  const workbook = open(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const budget = { rows: limits.maxRows };
  const sheets = [];
  // By name and not by Object.keys(Sheets): a sheet may be called __proto__.
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return;
    const hiddenColumns = hiddenPlaces(sheet['!cols']).filter((column) => column < limits.maxColumns);
    sheets.push({
      name,
      rows: readRows(sheet, { date1904, limits, budget }),
      merges: readMerges(sheet),
      ...(workbook.Workbook?.Sheets?.[index]?.Hidden ? { hidden: true } : {}),
      ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    });
  });
  return { format, sheets };
}

function open(bytes) {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      sheetStubs: true,
      bookVBA: false,
      // Not for the styles: without it, which rows and columns are hidden is not read.
      cellStyles: true,
    });
  } catch (error) {
    const encrypted = /password|encrypt/i.test(String(error?.message));
    throw new Refusal(encrypted ? 'encrypted' : 'corrupted');
  }
}

/** Only the cells that exist: a sheet that claims to reach XFD1048576 costs nothing. */
function readRows(sheet, { date1904, limits, budget }) {
  const rows = [];
  const hidden = new Set(hiddenPlaces(sheet['!rows']));
  (sheet['!data'] ?? []).forEach((line, index) => {
    if (!line) return;
    const cells = [];
    const errors = [];
    const notes = [];
    line.forEach((cell, column) => {
      if (!cell || column >= limits.maxColumns) return;
      const note = noteOf(cell);
      if (note !== '') notes.push({ column, text: note });
      if (isBroken(cell)) errors.push(column);
      else cells[column] = textOf(cell, date1904);
    });
    const text = Array.from(cells, (value) => value ?? '');
    if (errors.length === 0 && notes.length === 0 && text.every((value) => value.trim() === '')) return;
    if (--budget.rows < 0) throw new Refusal('too-many-rows', { rows: limits.maxRows });
    rows.push({
      row: index + 1,
      cells: text,
      errors,
      ...(hidden.has(index) ? { hidden: true } : {}),
      ...(notes.length > 0 ? { notes } : {}),
    });
  });
  return rows;
}

/** Indices of the rows or columns that are marked as hidden. */
function hiddenPlaces(marks) {
  const places = [];
  (marks ?? []).forEach((mark, index) => {
    if (mark?.hidden) places.push(index);
  });
  return places;
}

const LONGEST_NOTE = 4000;
/** Excel puts the author's name in front of an old-style note, and this sentence in front of a threaded comment. */
const THREADED = /^\[(threaded comment|commentaire à thread)\][\s\S]*?(comment|commentaire)\s*:\s*/i;

function noteOf(cell) {
  if (!Array.isArray(cell.c)) return '';
  return cell.c
    .map(({ t: text, a: author }) => {
      const plain = String(text ?? '')
        .replace(/\r\n?/g, '\n')
        .replace(THREADED, '')
        .trim();
      return author && plain.startsWith(`${author}:`) ? plain.slice(author.length + 1).trim() : plain;
    })
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, LONGEST_NOTE);
}

/** An error value, or a formula saved without the value it had. */
function isBroken(cell) {
  return cell.t === 'e' || (cell.t === 'z' && cell.f !== undefined);
}

function textOf(cell, date1904) {
  const { t: type, v: value } = cell;
  if (value === undefined || value === null || type === 'z') return '';
  if (type === 'n')
    return typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) ? dateText(value, date1904) : numberText(value);
  if (type === 'd') return new Date(value).toISOString().slice(0, 19);
  if (type === 'b') return value ? 'true' : 'false';
  return String(value).replace(/\r\n?/g, '\n');
}

/** 0.1 + 0.2 is 0.3 in the sheet: fifteen digits, as spreadsheets show them. */
const numberText = (value) => String(Number(value.toPrecision(15)));

const two = (number) => String(number).padStart(2, '0');

function dateText(serial, date1904) {
  const date = XLSX.SSF.parse_date_code(serial, { date1904 });
  if (!date) return numberText(serial);
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
  const seconds = date.H * 3600 + date.M * 60 + Math.floor(date.S);
  return seconds === 0 ? day : `${day}T${two(date.H)}:${two(date.M)}:${two(Math.floor(date.S))}`;
}

function readMerges(sheet) {
  return (sheet['!merges'] ?? [])
    .slice(0, 20_000)
    .map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }));
}
