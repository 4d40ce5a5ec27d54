import { type Document, isMap, LineCounter, parseDocument, type YAMLError, type YAMLMap } from 'yaml';
import type { ProblemWords } from '../messages/problems.ts';
import { type FolderFile, MAX_FILE_BYTES } from './files.ts';

export interface ParsedFile {
  readonly name: string;
  readonly shown: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly map: YAMLMap;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One file as data that knows where everything is, or why it cannot be read. */
export function parseFile(file: FolderFile, words: ProblemWords): ParsedFile | FileProblem[] {
  const whole = (message: string): FileProblem[] => [{ line: 1, column: 1, message }];
  const { name, bytes, shown = name } = file;
  if (bytes.length > MAX_FILE_BYTES) return whole(words.tooLarge(MAX_FILE_BYTES / 1000));
  const text = decodeUtf8(bytes);
  if (text === undefined) return whole(words.notUtf8);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { line, column: col, message: explainYaml(error, text, words) };
    });
  }
  const map = document.contents;
  if (!isMap(map)) return whole(words.notAMap);
  const content = toPlain(document);
  if (!content) return whole(words.aliases);
  return { name, shown, document, lines, map, content };
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
