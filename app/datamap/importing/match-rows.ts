import type { ItemContent, ReadRow } from '../datablitz/model.ts';
import { fold } from '../text.ts';

/** A card, as far as finding it again in a workbook needs it. */
export interface KnownItem {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  /** The file it was last read from. */
  readonly fileName: string | undefined;
  readonly content: ItemContent;
  /** What that file said of it. */
  readonly base: ItemContent | undefined;
}

type Identity = Pick<ItemContent, 'challenge' | 'information' | 'data'>;

/** Rows and cards between two pauses. */
const AT_ONCE = 500;

/**
 * The card that each row is about, by the row's index. Tried in turn: the same three texts, as the workbook last said them
 * then as the card says them; the same challenge and information, when no doubt is possible; the same cell of the same
 * file with one of the texts unchanged. A card is found once.
 */
export function* matchRows(
  rows: readonly ReadRow[],
  items: readonly KnownItem[],
  fileName: string,
): Generator<void, ReadonlyMap<number, KnownItem>> {
  const matching = new Matching(rows, items);
  for (const of of [(item: KnownItem) => item.base, (item: KnownItem) => item.content]) {
    yield* matching.pass(wholeText, of, false);
  }
  for (const of of [(item: KnownItem) => item.base, (item: KnownItem) => item.content]) {
    yield* matching.pass(about, of, true);
  }
  yield* matching.byCell(fileName);
  return matching.found;
}

const wholeText = ({ challenge, information, data }: Identity): string =>
  [challenge, information, data].map(fold).join('\n');
const about = ({ challenge, information }: Identity): string =>
  information === '' ? '' : [challenge, information].map(fold).join('\n');
const cellOf = ({ sheet, row }: { sheet: string; row: number }): string => `${row}:${fold(sheet)}`;

class Matching {
  readonly found = new Map<number, KnownItem>();
  readonly #rows: readonly ReadRow[];
  readonly #items: readonly KnownItem[];
  readonly #taken = new Set<string>();

  constructor(rows: readonly ReadRow[], items: readonly KnownItem[]) {
    this.#rows = rows;
    this.#items = items;
  }

  /** Pairs rows and cards of one key: the same cell first, then in order; `surely` only when as many of each are left. */
  *pass(
    keyOf: (identity: Identity) => string,
    of: (item: KnownItem) => ItemContent | undefined,
    surely: boolean,
  ): Generator<void, void> {
    const items = new Map<string, KnownItem[]>();
    for (const [index, item] of this.#items.entries()) {
      const identity = this.#taken.has(item.id) ? undefined : of(item);
      if (identity) push(items, keyOf(identity), item);
      if (index % AT_ONCE === 0) yield;
    }
    const rows = new Map<string, number[]>();
    for (const [index, row] of this.#rows.entries()) {
      if (!this.found.has(index)) push(rows, keyOf(row), index);
      if (index % AT_ONCE === 0) yield;
    }
    let done = 0;
    for (const [key, indices] of rows) {
      const candidates = key === '' ? undefined : items.get(key);
      if (candidates) this.#pair(indices, candidates, surely);
      if (done++ % AT_ONCE === 0) yield;
    }
  }

  *byCell(fileName: string): Generator<void, void> {
    const items = new Map<string, KnownItem>();
    for (const item of this.#items) {
      if (!this.#taken.has(item.id) && item.fileName === fileName) items.set(cellOf(item), item);
    }
    yield;
    for (const [index, row] of this.#rows.entries()) {
      const item = this.found.has(index) ? undefined : items.get(cellOf(row));
      if (item && !this.#taken.has(item.id) && looksLike(row, item.base ?? item.content)) this.#take(index, item);
      if (index % AT_ONCE === 0) yield;
    }
  }

  #pair(indices: readonly number[], candidates: readonly KnownItem[], surely: boolean): void {
    const cells = new Map(candidates.map((item) => [cellOf(item), item]));
    for (const index of indices) {
      const row = this.#rows[index];
      const item = row && cells.get(cellOf(row));
      if (item && !this.#taken.has(item.id)) this.#take(index, item);
    }
    const rest = indices.filter((index) => !this.found.has(index));
    const left = candidates.filter((item) => !this.#taken.has(item.id));
    if (surely && rest.length !== left.length) return;
    for (const [at, index] of rest.entries()) {
      const item = left[at];
      if (item) this.#take(index, item);
    }
  }

  #take(index: number, item: KnownItem): void {
    this.found.set(index, item);
    this.#taken.add(item.id);
  }
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

const looksLike = (row: Identity, said: Identity): boolean =>
  (['information', 'data'] as const).some((field) => row[field] !== '' && fold(row[field]) === fold(said[field]));
