import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from './definition.ts';
import { readDisk } from './folder/disk.server.ts';
import { hashFiles } from './folder/hash-files.server.ts';
import { judgeFolder } from './folder/judge-files.ts';
import { problemMessages } from './messages/problems.ts';
import type { PilotProblem } from './problem.ts';

export interface LoadedPilot {
  readonly slug: string;
  readonly definition: PilotDefinition;
  readonly definitionHash: string;
}

export interface LoadOptions {
  /** Language of the problems' messages. Default English. */
  locale?: Locale;
}

export interface PilotLoad {
  readonly pilots: readonly LoadedPilot[];
  readonly problems: readonly PilotProblem[];
  /** What leads should know of pilots that can run all the same. */
  readonly remarks: readonly PilotProblem[];
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
    remarks: [],
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
  return {
    pilots: loads.flatMap((load) => load.pilots),
    problems: loads.flatMap((load) => load.problems),
    remarks: loads.flatMap((load) => load.remarks),
  };
}

/** One folder: a pilot, or its mistakes in the order of its files. */
export async function loadPilot(folder: string, options: LoadOptions = {}): Promise<PilotLoad> {
  const words = pick(problemMessages, options.locale ?? 'en');
  const files = await readDisk(folder);
  const slug = path.basename(path.resolve(folder));
  const { definition, problems, remarks } = judgeFolder({ pilot: slug, shown: folder, files }, words);
  if (!definition) return { pilots: [], problems, remarks };
  return { pilots: [{ slug, definition, definitionHash: hashFiles(files) }], problems, remarks };
}
