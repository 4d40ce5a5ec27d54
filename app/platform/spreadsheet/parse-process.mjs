// Runs in a process of its own: see read-spreadsheet.server.ts. Plain JavaScript, so that no bundler stands in between.
import path from 'node:path';
import { isZip, openZip } from './open-zip.mjs';
import { parseCsv } from './parse-csv.mjs';
import { parseJson } from './parse-json.mjs';
import { Refusal } from './refusal.mjs';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Workbooks before Excel 5 have no container: they begin with a BOF record. */
const OLD_WORKBOOK = [0x09];
const WORKBOOK_NAMES = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;

/** Loaded only for workbooks: it is large, and CSV does without. */
const workbooks = () => import('./parse-workbook.mjs');

const startsWith = (bytes, signature) => signature.every((byte, i) => bytes[i] === byte);

/** @param {{ fileName: string, bytes: Uint8Array, limits: import('./book.ts').ReadLimits }} file */
async function parse({ fileName, bytes, limits }) {
  if (isZip(bytes)) {
    const { format, bytes: clean } = openZip(bytes, limits);
    return (await workbooks()).parseWorkbook(clean, format, limits);
  }
  if (startsWith(bytes, COMPOUND) || (startsWith(bytes, OLD_WORKBOOK) && /\.xls$/i.test(fileName))) {
    return (await workbooks()).parseWorkbook(bytes, 'xls', limits);
  }
  if (WORKBOOK_NAMES.test(fileName)) throw new Refusal(looksTorn(bytes) ? 'corrupted' : 'not-a-spreadsheet');
  if (/\.json$/i.test(fileName)) return parseJson(bytes, path.parse(fileName).name, limits);
  return parseCsv(bytes, path.parse(fileName).name, limits);
}

/** A workbook whose beginning is gone: mostly bytes that no text holds. */
function looksTorn(bytes) {
  return bytes.subarray(0, 512).includes(0);
}

/** Rows per message: a whole book at once would hold up the process that hears it. */
const ROWS_AT_ONCE = 500;

const send = (message) => new Promise((resolve) => process.send(message, resolve));

async function sendBook({ format, sheets }) {
  for (const { rows, ...sheet } of sheets) {
    await send({ sheet });
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await send({ rows: rows.slice(at, at + ROWS_AT_ONCE) });
  }
  await send({ format });
}

process.once('message', async (file) => {
  try {
    await sendBook(await parse(file));
  } catch (error) {
    const known = error instanceof Refusal ? error : { reason: 'corrupted', params: {} };
    await send({ refusal: known.reason, params: known.params });
  }
  process.disconnect();
});
