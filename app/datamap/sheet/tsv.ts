/**
 * A block of cells as spreadsheets put it on the clipboard: cells parted by tabs, rows by line breaks; a cell that holds
 * a tab, a line break or a leading quote is quoted, its quotes doubled.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n');
  while (at <= source.length) {
    const quoted = source[at] === '"' ? readQuoted(source, at) : undefined;
    const end = quoted?.end ?? nextBreak(source, at);
    row.push(quoted?.text ?? source.slice(at, end));
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  // The last line break ends a row; it does not start one.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** A quoted cell; undefined when the quote is only the first letter of the text. */
function readQuoted(source: string, start: number): { text: string; end: number } | undefined {
  let at = start + 1;
  while (at < source.length) {
    const close = source.indexOf('"', at);
    if (close < 0) return undefined;
    if (source[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    const end = close + 1;
    if (end < source.length && source[end] !== '\t' && source[end] !== '\n') return undefined;
    return { text: source.slice(start + 1, close).replaceAll('""', '"'), end };
  }
  return undefined;
}

function nextBreak(source: string, start: number): number {
  for (let at = start; at < source.length; at++) if (source[at] === '\t' || source[at] === '\n') return at;
  return source.length;
}

/** `parseTsv` reads it back as the same cells; a block of one empty cell is the empty text. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

const quote = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
