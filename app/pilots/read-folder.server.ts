import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { pilotDefinitionSchema } from './definition.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding, PilotProblem } from './problem.ts';

const MAX_FILE_BYTES = 1_000_000;
const PARTS = Object.keys(pilotDefinitionSchema.shape);

interface YamlFile {
  readonly name: string;
  /** As printed: relative to the working directory of whoever asked. */
  readonly shown: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A pilot folder whose files have been read and merged, but not yet judged. */
export interface ReadFolder {
  readonly data: Record<string, unknown>;
  readonly problems: PilotProblem[];
  /** SHA-256 of every file's name and bytes. */
  readonly definitionHash: string;
  /** Where in the files a finding is. */
  locate(finding: Finding): PilotProblem;
}

/**
 * Reads `*.yaml` of `folder` and merges their top-level keys: how a pilot is split into files is its
 * author's choice, but a part is in one file only.
 */
export async function readFolder(folder: string, words: ProblemWords): Promise<ReadFolder> {
  const pilot = path.basename(folder);
  const names = await listFiles(folder);
  const hash = createHash('sha256');
  const problems: PilotProblem[] = [];
  const data: Record<string, unknown> = {};
  const owner = new Map<string, YamlFile>();
  const place = (file: string, line: number, column: number, at: string, message: string): PilotProblem => ({
    pilot,
    file,
    line,
    column,
    path: at,
    message,
  });

  for (const name of names) {
    const bytes = await readFile(path.join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    if (!/^[^/]+\.ya?ml$/.test(name)) continue;
    const shown = path.join(folder, name);
    if (bytes.length > MAX_FILE_BYTES) {
      problems.push(place(shown, 1, 1, '', words.tooLarge(MAX_FILE_BYTES / 1000)));
      continue;
    }
    const text = decodeUtf8(bytes);
    if (text === undefined) {
      problems.push(place(shown, 1, 1, '', words.notUtf8));
      continue;
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const file: YamlFile = { name, shown, document, lines };
    for (const error of document.errors) {
      const { line, col } = lines.linePos(error.pos[0]);
      problems.push(place(shown, line, col, '', explainYaml(error, text, words)));
    }
    if (document.errors.length > 0) continue;
    if (!isMap(document.contents)) {
      problems.push(place(shown, 1, 1, '', words.notAMap));
      continue;
    }
    const content = toPlain(document);
    if (!content) {
      problems.push(place(shown, 1, 1, '', words.aliases));
      continue;
    }
    for (const { key: node } of document.contents.items) {
      const part = isScalar(node) ? String(node.value) : String(node);
      const { line, col } = lines.linePos(offsetOf(node as Node));
      const other = owner.get(part);
      if (!PARTS.includes(part)) {
        problems.push(place(shown, line, col, part, words.unknownKey(part, nearest(part, PARTS), PARTS)));
      } else if (other) {
        problems.push(place(shown, line, col, part, words.repeatedInFile(part, other.name)));
      } else {
        owner.set(part, file);
        data[part] = content[part];
      }
    }
  }
  const first = [...owner.values()].find((file) => file.name === 'pilot.yaml') ?? owner.values().next().value;
  if (!first && problems.length === 0) problems.push(place(folder, 1, 1, '', words.noYaml));

  return {
    data,
    problems,
    definitionHash: hash.digest('hex'),
    locate({ path: at, message, atKey }) {
      const file = owner.get(String(at[0])) ?? first;
      if (!file) return place(folder, 1, 1, at.join('.'), message);
      const { line, col } = file.lines.linePos(offsetIn(file.document, at, atKey ?? false));
      return place(file.shown, line, col, at.join('.'), message);
    },
  };
}

/** Every file under the folder, sorted, with `/` between names; hidden ones are left out. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function explainYaml(error: YAMLError, text: string, words: ProblemWords): string {
  if (error.code === 'TAB_AS_INDENT') return words.tab;
  if (error.code === 'DUPLICATE_KEY') return words.duplicateKey(/^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '');
  // The library's message ends with a picture of the line, which file:line:column makes superfluous.
  return words.badYaml((error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''));
}

/** The document's data, or undefined when its aliases multiply beyond what any honest file needs. */
function toPlain(document: Document): Record<string, unknown> | undefined {
  try {
    return document.toJS() as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Offset of the deepest part of `at` that the document has; of its key when `atKey`. */
function offsetIn(document: Document, at: DataPath, atKey: boolean): number {
  for (let length = at.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(at.slice(0, length - 1), true);
    const wantsKey = length === at.length && atKey;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(at[length - 1]));
      if (!pair) continue;
      // A block that lacks something is best shown by its name, a plain value by itself.
      const showKey = wantsKey || length < at.length || !isScalar(pair.value) || pair.value.range === undefined;
      return offsetOf((showKey ? pair.key : pair.value) as Node);
    }
    const node = document.getIn(at.slice(0, length), true);
    if (node) return offsetOf(node as Node);
  }
  return 0;
}
