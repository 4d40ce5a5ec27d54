import { expect, it } from 'vitest';
import type { Book } from '~/platform/spreadsheet/book.ts';
import { repeatsHeadings } from './heading-lines.ts';
import { readDatablitz } from './read-datablitz.ts';

const HEADINGS = ['Défi', 'Information', 'Données', 'Détenteurs', 'Accès', 'Personnelle ?'];
const filled = (cells: readonly string[]) => cells.flatMap((cell, column) => (cell === '' ? [] : [column]));

it.each([
  [HEADINGS, true],
  [['Accès', 'Détenteurs', 'Information', 'Données', '', ''], true],
  [['Défi vélo', 'Informations voyageurs', 'Données de trafic', '', 'facile', ''], false],
  [['Défi', 'Information sur le trafic', 'Données', '', '', ''], true],
  [['', 'Information', '', '', 'Accès', ''], false],
])('%j are headings again: %s', (cells, expected) => {
  expect(repeatsHeadings(cells, filled(cells), HEADINGS)).toBe(expected);
});

it('a row whose cells begin with the words of headings is a row, and those below keep their columns', () => {
  const lines = [
    HEADINGS,
    ['Défi vélo', 'Informations voyageurs', 'Données de trafic', '', 'facile', ''],
    ['Défi vélo', 'Mes trajets', 'Départ, arrivée', 'Yélo', 'moyen', 'oui'],
  ];
  const rows = lines.map((cells, index) => ({ row: index + 1, cells, errors: [] }));
  const book: Book = { format: 'csv', sheets: [{ name: 'S', rows, merges: [] }] };
  expect(readDatablitz(book).rows).toMatchObject([
    { information: 'Informations voyageurs', data: 'Données de trafic', holders: [], access: 'easy' },
    { information: 'Mes trajets', data: 'Départ, arrivée', holders: ['Yélo'], access: 'medium', personal: true },
  ]);
});
