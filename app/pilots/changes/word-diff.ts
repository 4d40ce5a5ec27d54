/** A stretch of words that both texts have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown whole, removed then added: nobody reads a patchwork of thousands of words. */
const MOST_WORDS = 1500;

const wordsOf = (text: string): string[] => text.match(/\s*\S+/g) ?? [];

/**
 * What turns one text into the other, by words: longest common subsequence. Pieces that are the same or removed make up
 * `before`, those the same or added make up `after`, but for the spaces at the very end.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || young.length > MOST_WORDS) {
    return joined([...old.map((text) => piece('removed', text)), ...young.map((text) => piece('added', text))]);
  }
  const lengths = commonLengths(old, young);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [one, other] = [old[i], young[j]];
    if (one !== undefined && one === other) {
      pieces.push(piece('same', one));
      i += 1;
      j += 1;
    } else if (other === undefined || (one !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      pieces.push(piece('removed', one ?? ''));
      i += 1;
    } else {
      pieces.push(piece('added', other));
      j += 1;
    }
  }
  return joined(pieces);
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** `lengths[i][j]`: words in common from the i-th of one and the j-th of the other on. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(young.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (!row) continue;
      row[j] = old[i] === young[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  }
  return rows;
}

const at = (rows: readonly Uint16Array[], i: number, j: number): number => rows[i]?.[j] ?? 0;

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const one of pieces) {
    const last = all.at(-1);
    if (last?.kind === one.kind) all[all.length - 1] = piece(one.kind, last.text + one.text);
    else all.push(one);
  }
  return all;
}
