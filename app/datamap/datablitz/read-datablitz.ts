import { AppError } from '~/platform/app-error.ts';
import type { Book, Sheet } from '~/platform/spreadsheet/book.ts';
import { fold } from '../text.ts';
import { isAnnex } from './annex.ts';
import { type ColumnSummary, describeColumns, findHeadings } from './find-headings.ts';
import { findMerges } from './find-merges.ts';
import { withoutHidden } from './hidden.ts';
import { knownHolders, splitHolders } from './holder-names.ts';
import type { DatablitzReading, Doubt, ReadRow } from './model.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { runToEnd } from './run-to-end.ts';
import { NO_CHOICES, type ReadingChoices, type SheetChoice } from './sheet-choice.ts';

export interface ReadingOptions {
  /** Names of holders the territory already has. */
  readonly inUse?: readonly string[];
  readonly choices?: ReadingChoices;
}

/** A reading, and what a person needs to see to correct it. */
export interface WholeReading extends DatablitzReading {
  readonly sheets: readonly SheetSummary[];
}

export interface SheetSummary {
  readonly name: string;
  readonly take: boolean;
  readonly hidden: boolean;
  /** 1-based; null when no headings are known. */
  readonly headingsRow: number | null;
  readonly columns: readonly ColumnSummary[];
  /** Rows read. */
  readonly rows: number;
}

/** Rows between two pauses. */
const AT_ONCE = 100;

/**
 * Understands a workbook as Datablitz sheets: rows, what is doubtful about them, and holders written in several ways.
 * Every row with something in it is either among `rows` or has a doubt that says why not.
 *
 * Throws AppError `datamap.no-headings` when no sheet has recognisable headings, `datamap.no-rows` when nothing is
 * filled in below them.
 *
 * @param inUse names of holders the territory already has
 */
export function readDatablitz(book: Book, inUse: readonly string[] = []): DatablitzReading {
  const { sheets, rows, doubts, merges } = runToEnd(readDatablitzSteps(book, { inUse }));
  if (!sheets.some((sheet) => sheet.headingsRow !== null)) throw new AppError('datamap.no-headings');
  if (rows.length === 0) throw new AppError('datamap.no-rows');
  return { rows, doubts, merges };
}

/** The same in steps, for whoever has other work to do meanwhile; with nothing understood it answers no rows. */
export function* readDatablitzSteps(whole: Book, options: ReadingOptions = {}): Generator<void, WholeReading> {
  const { inUse = [], choices = NO_CHOICES } = options;
  const own = { ...whole, sheets: whole.sheets.filter((sheet) => !isAnnex(sheet)) };
  const book = choices.hidden === 'leave' ? withoutHidden(own) : own;
  const sheets: SheetReading[] = [];
  for (const sheet of book.sheets) sheets.push(yield* readSheet(sheet, choiceFor(sheet, choices)));
  const known = knownHolders(
    sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.holderCells)),
    inUse,
  );
  yield;
  const rows: ReadRow[] = [];
  const doubts: Doubt[] = sheets.flatMap((sheet) => sheet.doubts);
  const seen = new Set<string>();
  for (const sheet of sheets) {
    for (const [index, { holderCells, other, ...raw }] of sheet.rows.entries()) {
      const { holders, joined } = splitHolders(holderCells.join('\n'), known);
      const row: ReadRow = { ...raw, holders };
      const place = { sheet: row.sheet, row: row.row };
      if (joined) doubts.push({ ...place, reason: 'holders-joined' });
      if (holders.length === 0 && sheet.asksHolders) doubts.push({ ...place, reason: 'holder-missing' });
      const details = [row.existence, row.source, row.theme];
      const content = fold(JSON.stringify([row.challenge, row.information, row.data, row.holders, details, other]));
      if (seen.has(content)) doubts.push({ ...place, reason: 'duplicate-row' });
      seen.add(content);
      rows.push(row);
      if (index % AT_ONCE === 0) yield;
    }
  }
  const merges = yield* findMerges(
    rows.flatMap((row) => row.holders),
    inUse,
  );
  const summaries = book.sheets.map((sheet, index) => summarize(sheet, sheets[index], choiceFor(sheet, choices)));
  return { rows, doubts: inOrder(doubts, book), merges, sheets: summaries };
}

/** What was chosen for a sheet; a tab may bear any name, even one that every object answers to (`toString`). */
function choiceFor({ name }: Sheet, { sheets }: ReadingChoices): SheetChoice | undefined {
  return Object.hasOwn(sheets, name) ? sheets[name] : undefined;
}

function summarize(sheet: Sheet, reading: SheetReading | undefined, choice: SheetChoice | undefined): SheetSummary {
  const headings = reading?.headings ?? findHeadings(sheet, choice);
  return {
    name: sheet.name,
    take: choice?.take ?? true,
    hidden: sheet.hidden === true,
    headingsRow: sheet.rows[headings?.index ?? -1]?.row ?? null,
    columns: describeColumns(sheet, headings),
    rows: reading?.rows.length ?? 0,
  };
}

function inOrder(doubts: readonly Doubt[], book: Book): Doubt[] {
  const place = new Map(book.sheets.map((sheet, index) => [sheet.name, index]));
  return doubts.toSorted((a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || a.row - b.row);
}

/** What `import:datablitz --json` prints: exactly these keys, in this order. */
export function printedReading(reading: DatablitzReading) {
  return {
    rows: reading.rows.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      challenge: row.challenge,
      information: row.information,
      data: row.data,
      holders: row.holders,
      access: row.access,
      personal: row.personal,
    })),
    doubts: reading.doubts.map(({ sheet, row, reason }) => ({ sheet, row, reason })),
    merges: reading.merges.map(({ into, variants }) => ({ into, variants })),
  };
}
