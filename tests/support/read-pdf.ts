import { inflateSync } from 'node:zlib';

/** A reader of the PDFs that we write, just enough for tests to see what a screen reader would. */

export interface PdfNode {
  readonly tag: string;
  readonly text: string;
  readonly alt: string | undefined;
  readonly scope: string | undefined;
  readonly children: readonly PdfNode[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  readonly bookmarks: readonly string[];
  readonly root: PdfNode;
  /** Every text of the structure, in reading order. */
  readonly text: string;
  /** Text drawn outside both structure and artifacts: there must be none. */
  readonly loose: readonly string[];
  readonly fonts: readonly string[];
}

type Dict = { readonly [key: string]: Value };
type Value = number | string | boolean | null | Ref | Name | Dict | readonly Value[];
class Ref {
  constructor(readonly id: number) {}
}
class Name {
  constructor(readonly name: string) {}
}
interface Stored {
  readonly value: Value;
  readonly stream: Buffer | undefined;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes));
  const follow = (value: Value | undefined): Value => {
    const found = value instanceof Ref ? (objects.get(value.id)?.value ?? null) : (value ?? null);
    return found instanceof Ref ? follow(found) : found;
  };
  const dict = (value: Value | undefined): Dict => {
    const found = follow(value);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? (found as Dict) : {};
  };
  const list = (value: Value | undefined): readonly Value[] => {
    const found = follow(value);
    return Array.isArray(found) ? (found as readonly Value[]) : found === null ? [] : [found];
  };
  const words = (value: Value | undefined): string => {
    const found = follow(value);
    return typeof found === 'string' ? found : '';
  };
  const named = (value: Value | undefined): string | undefined => {
    const found = follow(value);
    return found instanceof Name ? found.name : undefined;
  };

  const trailer = parse(Buffer.from(bytes).toString('latin1').split('trailer').at(-1)?.trim() ?? '').value as Dict;
  const catalog = dict(trailer.Root);
  const kids = list(dict(catalog.Pages).Kids);
  const pageIds = kids.map((kid) => (kid instanceof Ref ? kid.id : -1));
  const fonts = new Map<string, Map<string, string>>();
  const fontNames: string[] = [];
  for (const page of kids) {
    for (const [key, value] of Object.entries(dict(dict(dict(page).Resources).Font))) {
      if (fonts.has(key)) continue;
      const font = dict(value);
      fontNames.push(named(font.BaseFont) ?? '');
      const stream = font.ToUnicode instanceof Ref ? objects.get(font.ToUnicode.id)?.stream : undefined;
      fonts.set(key, readUnicode(stream?.toString('latin1') ?? ''));
    }
  }
  const marked = new Map<string, string>();
  const loose: string[] = [];
  kids.forEach((page, i) => {
    const contents = dict(page).Contents;
    const stream = contents instanceof Ref ? objects.get(contents.id)?.stream : undefined;
    readContent(stream?.toString('latin1') ?? '', fonts, (place, text) => {
      if (place === undefined) loose.push(text);
      else if (place >= 0) marked.set(`${pageIds[i]}:${place}`, (marked.get(`${pageIds[i]}:${place}`) ?? '') + text);
    });
  });

  const node = (value: Value): PdfNode => {
    const element = dict(value);
    const own = element.Pg instanceof Ref ? element.Pg.id : -1;
    let text = '';
    const children: PdfNode[] = [];
    for (const kid of list(element.K)) {
      if (typeof kid === 'number') text += marked.get(`${own}:${kid}`) ?? '';
      else if (kid instanceof Ref) children.push(node(kid));
      else {
        const mark = dict(kid);
        if (mark.Pg instanceof Ref) text += marked.get(`${mark.Pg.id}:${String(mark.MCID)}`) ?? '';
      }
    }
    const alt = words(element.Alt) || undefined;
    return { tag: named(element.S) ?? '', text, alt, scope: named(dict(element.A).Scope), children };
  };
  const [first] = list(dict(catalog.StructTreeRoot).K);
  const root = node(first ?? null);
  const bookmarks: string[] = [];
  let item = dict(catalog.Outlines).First;
  while (item) {
    bookmarks.push(words(dict(item).Title));
    item = dict(item).Next;
  }
  return {
    pages: kids.length,
    title: words(dict(trailer.Info).Title),
    language: words(catalog.Lang),
    tagged: dict(catalog.MarkInfo).Marked === true,
    bookmarks,
    root,
    text: everyNode(root)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join('\n'),
    loose,
    fonts: fontNames,
  };
}

/** A node and all that is below it, in reading order. */
export function everyNode(node: PdfNode): PdfNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

