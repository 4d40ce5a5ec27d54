import { AppError } from '~/platform/app-error.ts';
import type { Book } from '~/platform/spreadsheet/book.ts';
import { fold } from '../text.ts';
import { findMerges } from './find-merges.ts';
import { knownHolders, splitHolders } from './holder-names.ts';
import type { DatablitzReading, Doubt, ReadRow } from './model.ts';
import { readSheet } from './read-sheet.ts';

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
  const sheets = book.sheets.map(readSheet);
  if (!sheets.some((sheet) => sheet.headings)) throw new AppError('datamap.no-headings');
  const known = knownHolders(
    sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.holderCells)),
    inUse,
  );
  const rows: ReadRow[] = [];
  const doubts: Doubt[] = sheets.flatMap((sheet) => sheet.doubts);
  const seen = new Set<string>();
  for (const sheet of sheets) {
    for (const { holderCells, other, ...raw } of sheet.rows) {
      const { holders, joined } = splitHolders(holderCells.join('\n'), known);
      const row: ReadRow = { ...raw, holders };
      const place = { sheet: row.sheet, row: row.row };
      if (joined) doubts.push({ ...place, reason: 'holders-joined' });
      if (holders.length === 0 && sheet.asksHolders) doubts.push({ ...place, reason: 'holder-missing' });
      const content = fold(JSON.stringify([row.challenge, row.information, row.data, row.holders, other]));
      if (seen.has(content)) doubts.push({ ...place, reason: 'duplicate-row' });
      seen.add(content);
      rows.push(row);
    }
  }
  if (rows.length === 0) throw new AppError('datamap.no-rows');
  return {
    rows,
    doubts: inOrder(doubts, book),
    merges: findMerges(
      rows.flatMap((row) => row.holders),
      inUse,
    ),
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
