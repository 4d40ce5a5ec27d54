import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readDisk } from '../folder/disk.server.ts';
import type { PilotSource, SourceContext } from './pilot-source.ts';

const folderOf = ({ env }: Pick<SourceContext, 'env'>, slug: string): string => path.join(env.PILOTS_DIR, slug);

/** The folders of PILOTS_DIR: dropping one in adds a pilot. */
export const diskSource: PilotSource = {
  shown: folderOf,

  async list({ env }) {
    const entries = await readdir(env.PILOTS_DIR, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  },

  async find(context, slug) {
    const folder = folderOf(context, slug);
    const names = await readdir(folder).catch(() => undefined);
    if (!names) return undefined;
    const stats = await Promise.all(names.sort().map((name) => stat(path.join(folder, name))));
    return { slug, mark: stats.map((one, index) => `${names[index]} ${one.mtimeMs} ${one.size}`).join('\n') };
  },

  read: (context, slug) => readDisk(folderOf(context, slug)),
};
