import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FolderFile } from './files.ts';

/** Every file under a directory, sorted by name; hidden ones are left out. */
export async function readDisk(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const shown = path.join(folder, name);
      return { name, shown, bytes: await readFile(shown) };
    }),
  );
}
