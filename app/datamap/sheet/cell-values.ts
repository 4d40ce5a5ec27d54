import { readAccess, readExistence, readPersonal, readSource } from '../datablitz/cell-words.ts';
import { joinHolders, knownHolders, splitHolders } from '../datablitz/holder-names.ts';
import { type ItemContent, LONGEST_LINE, LONGEST_TEXT } from '../datablitz/model.ts';
import { clean, cleanLine } from '../text.ts';
import { type Cells, CHOICES, type Field, isChoice, MANY_LINES } from './columns.ts';

/**
 * A row → its cells. Holders are one text that reads back as exactly these names; choices are their keys.
 * `cellsOf` and `contentOf` undo one another.
 */
export function cellsOf(item: Omit<ItemContent, 'challenge'>): Cells {
  const { information, data, holders, access, personal, existence, source, theme, whoKnows, accessNote, postIt } = item;
  const texts = { information, data, theme, whoKnows, accessNote, postIt };
  return {
    ...texts,
    holders: joinHolders(holders),
    access,
    personal: personal === null ? 'unknown' : personal ? 'yes' : 'no',
    existence,
    source,
  };
}

/** The cells of a row → what is kept of it. */
export function contentOf(cells: Cells): Omit<ItemContent, 'challenge'> {
  const { information, data, theme, whoKnows, accessNote, postIt } = cells;
  const choice = <F extends keyof typeof CHOICES>(field: F): (typeof CHOICES)[F][number] =>
    CHOICES[field].find((one) => one === cells[field]) ?? 'unknown';
  const personal = choice('personal');
  return {
    ...{ information, data, theme, whoKnows, accessNote, postIt },
    holders: splitHolders(cells.holders, NOBODY).holders,
    access: choice('access'),
    personal: personal === 'unknown' ? null : personal === 'yes',
    existence: choice('existence'),
    source: choice('source'),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

export interface CellReading {
  readonly value: string;
  /** Something is written, and the cell has no place for it. */
  readonly misfit: boolean;
}

/**
 * What somebody wrote or pasted into a cell → the cell's value, cleaned as an import cleans it. A choice takes its own
 * key as well as the words of both languages.
 *
 * @param holders names in use: « Eau et Énergie » is cut only where its pieces are known
 */
export function readCell(field: Field, text: string, holders: readonly string[] = []): CellReading {
  if (isChoice(field)) return readChoice(field, text);
  if (field === 'holders') {
    const names = splitHolders(text.slice(0, LONGEST_TEXT), knownHolders([], holders)).holders;
    return { value: joinHolders(names), misfit: false };
  }
  const value = MANY_LINES.includes(field) ? clean(text) : cleanLine(text);
  const longest = MANY_LINES.includes(field) ? LONGEST_TEXT : LONGEST_LINE;
  return { value: value.slice(0, longest), misfit: value.length > longest };
}

function readChoice(field: keyof typeof CHOICES, text: string): CellReading {
  const key = CHOICES[field].find((one) => one === text.trim());
  if (key) return { value: key, misfit: false };
  if (field === 'access') {
    const { level, unclear } = readAccess(text);
    return { value: level, misfit: unclear };
  }
  if (field === 'personal') {
    const { personal, unclear } = readPersonal(text);
    return { value: personal === null ? 'unknown' : personal ? 'yes' : 'no', misfit: unclear };
  }
  const { value, unclear } = field === 'existence' ? readExistence(text) : readSource(text);
  return { value, misfit: unclear };
}
