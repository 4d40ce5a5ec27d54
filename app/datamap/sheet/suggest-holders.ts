import { holderKey } from '../datablitz/holder-names.ts';
import { nearSpelling } from '../datablitz/near-spelling.ts';
import { fold } from '../text.ts';
import type { CitedHolder } from './list-cited-holders.server.ts';

export interface Suggestion {
  readonly name: string;
  /** Rows that name it; 0 for one to be created. */
  readonly cited: number;
  /** Written nearly so: a slip is likelier than another holder. */
  readonly near: boolean;
}

const MOST = 7;

/**
 * Holders for what is being written: those that begin so, then those with a word that does, then near spellings, most
 * cited first; last, the name as written, unless it is in use already.
 */
export function suggestHolders(written: string, holders: readonly CitedHolder[]): Suggestion[] {
  const text = fold(written);
  if (text === '') return holders.slice(0, MOST).map(({ name, cited }) => ({ name, cited, near: false }));
  const key = holderKey(written);
  const begins = holders.filter(({ name }) => fold(name).startsWith(text));
  const inside = holders.filter(({ name }) => !begins.some((one) => one.name === name) && fold(name).includes(text));
  const near = holders.filter(
    (one) => one.key !== key && !begins.includes(one) && !inside.includes(one) && nearSpelling(one.key, key),
  );
  const found = [
    ...[...begins, ...inside].map(({ name, cited }) => ({ name, cited, near: false })),
    ...near.map(({ name, cited }) => ({ name, cited, near: true })),
  ].slice(0, MOST);
  return holders.some((one) => one.key === key) ? found : [...found, { name: written.trim(), cited: 0, near: false }];
}

/** A cell of holders, with the one being written replaced by a name. */
export function replaceLast(cell: string, name: string): string {
  const { before } = lastPart(cell);
  return `${before}${name} ; `;
}

/** The holder being written in a cell, after the last semicolon. */
export function lastPart(cell: string): { before: string; text: string } {
  const at = cell.lastIndexOf(';');
  return at < 0 ? { before: '', text: cell } : { before: `${cell.slice(0, at + 1)} `, text: cell.slice(at + 1).trim() };
}
