import { Inflate, strFromU8, strToU8, zipSync } from 'fflate';
import { Refusal } from './refusal.mjs';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Parts that hold cells. Pictures, macros and thumbnails are neither counted nor opened. */
const WANTED = /(\.xml|\.rels|\.bin|mimetype)$/i;
const UNWANTED = /(^|\/)(media|Pictures|Thumbnails|embeddings|printerSettings|activeX|ctrlProps)\/|vbaProject\.bin$/i;

export const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * Inflates a workbook's parts while counting what really comes out, and packs them again without compression,
 * so that the reader behind sees exactly what was measured: a header that lies about sizes has no effect.
 *
 * @param {Uint8Array} bytes
 * @param {import('./book.ts').ReadLimits} limits
 * @returns {{ format: 'xlsx' | 'ods', bytes: Uint8Array }}
 */
export function openZip(bytes, limits) {
  const entries = listEntries(bytes, limits.maxZipEntries);
  const budget = { left: limits.maxInflatedBytes };
  const parts = Object.create(null);
  for (const entry of entries) {
    if (entry.encrypted) throw new Refusal('encrypted');
    if (!WANTED.test(entry.name) || UNWANTED.test(entry.name)) continue;
    if (entry.name in parts) throw new Refusal('corrupted');
    parts[entry.name] = inflate(bytes, entry, budget);
  }
  const format = formatOf(parts);
  if (format === 'ods') parts['content.xml'] = keepUnderscores(parts['content.xml']);
  return { format, bytes: zipSync(parts, { level: 0 }) };
}

/** The reader takes _x0041_ for A, as xlsx has it; in an ods it is plain text. */
function keepUnderscores(xml) {
  const text = strFromU8(xml);
  return /_x[0-9a-f]{4}_/i.test(text) ? strToU8(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')) : xml;
}

function formatOf(parts) {
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && strFromU8(manifest).includes('encryption-data')) throw new Refusal('encrypted');
  const names = Object.keys(parts);
  if (names.some((name) => /^\/?xl\/workbook\.(xml|bin)$/i.test(name))) return 'xlsx';
  const kind = parts.mimetype ? strFromU8(parts.mimetype) : '';
  if ('content.xml' in parts && (kind === '' || kind.includes('spreadsheet'))) return 'ods';
  // A workbook may keep its parts elsewhere: its content types then say so.
  const types = parts['[Content_Types].xml'];
  if (types && strFromU8(types).includes('spreadsheetml')) return 'xlsx';
  throw new Refusal('not-a-spreadsheet');
}

function listEntries(bytes, maxEntries) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new Refusal('too-large-inside');
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refusal('corrupted');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      ...sizes(view, at, at + 46 + nameLength, extraLength),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sizes and place of one entry; those written as 0xffffffff stand, in order, in the zip64 extra field. */
function sizes(view, at, extraAt, extraLength) {
  const values = {
    inflated: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let p = extraAt; p + 4 <= extraAt + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    for (const key of ['inflated', 'packed', 'offset']) {
      if (values[key] !== 0xffffffff) continue;
      values[key] = Number(view.getBigUint64(q, true));
      q += 8;
    }
  }
  return values;
}

function findEnd(view) {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Refusal('corrupted');
}

function inflate(bytes, entry, budget) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new Refusal('corrupted');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw new Refusal('corrupted');
  const packed = bytes.subarray(start, start + entry.packed);
  const chunks = [];
  let size = 0;
  const take = (chunk) => {
    size += chunk.length;
    if ((budget.left -= chunk.length) < 0) throw new Refusal('too-large-inside');
    chunks.push(chunk);
  };
  if (entry.method === 0) take(packed);
  else if (entry.method === 8) inflateInSteps(packed, take);
  else throw new Refusal('corrupted');
  if (size !== entry.inflated) throw new Refusal('corrupted');
  return join(chunks, size);
}

/** Small steps, so that a bomb is caught after a few megabytes and not after it has gone off. */
function inflateInSteps(packed, take) {
  const stream = new Inflate((chunk) => take(chunk));
  const step = 16 * 1024;
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
}

function join(chunks, size) {
  if (chunks.length === 1) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
