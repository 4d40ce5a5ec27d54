import { describe, expect, it } from 'vitest';
import type { Book } from '../../platform/spreadsheet/book.ts';
import { readGuestRows, roleOf } from './read-guest-rows.ts';

const book = (...lines: string[][]): Book => ({
  format: 'csv',
  sheets: [{ name: 'Liste', merges: [], rows: lines.map((cells, index) => ({ row: index + 1, cells, errors: [] })) }],
});

describe('a guest list from a spreadsheet', () => {
  it('finds the headings wherever they stand, in either language', () => {
    const french = book(
      ['Séminaire du 3 mars', '', '', ''],
      ['Prénom', 'NOM', 'Adresse e-mail', 'Structure'],
      ['Ana', 'Gil', 'ANA@example.org', 'CCAS'],
    );
    expect(readGuestRows(french, [])).toEqual([
      expect.objectContaining({
        name: 'Ana Gil',
        email: 'ana@example.org',
        organisation: 'CCAS',
        doubts: [],
        usual: true,
        row: 3,
      }),
    ]);
    const english = book(['Email address', 'Full name', 'Job title'], ['bo@example.org', 'Bo Lee', 'Engineer']);
    expect(readGuestRows(english, [])[0]).toMatchObject({ name: 'Bo Lee', role: 'Engineer' });
  });

  it('does without headings when there are addresses', () => {
    const [guest] = readGuestRows(book(['Ana Gil', 'ana@example.org']), []);
    expect(guest).toMatchObject({ name: 'Ana Gil', email: 'ana@example.org' });
    expect(readGuestRows(book(['rien', 'de tel']), [])).toEqual([]);
  });

  it('tells what is doubtful, and leaves out what would be double', () => {
    const rows = readGuestRows(
      book(
        ['Nom', 'Courriel'],
        ['Ana', 'ana@example.org'],
        ['Ana', 'ana@example.org'],
        ['Bo', 'bo at example'],
        ['', 'seul@example.org'],
        ['Déjà Là', 'deja@example.org'],
        ['deja la', ''],
        ['', ''],
      ),
      [{ name: 'Déjà là', email: 'deja@example.org' }],
    );
    expect(rows.map(({ doubts, usual }) => [doubts, usual])).toEqual([
      [[], true],
      [['twice-in-file'], false],
      [['bad-email'], true],
      [['no-name'], false],
      [['on-list'], false],
      [['same-name'], true],
    ]);
  });

  it('gives a role of the template to whoever is said to hold it', () => {
    const roles = [{ key: 'scribe', title: { fr: 'Prise de notes', en: 'Note-taker' } }];
    expect(roleOf('prise de NOTES', roles)).toBe('scribe');
    expect(roleOf('Directeur', roles)).toBe('guest');
  });
});