function readObjects(bytes: Buffer): Map<number, Stored> {
  const raw = bytes.toString('latin1');
  const objects = new Map<number, Stored>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const { value, end } = parse(raw, start);
    const after = raw.slice(end, end + 10);
    const opening = /^\s*stream\n/.exec(after);
    let stream: Buffer | undefined;
    if (opening) {
      const { Length, Filter } = value as { Length?: number; Filter?: Name };
      const from = end + opening[0].length;
      const data = bytes.subarray(from, from + (Length ?? 0));
      stream = Filter instanceof Name && Filter.name === 'FlateDecode' ? inflateSync(data) : data;
    }
    objects.set(Number(match[1]), { value, stream });
  }
  return objects;
}

function parse(source: string, from = 0): { value: Value; end: number } {
  const at = from + (/^\s*/.exec(source.slice(from, from + 100))?.[0].length ?? 0);
  const rest = (length: number) => source.slice(at, at + length);
  if (rest(2) === '<<') {
    const found: Record<string, Value> = {};
    let end = at + 2;
    for (;;) {
      end += /^\s*/.exec(source.slice(end, end + 100))?.[0].length ?? 0;
      if (source.slice(end, end + 2) === '>>') return { value: found, end: end + 2 };
      const key = parse(source, end);
      const value = parse(source, key.end);
      found[(key.value as Name).name] = value.value;
      end = value.end;
    }
  }
  if (rest(1) === '[') {
    const found: Value[] = [];
    let end = at + 1;
    for (;;) {
      end += /^\s*/.exec(source.slice(end, end + 100))?.[0].length ?? 0;
      if (source[end] === ']') return { value: found, end: end + 1 };
      const item = parse(source, end);
      found.push(item.value);
      end = item.end;
    }
  }
  if (rest(1) === '(') return parseString(source, at);
  const hex = /^<([0-9a-fA-F]*)>/.exec(rest(70_000));
  if (hex) return { value: `<${hex[1]}`, end: at + hex[0].length };
  const ref = /^(\d+) (\d+) R/.exec(rest(30));
  if (ref) return { value: new Ref(Number(ref[1])), end: at + ref[0].length };
  const name = /^\/([^\s/<>[\]()]*)/.exec(rest(200));
  if (name) return { value: new Name(name[1] ?? ''), end: at + name[0].length };
  const plain = /^[^\s/<>[\]()]+/.exec(rest(100))?.[0] ?? ' ';
  const value = plain === 'true' ? true : plain === 'false' ? false : plain === 'null' ? null : Number(plain);
  return { value, end: at + plain.length };
}

function parseString(source: string, at: number): { value: string; end: number } {
  let out = '';
  let depth = 0;
  for (let i = at; i < source.length; i += 1) {
    const sign = source[i] ?? '';
    if (sign === '\\') {
      i += 1;
      const escaped = source[i] ?? '';
      out += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
    } else if (sign === '(' && (depth += 1) === 1) continue;
    else if (sign === ')' && (depth -= 1) === 0) return { value: fromUtf16(out), end: i + 1 };
    else out += sign;
  }
  throw new Error('A string of the PDF does not end');
}

function fromUtf16(latin1: string): string {
  if (!latin1.startsWith('\u00fe\u00ff')) return latin1;
  return Buffer.from(latin1.slice(2), 'latin1').swap16().toString('utf16le');
}

/** Glyph in hexadecimal → its text. */
function readUnicode(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first, 16);
    for (const [, code = ''] of list.matchAll(/<([0-9a-f ]*)>/g)) {
      const units = Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
      found.set(glyph.toString(16).padStart(4, '0'), units);
      glyph += 1;
    }
  }
  return found;
}

/** Calls `say` with each text: its marked content, -1 in an artifact, undefined outside any mark. */
function readContent(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  say: (place: number | undefined, text: string) => void,
): void {
  const marks: number[] = [];
  let font = new Map<string, string>() as ReadonlyMap<string, string>;
  // The dictionary of a mark takes several lines.
  const joined = content.replace(/<<[^>]*>> BDC/g, (mark) => mark.replaceAll('\n', ' '));
  for (const line of joined.split('\n')) {
    if (/B[DM]C$/.test(line)) marks.push(Number(/\/MCID (\d+)/.exec(line)?.[1] ?? -1));
    else if (line === 'EMC') marks.pop();
    const chosen = /^\/(F\d+) [\d.]+ Tf$/.exec(line);
    if (chosen) font = fonts.get(chosen[1] ?? '') ?? font;
    if (!/\bTJ$/.test(line)) continue;
    const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    say(marks.at(-1), glyphs.map((glyph) => font.get(glyph) ?? '').join(''));
  }
}
