import { unzipSync } from 'fflate';
import type { Locale } from '~/platform/i18n/messages.ts';
import { pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { PILOT_FILE } from '../folder/files.ts';
import { judgeFolder } from '../folder/judge-files.ts';
import { problemMessages } from '../messages/problems.ts';
import { formatProblem } from '../problem.ts';
import {
  ARCHIVE_FORMAT,
  type ArchiveHistory,
  type ArchiveManifest,
  FOLDER,
  HISTORY_FILE,
  historySchema,
  MANIFEST_FILE,
  manifestSchema,
} from './manifest.ts';
import { sha256 } from './write-archive.server.ts';

/** Larger than any archive of this product, packed and unpacked. */
export const MOST_BYTES = 10 * 1024 * 1024;
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_FILES = 2000;

export type ArchiveProblem =
  | 'not-a-zip'
  | 'too-large'
  | 'bad-paths'
  | 'not-an-archive'
  | 'later-version'
  | 'damaged'
  | 'no-folder';

export type ReadArchive =
  | {
      readonly state: 'read';
      readonly manifest: ArchiveManifest;
      readonly history: ArchiveHistory;
      readonly definition: PilotDefinition;
      /** SHA-256 of the file itself. */
      readonly hash: string;
    }
  /** Something is wrong with the file as a whole. */
  | { readonly state: 'refused'; readonly problem: ArchiveProblem }
  /** The archive is sound, its pilot is not one that this installation can run. */
  | { readonly state: 'faulty'; readonly problems: readonly string[] };

/** What is in a file given as an archive; nothing is unpacked beyond what an archive weighs, nor written anywhere. */
export function readArchive(bytes: Uint8Array, locale: Locale): ReadArchive {
  const refused = (problem: ArchiveProblem): ReadArchive => ({ state: 'refused', problem });
  if (bytes.length > MOST_BYTES) return refused('too-large');
  const entries = unpack(bytes);
  if (typeof entries === 'string') return refused(entries);
  const texts = new Map<string, string>();
  for (const [name, content] of Object.entries(entries)) {
    const text = asText(content);
    if (text === undefined) return refused('damaged');
    texts.set(name, text);
  }
  const said = parseJson(texts.get(MANIFEST_FILE));
  const manifest = manifestSchema.safeParse(said);
  if (!manifest.success) return refused(isOurs(said) ? 'later-version' : 'not-an-archive');
  for (const [name, hash] of Object.entries(manifest.data.files)) {
    const text = texts.get(name);
    if (text === undefined || sha256(text) !== hash) return refused('damaged');
  }
  if (texts.size !== Object.keys(manifest.data.files).length + 1) return refused('damaged');
  const history = historySchema.safeParse(parseJson(texts.get(HISTORY_FILE)));
  if (!history.success) return refused('damaged');

  const files = [...texts].flatMap(([name, text]) => {
    const inside = name.startsWith(FOLDER) ? name.slice(FOLDER.length) : '';
    return PILOT_FILE.test(inside) ? [{ name: inside, bytes: new TextEncoder().encode(text) }] : [];
  });
  if (files.length === 0) return refused('no-folder');
  const folder = { pilot: manifest.data.slug, shown: 'pilot', files };
  const { definition, problems } = judgeFolder(folder, pick(problemMessages, locale));
  if (!definition) return { state: 'faulty', problems: problems.slice(0, 30).map(formatProblem) };
  return { state: 'read', manifest: manifest.data, history: history.data, definition, hash: sha256(bytes) };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | ArchiveProblem {
  let unpacked = 0;
  let count = 0;
  let badPath = false;
  try {
    const entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        count += 1;
        badPath ||= !isSafe(name);
        return unpacked <= MOST_UNPACKED && count <= MOST_FILES && !badPath && !name.endsWith('/');
      },
    });
    if (unpacked > MOST_UNPACKED || count > MOST_FILES) return 'too-large';
    return badPath ? 'bad-paths' : entries;
  } catch {
    return 'not-a-zip';
  }
}

/** Relative, downwards, and of ordinary signs only. */
const isSafe = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/.test(name) && !name.split('/').includes('..') && !name.includes('//');

function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isOurs = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'format' in said && said.format === ARCHIVE_FORMAT;
