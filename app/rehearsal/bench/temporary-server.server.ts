import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A PostgreSQL started for the time of a bench. */
export interface TemporaryServer {
  /** What it is, in words. */
  readonly name: string;
  readonly url: string;
  readonly psql: string;
  /** What psql is told to find it. */
  readonly target: string[];
  close(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';

/** Where its programs are: the newest of those installed by the system, else those of the path. */
function installedServer(): string | undefined {
  const newest = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (newest) return path.join(INSTALLED, newest, 'bin');
  return (process.env.PATH ?? '').split(path.delimiter).find((bin) => existsSync(path.join(bin, 'pg_ctl')));
}

/**
 * A server of our own, on a socket in a temporary directory, with the settings that PostgreSQL comes with; undefined
 * where none is installed.
 */
export function temporaryServer(): TemporaryServer | undefined {
  const bin = installedServer();
  if (!bin) return undefined;
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-postgres-'));
  // PostgreSQL refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const ids = /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
    chownSync(directory, Number(ids[1]), Number(ids[2]));
  }
  const run = (command: string, ...args: string[]): string => {
    const [file, all] = isRoot
      ? (['runuser', ['-u', 'postgres', '--', path.join(bin, command), ...args]] as const)
      : ([path.join(bin, command), args] as const);
    const { status, stdout, stderr } = spawnSync(file, all, {
      encoding: 'utf8',
      cwd: directory,
      stdio: ['ignore', command === 'postgres' ? 'pipe' : 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    return stdout ?? '';
  };
  const data = path.join(directory, 'data');
  const version = /\d+/.exec(run('postgres', '--version'))?.[0] ?? '';
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const options = `-k ${directory} -c listen_addresses=`;
  run('pg_ctl', '-D', data, '-l', path.join(directory, 'log'), '-o', options, '-w', 'start');
  return {
    name: `PostgreSQL ${version}`,
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(directory)}`,
    psql: path.join(bin, 'psql'),
    target: [`host=${directory} user=postgres dbname=postgres`],
    close: async () => {
      run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
