import { words } from '../text.ts';
import { roleOf } from './headings.ts';

/** « Qu'ai-je besoin de savoir ? » under « Information »: questions that repeat the headings. */
export function isSecondHeadingLine(cells: readonly string[], filled: readonly number[]): boolean {
  const roles = filled.flatMap((column) => roleOf(cells[column] ?? '') ?? []);
  return roles.length >= 2 && filled.every((column) => (cells[column] ?? '').trim().endsWith('?'));
}

/**
 * Headings said again further down, perhaps in another order. « Données de trafic » and « facile » in a row look like
 * headings and are none: half of the cells at least are headings of the sheet, word for word.
 */
export function repeatsHeadings(
  cells: readonly string[],
  filled: readonly number[],
  headings: readonly string[],
): boolean {
  const known = new Set(headings.map(words));
  const said = filled.map((column) => cells[column] ?? '');
  const same = said.filter((cell) => known.has(words(cell))).length;
  return said.length >= 3 && same * 2 >= said.length && said.every((cell) => roleOf(cell) !== undefined);
}
