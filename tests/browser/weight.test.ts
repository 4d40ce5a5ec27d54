import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What a tester's page may load, gzipped, before a chart comes alive; a phone on a bad network waits for all of it. */
const MOST_BYTES = 130_000;
const CLIENT = 'build/client';

interface Loaded {
  readonly module: string;
  readonly imports?: readonly string[];
}

interface Manifest {
  readonly entry: Loaded;
  readonly routes: Readonly<Record<string, Loaded & { readonly id: string; readonly parentId?: string }>>;
}

function readManifest(): Manifest {
  const name = readdirSync(`${CLIENT}/assets`).find((file) => file.startsWith('manifest-'));
  const text = readFileSync(path.join(CLIENT, 'assets', name ?? ''), 'utf8');
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

const sizes = new Map<string, number>();
function gzipped(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(path.join(CLIENT, file))).length;
  sizes.set(file, known);
  return known;
}

/** Every script of a page: the entry's, its own, and those of the routes around it. */
function weigh({ entry, routes }: Manifest, id: string): number {
  const files = new Set([entry.module, ...(entry.imports ?? [])]);
  for (let route = routes[id]; route; route = routes[route.parentId ?? '']) {
    for (const file of [route.module, ...(route.imports ?? [])]) files.add(file);
  }
  return [...files].reduce((sum, file) => sum + gzipped(file), 0);
}

describe('the scripts of every page of a tester', () => {
  const manifest = readManifest();
  const pages = Object.keys(manifest.routes).filter((id) => id.startsWith('space/routes/'));

  it('are those of more than forty pages', () => {
    expect(pages.length).toBeGreaterThan(40);
  });

  it.each(pages)('weigh less than 130 kB: %s', (id) => {
    expect(weigh(manifest, id)).toBeLessThan(MOST_BYTES);
  });
});
