import { z } from 'zod';
import type { Book, SheetRow } from '~/platform/spreadsheet/book.ts';
import { textKey } from '../text-key.ts';
import { type GuestColumn, guestColumn } from './guest-headings.ts';

/** Why a line deserves a look before it is accepted. */
export type GuestDoubt = 'no-name' | 'bad-email' | 'twice-in-file' | 'on-list' | 'same-name';

export interface GuestRow {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  /** As written: a function, or the name of a role of the template. */
  readonly role: string;
  readonly doubts: readonly GuestDoubt[];
  /** Accepted unless somebody unticks it. */
  readonly usual: boolean;
}

type Known = { readonly name: string; readonly email: string };
type Columns = Partial<Record<GuestColumn, number>>;

const HEADER_WITHIN = 15;
const isEmail = (text: string): boolean => z.email().safeParse(text).success;

/**
 * Reads people from a workbook of any shape: the heading row is found by its words, in either language; without one,
 * a column of addresses is recognised and the first other column is the name. Lines already on the list, or twice in the
 * file, are told and left out unless somebody ticks them.
 */
export function readGuestRows(book: Book, known: readonly Known[]): GuestRow[] {
  const found: GuestRow[] = [];
  const emails = new Set(known.map(({ email }) => email.toLowerCase()).filter(Boolean));
  const names = new Set(known.map(({ name }) => textKey(name)));
  const seen = new Set<string>();
  for (const sheet of book.sheets) {
    const { columns, from } = findColumns(sheet.rows);
    for (const row of sheet.rows.slice(from)) {
      const guest = readRow(row, columns);
      if (!guest) continue;
      const doubts = doubtsOf(guest, { emails, names, seen });
      seen.add(guest.email || textKey(guest.name));
      const usual = !doubts.some((doubt) => doubt === 'no-name' || doubt === 'twice-in-file' || doubt === 'on-list');
      found.push({ ...guest, sheet: sheet.name, row: row.row, doubts, usual });
    }
  }
  return found;
}

function findColumns(rows: readonly SheetRow[]): { columns: Columns; from: number } {
  for (const [index, { cells }] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns: Columns = {};
    for (const [place, cell] of cells.entries()) {
      const column = guestColumn(cell);
      if (column && columns[column] === undefined) columns[column] = place;
    }
    const named = columns.name !== undefined || columns.first !== undefined || columns.email !== undefined;
    if (named && Object.keys(columns).length >= Math.min(2, cells.filter(Boolean).length)) {
      return { columns, from: index + 1 };
    }
  }
  const email = rows.find(({ cells }) => cells.some(isEmail))?.cells.findIndex(isEmail);
  if (email === undefined) return { columns: {}, from: rows.length };
  const first = rows.find(({ cells }) => cells.some((cell, place) => cell !== '' && place !== email));
  const name = first?.cells.findIndex((cell, place) => cell !== '' && place !== email);
  return { columns: { email, ...(name === undefined ? {} : { name }) }, from: 0 };
}

type Read = Pick<GuestRow, 'name' | 'email' | 'organisation' | 'role'>;

function readRow({ cells }: SheetRow, columns: Columns): Read | undefined {
  const cell = (column: GuestColumn): string => {
    const place = columns[column];
    return place === undefined ? '' : (cells[place] ?? '').replace(/\s+/g, ' ').trim();
  };
  const name = [cell('first'), cell('name')].filter(Boolean).join(' ').slice(0, 120);
  // Addresses are often pasted as « Ana Gil <ana@example.org> ».
  const email = (/<([^<>\s]+@[^<>\s]+)>/.exec(cell('email'))?.[1] ?? cell('email')).toLowerCase().slice(0, 200);
  if (name === '' && email === '') return undefined;
  return { name, email, organisation: cell('organisation').slice(0, 160), role: cell('role').slice(0, 80) };
}

function doubtsOf(
  { name, email }: Read,
  context: { emails: ReadonlySet<string>; names: ReadonlySet<string>; seen: ReadonlySet<string> },
): GuestDoubt[] {
  const doubts: GuestDoubt[] = [];
  if (name === '') doubts.push('no-name');
  if (email !== '' && !isEmail(email)) doubts.push('bad-email');
  if (context.seen.has(email || textKey(name))) doubts.push('twice-in-file');
  if (email !== '' && context.emails.has(email)) doubts.push('on-list');
  else if (name !== '' && context.names.has(textKey(name))) doubts.push('same-name');
  return doubts;
}

/** The key of a template's role, when what was written is its title; a plain guest otherwise. */
export function roleOf(
  written: string,
  roles: readonly { readonly key: string; readonly title: { readonly fr: string; readonly en: string } }[],
): string {
  const key = textKey(written);
  return roles.find(({ title }) => [title.fr, title.en].some((words) => textKey(words) === key))?.key ?? 'guest';
}
