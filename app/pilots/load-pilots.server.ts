import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { checkReferences } from './check-references.ts';
import { type PilotDefinition, pilotDefinitionSchema } from './definition.ts';
import { explainIssue } from './explain-issue.ts';
import { problemMessages } from './messages/problems.ts';
import type { PilotProblem } from './problem.ts';
import { readFolder } from './read-folder.server.ts';

export interface LoadedPilot {
  readonly slug: string;
  readonly folder: string;
  readonly definition: PilotDefinition;
  readonly definitionHash: string;
}

export interface LoadOptions {
  /** Language of the problems' messages. Default English. */
  locale?: Locale;
}

export interface PilotLoad {
  readonly pilots: LoadedPilot[];
  readonly problems: PilotProblem[];
}

/**
 * Reads every pilot folder of `directory`, or `directory` itself when it is one. A folder with a mistake is not
 * among the pilots; its mistakes are values, never thrown.
 */
export async function loadPilots(directory: string, options: LoadOptions = {}): Promise<PilotLoad> {
  const words = pick(problemMessages, options.locale ?? 'en');
  const nowhere = (message: string): PilotLoad => ({
    pilots: [],
    problems: [{ pilot: path.basename(directory), file: directory, line: 1, column: 1, path: '', message }],
  });
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return nowhere(words.noFolder);
  if (entries.some((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))) return loadPilot(directory, options);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => path.join(directory, entry.name))
    .sort();
  if (folders.length === 0) return nowhere(words.noPilots);
  const loads = await Promise.all(folders.map((folder) => loadPilot(folder, options)));
  return { pilots: loads.flatMap((load) => load.pilots), problems: loads.flatMap((load) => load.problems) };
}

/** One folder: a pilot, or its mistakes in the order of its files. */
export async function loadPilot(folder: string, options: LoadOptions = {}): Promise<PilotLoad> {
  const words = pick(problemMessages, options.locale ?? 'en');
  const read = await readFolder(folder, words);
  const problems = [...read.problems];
  const result = pilotDefinitionSchema.safeParse(read.data);
  if (!result.success) {
    // Unreadable files make everything they hold look missing: say only what is certain.
    const unread = read.problems.some((problem) => problem.path === '');
    const findings = result.error.issues.flatMap((issue) => explainIssue(issue, read.data, words));
    problems.push(...findings.filter((one) => !unread || one.path.length > 1).map((one) => read.locate(one)));
    return { pilots: [], problems: inOrder(problems) };
  }
  const name = path.basename(path.resolve(folder));
  problems.push(...checkReferences(result.data, name, words).map((finding) => read.locate(finding)));
  if (problems.length > 0) return { pilots: [], problems: inOrder(problems) };
  const { definitionHash } = read;
  return { pilots: [{ slug: name, folder, definition: result.data, definitionHash }], problems: [] };
}

function inOrder(problems: PilotProblem[]): PilotProblem[] {
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
