import type { Sheet, SheetRow } from '~/platform/spreadsheet/book.ts';
import { clean, cleanLine, words } from '../text.ts';
import { readAccess, readPersonal } from './cell-words.ts';
import { type Columns, challengeTitle, countRoles, type Role, readHeadings, roleOf } from './headings.ts';
import { type AccessLevel, type Doubt, type DoubtReason, LONGEST_LINE, LONGEST_TEXT } from './model.ts';

/** A row as read from its sheet; its holders are split once all sheets are known. */
export interface RawRow {
  sheet: string;
  row: number;
  challenge: string;
  postIt: string;
  information: string;
  data: string;
  holderCells: string[];
  access: AccessLevel;
  accessNote: string;
  personal: boolean | null;
  /** What stands in columns that have no role: tells apart rows that are otherwise the same. */
  other: string;
}

export interface SheetReading {
  readonly rows: RawRow[];
  readonly doubts: Doubt[];
  readonly headings: boolean;
  readonly asksHolders: boolean;
}

const HEADINGS_WITHIN = 60;

/** Reads one sheet: its headings, the titles that name challenges, and its rows. */
export function readSheet(sheet: Sheet): SheetReading {
  const start = findHeadings(sheet.rows);
  if (!start) {
    const first = sheet.rows[0];
    const looksLikeTable = sheet.rows.some((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1);
    const doubts: Doubt[] =
      first && looksLikeTable ? [{ sheet: sheet.name, row: first.row, reason: 'no-headings' }] : [];
    return { rows: [], doubts, headings: false, asksHolders: false };
  }
  return new SheetReader(sheet, start).read();
}

interface Headings {
  readonly index: number;
  readonly columns: Columns;
}

/** The line among the first ones that names most columns; the first of equals. */
function findHeadings(rows: readonly SheetRow[]): Headings | undefined {
  let best: (Headings & { roles: number }) | undefined;
  for (const [index, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = readHeadings(row.cells);
    const roles = columns ? countRoles(columns) : 0;
    if (columns && roles > (best?.roles ?? 0)) best = { index, columns, roles };
  }
  return best;
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #merged: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly #wide: ReadonlySet<number>;
  readonly #start: number;
  readonly #rows: RawRow[] = [];
  readonly #doubts: Doubt[] = [];
  #columns: Columns;
  #reversed = false;
  #title: string;
  #above = '';

  constructor(sheet: Sheet, start: Headings) {
    this.#sheet = sheet;
    this.#start = start.index;
    this.#columns = start.columns;
    this.#merged = carriedByMerges(sheet);
    this.#wide = new Set(sheet.merges.filter((merge) => merge.right - merge.left >= 2).map((merge) => merge.top));
    const titles = sheet.rows.slice(0, start.index).map((row) => challengeTitle(row.cells));
    this.#title =
      cleanLine(titles.findLast((title) => title !== undefined && title !== '') ?? '') || cleanLine(sheet.name);
  }

  read(): SheetReading {
    this.#follow(this.#sheet.rows[this.#start]?.cells ?? [], this.#columns);
    for (const [offset, row] of this.#sheet.rows.slice(this.#start + 1).entries()) {
      if (!this.#isHeadingsOrTitle(row, offset)) this.#readRow(row);
    }
    return { rows: this.#rows, doubts: this.#doubts, headings: true, asksHolders: this.#has('holders') };
  }

  #follow(cells: readonly string[], columns: Columns): void {
    this.#columns = columns;
    this.#reversed = /difficult/.test(words(cells[columns.access?.[0] ?? -1] ?? ''));
  }

  #isHeadingsOrTitle(row: SheetRow, offset: number): boolean {
    const filled = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
    if (filled.length === 0) return row.errors.length === 0;
    if (offset === 0 && this.#isSecondHeadingLine(row, filled)) return true;
    const again = readHeadings(row.cells);
    if (again && filled.length >= 3 && filled.every((column) => roleOf(row.cells[column] ?? '') !== undefined)) {
      this.#follow(row.cells, again);
      return true;
    }
    const leftmost = Math.min(...Object.values(this.#columns).flat());
    const title = (filled[0] ?? 0) <= leftmost ? challengeTitle(row.cells) : undefined;
    if (title === undefined) return false;
    if (title !== '') this.#title = cleanLine(title);
    this.#above = '';
    return true;
  }

  /** « Qu'ai-je besoin de savoir ? » under « Information »: questions that repeat the headings. */
  #isSecondHeadingLine(row: SheetRow, filled: readonly number[]): boolean {
    const roles: Role[] = filled.flatMap((column) => roleOf(row.cells[column] ?? '') ?? []);
    return roles.length >= 2 && filled.every((column) => (row.cells[column] ?? '').trim().endsWith('?'));
  }

  #readRow(row: SheetRow): void {
    const own = Object.values(this.#columns).flat();
    const written = own.filter((column) => (row.cells[column] ?? '').trim() !== '');
    if (written.length === 0 && !own.some((column) => row.errors.includes(column))) return;
    const doubt = (reason: DoubtReason) => this.#doubts.push({ sheet: this.#sheet.name, row: row.row, reason });
    const [only] = written;
    if (written.length === 1 && only !== undefined) {
      if (this.#wide.has(row.row)) return void doubt('section-title');
      if (/^(sous )?total( general)?( \d.*)?$/.test(words(row.cells[only] ?? ''))) return void doubt('total-line');
    }
    const text = (role: Role) => this.#cells(row, role)[0] ?? '';
    const information = this.#limit(cleanLine(text('information')), LONGEST_LINE, doubt);
    const data = this.#limit(clean(text('data') || this.#catalogueData(row)), LONGEST_TEXT, doubt);
    const postIt = this.#limit(clean(text('postIt')), LONGEST_TEXT, doubt);
    if (own.some((column) => row.errors.includes(column))) doubt('cell-error');
    if (information === '' && data === '' && postIt === '') return void doubt('nothing-listed');
    const onlyPostIt = information === '' && data === '';
    if (onlyPostIt) doubt('only-post-it');
    else if (information === '' && this.#has('information')) doubt('information-missing');
    this.#rows.push({
      sheet: this.#sheet.name,
      row: row.row,
      challenge: this.#limit(this.#challenge(row, doubt), LONGEST_LINE, doubt),
      postIt,
      information: onlyPostIt ? this.#limit(cleanLine(postIt), LONGEST_LINE, doubt) : information,
      data,
      holderCells: this.#cells(row, 'holders').map((cell) => this.#limit(cell, LONGEST_TEXT, doubt)),
      ...this.#access(row, doubt),
      personal: this.#personal(row, doubt),
      other: row.cells
        .filter((_, column) => !own.includes(column))
        .join('\t')
        .trim(),
    });
  }

  #has(role: Role): boolean {
    return this.#columns[role] !== undefined;
  }

  /** Filled cells of a role, own or carried down by a merged cell. */
  #cells(row: SheetRow, role: Role): string[] {
    const carried = this.#merged.get(row.row);
    return (this.#columns[role] ?? [])
      .map((column) => row.cells[column]?.trim() || carried?.get(column) || '')
      .filter((cell) => cell !== '');
  }

  #challenge(row: SheetRow, doubt: (reason: DoubtReason) => void): string {
    if (!this.#has('challenge')) return this.#title;
    const own = cleanLine(this.#cells(row, 'challenge')[0] ?? '');
    if (own !== '') return (this.#above = own);
    doubt(this.#above === '' ? 'challenge-missing' : 'challenge-from-above');
    return this.#above || this.#title;
  }

  #access(row: SheetRow, doubt: (reason: DoubtReason) => void): { access: AccessLevel; accessNote: string } {
    const notes = this.#cells(row, 'note');
    if (!this.#has('access') && this.#has('availability')) return this.#availability(row);
    const reading = readAccess(this.#limit(this.#cells(row, 'access')[0] ?? '', LONGEST_TEXT, doubt), this.#reversed);
    if (reading.unclear) doubt('access-unclear');
    const accessNote = this.#limit(
      clean([reading.note, ...notes].filter((note) => note !== '').join('\n')),
      LONGEST_TEXT,
      doubt,
    );
    return { access: reading.level, accessNote };
  }

  /** In a catalogue, a date of availability says that people can get the field: easy. */
  #availability(row: SheetRow): { access: AccessLevel; accessNote: string } {
    const facts = (['availability', 'frequency', 'latency'] as const).flatMap((role) => {
      const value = cleanLine(this.#cells(row, role)[0] ?? '');
      const heading = cleanLine(this.#sheet.rows[this.#start]?.cells[this.#columns[role]?.[0] ?? -1] ?? '').replaceAll(
        '_',
        ' ',
      );
      return value === '' ? [] : [`${heading} : ${value}`];
    });
    const since = this.#cells(row, 'availability')[0] ?? '';
    return { access: /\d{4}/.test(since) ? 'easy' : readAccess(since).level, accessNote: facts.join('\n') };
  }

  /** « name/prefix : Civilités de la personne (ex. Mme) », from the columns of a catalogue of fields. */
  #catalogueData(row: SheetRow): string {
    const told = (role: Role) => {
      const value = clean(this.#cells(row, role)[0] ?? '');
      return /^todo$/i.test(value) ? '' : value;
    };
    const example = told('example');
    const what = [told('name'), told('description')].filter((part) => part !== '').join(' : ');
    return example !== '' && example.length <= 80 && what !== '' ? `${what} (ex. ${cleanLine(example)})` : what;
  }

  #personal(row: SheetRow, doubt: (reason: DoubtReason) => void): boolean | null {
    const reading = readPersonal(this.#cells(row, 'personal')[0] ?? '');
    if (reading.unclear) doubt('personal-unclear');
    return reading.personal;
  }

  #limit(text: string, longest: number, doubt: (reason: DoubtReason) => void): string {
    if (text.length <= longest) return text;
    if (this.#doubts.at(-1)?.reason !== 'text-cut') doubt('text-cut');
    return clean(text.slice(0, longest));
  }
}

/** Real sheets lend a few thousand; beyond this, somebody is overlapping merged cells on purpose. */
const MOST_LENT = 200_000;

/** Text that a merged cell lends to the rows below its first one, by row then column. */
function carriedByMerges(sheet: Sheet): Map<number, Map<number, string>> {
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
