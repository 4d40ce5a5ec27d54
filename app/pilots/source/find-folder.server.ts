import { diskSource } from './disk-source.server.ts';
import { launchedSource } from './launched-source.server.ts';
import type { PilotSource, SourceContext, SourceFolder } from './pilot-source.ts';

/** The first that has a folder wins: what an installation puts on its disk is never overruled by a launch. */
const SOURCES: readonly PilotSource[] = [diskSource, launchedSource];

export interface FoundFolder extends SourceFolder {
  readonly source: PilotSource;
}

/** The folder of this name, wherever it lives. */
export async function findFolder(context: SourceContext, slug: string): Promise<FoundFolder | undefined> {
  // The slug comes from URLs: anything but a key must not reach the file system.
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return undefined;
  for (const source of SOURCES) {
    const folder = await source.find(context, slug);
    if (folder) return { ...folder, source };
  }
  return undefined;
}

/** The names of all folders, each once. */
export async function listFolders(context: SourceContext): Promise<string[]> {
  const names = await Promise.all(SOURCES.map((source) => source.list(context)));
  return [...new Set(names.flat())].sort();
}

/** Whether the installation's own disk has a folder of this name. */
export async function isOnDisk(context: SourceContext, slug: string): Promise<boolean> {
  return (await findFolder(context, slug))?.source === diskSource;
}
