import { Refusal } from './refusal.mjs';

/**
 * A JSON file as a table: a list of objects gives a column per key, a list of texts one column; a list inside an object
 * that holds nothing else of the kind is found too. Values that are themselves lists are joined by semicolons.
 *
 * @param {Uint8Array} bytes
 * @param {string} name of the only sheet
 * @param {import('./book.ts').ReadLimits} limits
 * @returns {import('./book.ts').Book}
 */
export function parseJson(bytes, name, limits) {
  const list = listIn(read(bytes), 3);
  if (!list) throw new Refusal('json-not-a-list');
  const plain = list.every((entry) => typeof entry === 'string' || typeof entry === 'number');
  const keys = plain ? [] : [...new Set(list.flatMap((entry) => Object.keys(entry ?? {})))].slice(0, limits.maxColumns);
  const table = plain
    ? [['Défi', 'Information'], ...list.map((entry) => [inWords(name), text(entry)])]
    : [headingsOf(keys), ...list.map((entry) => keys.map((key) => text(entry?.[key])))];
  if (table.length > limits.maxRows) throw new Refusal('too-many-rows', { rows: limits.maxRows });
  const rows = table.map((cells, index) => ({ row: index + 1, cells, errors: [] }));
  return { format: 'json', sheets: [{ name, rows, merges: [] }] };
}

/** The name of a file as words: "defi_mie_payer_moins" is "Defi mie payer moins". */
function inWords(name) {
  const spaced = name.replaceAll('_', ' ').trim();
  return spaced.charAt(0).toLocaleUpperCase('fr') + spaced.slice(1);
}

/** Headings of the product's own export, whose keys are those of its cards; other files keep their keys. */
const OWN = {
  postIt: 'Sticky notes',
  accessNote: 'Details',
  existence: 'Exists?',
  source: 'Kind of source',
  theme: 'Theme of the data',
  whoKnows: 'Who knows more?',
};

function headingsOf(keys) {
  const ours = Object.keys(OWN).every((key) => keys.includes(key));
  return ours ? keys.map((key) => OWN[key] ?? key) : keys;
}

/** Signs that would cut a name in two where only semicolons should: a list that ends in one is cut at them alone. */
const CUTS = /[,/+]|\s(et|and|ou|or|&)\s/i;

function read(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('json-broken');
  }
}

function listIn(value, depth) {
  if (Array.isArray(value)) return isTable(value) ? value : undefined;
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  const lists = Object.values(value).flatMap((inner) => [listIn(inner, depth - 1)].filter(Boolean));
  return lists.length === 1 ? lists[0] : undefined;
}

function isTable(list) {
  if (list.length === 0) return false;
  const plain = list.every((entry) => typeof entry === 'string' || typeof entry === 'number');
  return plain || list.every((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry));
}

function text(value) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const parts = value.map(text).filter((part) => part !== '');
    const list = parts.join(' ; ');
    return parts.some((part) => CUTS.test(part)) ? `${list} ;` : list;
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value).replace(/\r\n?/g, '\n');
}
