import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'readings-'));

function run(name: string, content: string, ...options: string[]) {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['scripts/import-readings.ts', file, ...options],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const CURVE = [
  'Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes',
  '00000000000001;Courbe de charge;05/01/2026;06/01/2026;Energie active;Consommation;Comptage Brut;W;',
  'Horodate;Valeur',
  '2026-01-05T00:30:00+01:00;1200',
  '2026-01-05T01:30:00+01:00;800',
  '2026-01-05T02:00:00+01:00;-5',
].join('\n');

describe('import:readings', () => {
  it('prints what the file holds, without its readings', () => {
    const { status, stdout } = run('courbe.csv', CURVE, '--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        dataset: 'enedis/load-curve',
        unit: 'Wh',
        intervalMinutes: 30,
        count: 2,
        first: '2026-01-05T00:00:00+01:00',
        last: '2026-01-05T01:00:00+01:00',
        gaps: [{ from: '2026-01-05T00:30:00+01:00', to: '2026-01-05T01:00:00+01:00' }],
        duplicates: 0,
        refused: [{ line: 6, reason: expect.stringContaining('negative') }],
      },
    ]);
  });

  it('answers a bad file with one sentence', () => {
    const { status, stdout, stderr } = run('lettre.csv', 'bonjour;madame\n1;2', '--dry-run', '--json');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('lettre.csv');
  });
});
