import { parse } from 'csv-parse/sync';
import { Refusal } from './refusal.mjs';

/** In the order in which a tie is settled: a comma may be a decimal sign, a tab never is. */
const DELIMITERS = ['\t', ';', '|', ','];
const NOT_A_TABLE = /^\s*(<(!doctype|html|\?xml|table|svg)|%pdf|\{\\rtf|[{[]\s*["{[\]}])/i;

/**
 * @param {Uint8Array} bytes
 * @param {string} name of the only sheet
 * @param {import('./book.ts').ReadLimits} limits
 * @returns {import('./book.ts').Book}
 */
export function parseCsv(bytes, name, limits) {
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  if (NOT_A_TABLE.test(text) || text.includes('\0')) throw new Refusal('not-a-spreadsheet');
  const declared = /^sep=(.)\n/i.exec(text);
  const delimiter = declared?.[1] ?? guessDelimiter(text);
  const rows = [];
  let line = 1;
  for (const { record, info } of records(text, delimiter)) {
    const row = line;
    line = info.lines + 1;
    if ((declared && row === 1) || record.every((cell) => cell.trim() === '')) continue;
    if (rows.length >= limits.maxRows) throw new Refusal('too-many-rows', { rows: limits.maxRows });
    rows.push({ row, cells: record.slice(0, limits.maxColumns).map(unguard), errors: [] });
  }
  return { format: 'csv', sheets: [{ name, rows, merges: [] }] };
}

/** Undoes what write-spreadsheet.server.ts does to cells that a spreadsheet would take for a formula. */
const unguard = (cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

function records(text, delimiter, options = {}) {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      ...options,
    });
  } catch (error) {
    if (error?.code === 'CSV_QUOTE_NOT_CLOSED') throw new Refusal('csv-quote', { line: openingLine(error) });
    throw new Refusal('corrupted');
  }
}

/** The message says "the parsing is finished with an opening quote at line N". */
function openingLine(error) {
  return Number(/at line (\d+)/.exec(String(error.message))?.[1] ?? error.lines ?? 1);
}

/**
 * The encoding, from the byte-order mark, else from where zero bytes fall, else UTF-8 if it is valid, else windows-1252.
 * The last is decoded as a stream: Node 20.18+ spoils ’ € œ otherwise.
 */
function decode(bytes) {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const decoder = new TextDecoder('windows-1252');
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  }
}

function wideEncoding(bytes) {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] += 1;
  });
  const many = head.length * 0.3;
  if (zeros[1] > many && zeros[0] < zeros[1] / 10) return 'utf-16le';
  if (zeros[0] > many && zeros[1] < zeros[0] / 10) return 'utf-16be';
  return undefined;
}

/** The delimiter that cuts most of the first records into the same number of cells. */
function guessDelimiter(text) {
  let best = { delimiter: ';', share: 0 };
  for (const delimiter of DELIMITERS) {
    const share = regularity(text, delimiter);
    if (share > best.share + 0.05) best = { delimiter, share };
  }
  return best.delimiter;
}

function regularity(text, delimiter) {
  let widths;
  try {
    widths = records(text, delimiter, { to: 100 }).map(({ record }) =>
      record.every((cell) => cell === '') ? 0 : record.length,
    );
  } catch {
    return 0;
  }
  const filled = widths.filter((width) => width > 0);
  const counts = new Map();
  for (const width of filled) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return filled.length === 0 ? 0 : Math.max(0, ...counts.values()) / filled.length;
}
