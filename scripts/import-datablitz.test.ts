import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDatablitz } from '../seeds/datablitz/datablitz.ts';
import { NANTES_ENERGIE } from '../seeds/datablitz/nantes-energie.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'datablitz-'));
const dataDir = path.join(folder, 'data');

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
  const command = [path.resolve('node_modules/tsx/dist/cli.mjs'), 'scripts/import-datablitz.ts', ...args];
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

describe('import:datablitz --dry-run', () => {
  it('prints the agreed JSON and touches no database', async () => {
    const { bytes } = await buildDatablitz(NANTES_ENERGIE);
    const { code, stdout, stderr } = await run(file('atelier.xlsx', bytes), '--dry-run', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = JSON.parse(stdout) as { rows: object[]; doubts: object[]; merges: object[] };
    expect(Object.keys(printed)).toEqual(['rows', 'doubts', 'merges']);
    expect(printed.rows).toHaveLength(52);
    expect(printed.rows[0]).toEqual({
      sheet: 'Réduire',
      row: 5,
      challenge: 'Réduire mes consommations',
      information: "Ma consommation d'électricité, demi-heure par demi-heure",
      data: 'Puissance moyenne par pas de 30 minutes, depuis la pose du compteur communicant',
      holders: ['Enedis'],
      access: 'easy',
      personal: true,
    });
    expect(printed.merges).toContainEqual({ into: 'Nantes Métropole', variants: ['Nantes Metropole'] });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('sums up for people', async () => {
    const { code, stdout } = await run(
      file('a.csv', 'Information;Données;Détenteurs\na;b;Enedis\nc;d;?\n'),
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('2 lignes comprises.');
    expect(stdout).toMatch(/1 doute\s:\n\s+a, ligne 3\s: aucun détenteur connu/);
  });

  it.each([
    ['no file', [], 'Il faut un fichier'],
    ['a file that is not there', [path.join(folder, 'rien.csv'), '--dry-run'], 'Il n’y a pas de fichier'],
    ['an unknown option', ['x.csv', '--dryrun'], 'Il faut un fichier'],
    ['no territory to write in', [file('b.csv', 'a;b'), '--json'], '--territory'],
    ['no headings', [file('c.csv', 'a;b\n1;2'), '--dry-run', '--json'], 'en-têtes'],
    ['text called .xlsx', [file('d.xlsx', 'bonjour'), '--dry-run'], 'n’est pas un tableur'],
  ])('says in one sentence: %s', async (_, args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  });
});
