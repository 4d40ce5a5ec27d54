import { isScalar, type Node } from 'yaml';
import { pilotDefinitionSchema } from '../definition.ts';
import type { ProblemWords } from '../messages/problems.ts';
import { nearest } from '../nearest.ts';
import type { Finding, PilotProblem } from '../problem.ts';
import { type FolderFile, PILOT_FILE } from './files.ts';
import { offsetIn, offsetOf } from './locate.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';

const PARTS = Object.keys(pilotDefinitionSchema.shape);

/** A pilot folder whose files have been read and merged, but not yet judged. */
export interface ReadFiles {
  readonly data: Record<string, unknown>;
  readonly problems: PilotProblem[];
  /** Where in the files a finding is. */
  locate(finding: Finding): PilotProblem;
}

/**
 * Merges the top-level keys of a folder's `*.yaml` files: how a pilot is split into files is its author's choice,
 * but a part is in one file only. Other files are left alone.
 *
 * @param pilot the folder's name; @param shown the folder as problems print it
 */
export function readFiles(
  { pilot, shown, files }: { pilot: string; shown: string; files: readonly FolderFile[] },
  words: ProblemWords,
): ReadFiles {
  const problems: PilotProblem[] = [];
  const data: Record<string, unknown> = {};
  const owner = new Map<string, ParsedFile>();
  const place = (file: string, line: number, column: number, at: string, message: string): PilotProblem => ({
    ...{ pilot, file, line, column },
    path: at,
    message,
  });

  for (const one of files.filter(({ name }) => PILOT_FILE.test(name))) {
    const file = parseFile(one, words);
    if (Array.isArray(file)) {
      problems.push(
        ...file.map(({ line, column, message }) => place(one.shown ?? one.name, line, column, '', message)),
      );
      continue;
    }
    for (const { key: node } of file.map.items) {
      const part = isScalar(node) ? String(node.value) : String(node);
      const { line, col } = file.lines.linePos(offsetOf(node as Node));
      const other = owner.get(part);
      if (!PARTS.includes(part)) {
        problems.push(place(file.shown, line, col, part, words.unknownKey(part, nearest(part, PARTS), PARTS)));
      } else if (other) {
        problems.push(place(file.shown, line, col, part, words.repeatedInFile(part, other.name)));
      } else {
        owner.set(part, file);
        data[part] = file.content[part];
      }
    }
  }
  const first = [...owner.values()].find((file) => file.name === 'pilot.yaml') ?? owner.values().next().value;
  if (!first && problems.length === 0) problems.push(place(shown, 1, 1, '', words.noYaml));

  return {
    data,
    problems,
    locate({ path: at, message, atKey }) {
      const file = owner.get(String(at[0])) ?? first;
      if (!file) return place(shown, 1, 1, at.join('.'), message);
      const { line, col } = file.lines.linePos(offsetIn(file.document, at, atKey ?? false));
      return place(file.shown, line, col, at.join('.'), message);
    },
  };
}
