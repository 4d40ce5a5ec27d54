import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from './definition.ts';
import { loadPilot } from './load-pilots.server.ts';
import { formatProblem } from './problem.ts';

const cache = new Map<string, { fingerprint: string; definition: PilotDefinition }>();

/**
 * The pilot's definition, read from its folder and kept until a file of the folder changes.
 * Throws a 404 Response when there is no such pilot, an Error that lists its mistakes when it has some.
 */
export async function getPilotDefinition(context: Pick<AppContext, 'env'>, slug: string): Promise<PilotDefinition> {
  // The slug comes from URLs: anything but a key must not reach the file system.
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) throw new Response(null, { status: 404 });
  const folder = path.join(context.env.PILOTS_DIR, slug);
  const fingerprint = await fingerprintOf(folder);
  if (!fingerprint) throw new Response(null, { status: 404 });
  const known = cache.get(folder);
  if (known?.fingerprint === fingerprint) return known.definition;
  const { pilots, problems } = await loadPilot(folder);
  const definition = pilots[0]?.definition;
  if (!definition) throw new Error(`Pilot ${slug} cannot be read:\n${problems.map(formatProblem).join('\n')}`);
  cache.set(folder, { fingerprint, definition });
  return definition;
}

async function fingerprintOf(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return undefined;
  const stats = await Promise.all(names.sort().map((name) => stat(path.join(folder, name))));
  return stats.map((one, index) => `${names[index]} ${one.mtimeMs} ${one.size}`).join('\n');
}
