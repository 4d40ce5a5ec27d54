import type { Sheet, SheetRow } from '~/platform/spreadsheet/book.ts';
import { clean, cleanLine, words } from '../text.ts';
import { readAccess, readExistence, readPersonal, readSource } from './cell-words.ts';
import { findHeadings, type Headings, headingCells } from './find-headings.ts';
import { isSecondHeadingLine, repeatsHeadings } from './heading-lines.ts';
import { type Columns, challengeTitle, type Role, readHeadings } from './headings.ts';
import { carriedByMerges } from './merged-cells.ts';
import {
  type AccessLevel,
  type Doubt,
  type DoubtReason,
  type ItemContent,
  LONGEST_LINE,
  LONGEST_TEXT,
} from './model.ts';
import type { SheetChoice } from './sheet-choice.ts';

/** A row as read from its sheet; its holders are split once all sheets are known. */
export interface RawRow extends Omit<ItemContent, 'holders'> {
  sheet: string;
  row: number;
  holderCells: string[];
  /** What stands in columns that have no role: tells apart rows that are otherwise the same. */
  other: string;
}

export interface SheetReading {
  readonly rows: RawRow[];
  readonly doubts: Doubt[];
  /** Undefined when none were found, or when the sheet is left aside. */
  readonly headings: Headings | undefined;
  readonly asksHolders: boolean;
}

/** Rows between two pauses. */
const AT_ONCE = 100;

/** Reads one sheet, a few rows at a time: its headings, the titles that name challenges, and its rows. */
export function* readSheet(sheet: Sheet, choice?: SheetChoice): Generator<void, SheetReading> {
  if (choice && !choice.take) return { rows: [], doubts: [], headings: undefined, asksHolders: false };
  const start = findHeadings(sheet, choice);
  if (!start) {
    const first = sheet.rows[0];
    const looksLikeTable = sheet.rows.some((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1);
    const doubts: Doubt[] =
      first && looksLikeTable ? [{ sheet: sheet.name, row: first.row, reason: 'no-headings' }] : [];
    return { rows: [], doubts, headings: undefined, asksHolders: false };
  }
  return yield* new SheetReader(sheet, start, choice).read();
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #merged: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly #wide: ReadonlySet<number>;
  readonly #headings: Headings;
  readonly #choice: SheetChoice | undefined;
  readonly #rows: RawRow[] = [];
  readonly #doubts: Doubt[] = [];
  #columns: Columns;
  #reversed = false;
  #title: string;
  #above = '';

  constructor(sheet: Sheet, headings: Headings, choice: SheetChoice | undefined) {
    this.#sheet = sheet;
    this.#headings = headings;
    this.#choice = choice;
    this.#columns = headings.columns;
    this.#merged = carriedByMerges(sheet);
    this.#wide = new Set(sheet.merges.filter((merge) => merge.right - merge.left >= 2).map((merge) => merge.top));
    const titles = sheet.rows.slice(0, headings.index).map((row) => challengeTitle(row.cells));
    this.#title =
      cleanLine(choice?.challenge ?? '') ||
      cleanLine(titles.findLast((title) => title !== undefined && title !== '') ?? '') ||
      cleanLine(sheet.name);
  }

  *read(): Generator<void, SheetReading> {
    this.#follow(this.#headCells(), this.#columns);
    for (const [offset, row] of this.#sheet.rows.slice(this.#headings.index + 1).entries()) {
      if (!this.#isHeadingsOrTitle(row, offset)) this.#readRow(row);
      if (offset % AT_ONCE === 0) yield;
    }
    return {
      rows: this.#rows,
      doubts: this.#doubts,
      headings: this.#headings,
      asksHolders: this.#has('holders'),
    };
  }

  #headCells(): string[] {
    const line = this.#sheet.rows[this.#headings.index];
    return line ? headingCells(this.#sheet, line) : [];
  }

  #follow(cells: readonly string[], columns: Columns): void {
    this.#columns = columns;
    this.#reversed = /difficult/.test(words(cells[columns.access?.[0] ?? -1] ?? ''));
  }

  #isHeadingsOrTitle(row: SheetRow, offset: number): boolean {
    const filled = row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
    if (filled.length === 0) return row.errors.length === 0;
    if (offset === 0 && isSecondHeadingLine(row.cells, filled)) return true;
    const again = readHeadings(row.cells);
    if (again && repeatsHeadings(row.cells, filled, this.#headCells())) {
      // Columns that a person named stay so.
      if (!this.#choice) this.#follow(row.cells, again);
      return true;
    }
    const leftmost = Math.min(...Object.values(this.#columns).flat());
    const title = (filled[0] ?? 0) <= leftmost ? challengeTitle(row.cells) : undefined;
    if (title === undefined) return false;
    if (title !== '' && !this.#choice?.challenge) this.#title = cleanLine(title);
    this.#above = '';
    return true;
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
      ...this.#details(row, doubt),
      personal: this.#personal(row, doubt),
      theme: this.#limit(cleanLine(text('theme')), LONGEST_LINE, doubt),
      whoKnows: this.#limit(cleanLine(this.#cells(row, 'whoKnows').join(' ; ')), LONGEST_LINE, doubt),
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

  /** The cells of a choice; what is written there and not understood is kept in the note. */
  #details(row: SheetRow, doubt: (reason: DoubtReason) => void) {
    const written = { existence: this.#cells(row, 'existence')[0] ?? '', source: this.#cells(row, 'source')[0] ?? '' };
    const existence = readExistence(written.existence);
    const source = readSource(written.source);
    if (existence.unclear) doubt('existence-unclear');
    if (source.unclear) doubt('source-unclear');
    const kept = [
      ...(row.notes ?? []).map(({ text }) => text),
      existence.unclear ? written.existence : '',
      source.unclear ? written.source : '',
    ];
    return { ...this.#access(row, kept, doubt), existence: existence.value, source: source.value };
  }

  #access(
    row: SheetRow,
    kept: readonly string[],
    doubt: (reason: DoubtReason) => void,
  ): { access: AccessLevel; accessNote: string } {
    const notes = [...this.#cells(row, 'note'), ...kept];
    if (!this.#has('access') && this.#has('availability')) return this.#availability(row, notes);
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
  #availability(row: SheetRow, notes: readonly string[]): { access: AccessLevel; accessNote: string } {
    const facts = (['availability', 'frequency', 'latency'] as const).flatMap((role) => {
      const value = cleanLine(this.#cells(row, role)[0] ?? '');
      const heading = cleanLine(this.#headCells()[this.#columns[role]?.[0] ?? -1] ?? '').replaceAll('_', ' ');
      return value === '' ? [] : [`${heading} : ${value}`];
    });
    const since = this.#cells(row, 'availability')[0] ?? '';
    const accessNote = clean([...facts, ...notes].filter((note) => note !== '').join('\n'));
    return { access: /\d{4}/.test(since) ? 'easy' : readAccess(since).level, accessNote };
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
