import type { Sheet } from '~/platform/spreadsheet/book.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { messages } from '../messages/annex.ts';

const MARKS: readonly string[] = [messages.fr.mark, messages.en.mark];

/** A sheet that an export adds for its readers: an import does not take it for data. */
export function isAnnex(sheet: Sheet): boolean {
  return sheet.rows.slice(0, 3).some(({ cells }) => MARKS.includes(cells[0]?.trim() ?? ''));
}

/** Marks a sheet as one. */
export function asAnnex(sheet: SheetToWrite, mark: string): SheetToWrite {
  return { ...sheet, preamble: [...sheet.preamble, mark] };
}
