import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../app/pilots/archive/write-archive.server.ts';
import { TINY_PILOT } from '../tests/support/tiny-pilot.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'archive-'));
const dataDir = path.join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** With a database that nobody serves and a data directory that does not exist: a dry run needs neither. */
function run(...args: string[]): Promise<Run> {
  const env = {
    ...process.env,
    LANG: 'fr_FR.UTF-8',
    LC_ALL: '',
    INIT_CWD: '',
    DATABASE_URL: '',
    ATELIER_DATA_DIR: dataDir,
  };
  const command = [path.resolve('node_modules/tsx/dist/cli.mjs'), 'scripts/import-archive.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

function archive(pilot = TINY_PILOT): Uint8Array {
  const entries: Record<string, string> = { 'pilot/pilot.yaml': pilot, 'protocol/history.json': '[]\n' };
  const manifest = {
    ...{ format: 'atelier-self-data-pilot', formatVersion: 1, slug: 'tiny', title: { fr: 'Petite', en: 'Tiny' } },
    ...{ territory: 'tinytown', exportedAt: '2026-11-02T09:00:00.000Z', protocolVersion: 3, withFigures: false },
    files: Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, sha256(text)])),
  };
  const all = { 'archive.json': JSON.stringify(manifest), ...entries };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

describe('import:archive', () => {
  it('says what an archive is as JSON, and touches no database', async () => {
    const bytes = archive();
    const { code, stdout, stderr } = await run(file('tiny.zip', bytes), '--dry-run', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ...{ slug: 'tiny', title: { fr: 'Petite', en: 'Tiny' }, territory: 'tinytown' },
      ...{ exportedAt: '2026-11-02T09:00:00.000Z', protocolVersion: 3, withFigures: false },
      ...{ hash: sha256(bytes), versions: 0, panels: expect.any(Number) },
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('sums up for people', async () => {
    const { code, stdout } = await run(file('again.zip', archive()), '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('Petite (tiny), de tinytown');
    expect(stdout).toContain('version 3');
  });

  it.each([
    ['no file', [], 'Il faut un fichier'],
    ['a file that is not there', [path.join(folder, 'rien.zip'), '--dry-run'], 'Il n’y a pas de fichier'],
    ['an unknown option', ['x.zip', '--dryrun'], 'Il faut un fichier'],
    ['no territory to import in', [file('b.zip', archive())], '--territory'],
    ['no archive', [file('c.zip', 'bonjour'), '--dry-run'], 'n’est pas un ZIP'],
    [
      'a pilot that cannot run here',
      [file('d.zip', archive(TINY_PILOT.replace('holders: [enedis]', 'holders: [nobody-knows]'))), '--dry-run'],
      'nobody-knows',
    ],
  ])('says in words: %s', async (_, args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  });
});
