import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { temporaryServer } from './temporary-server.server.ts';

/** A PostgreSQL that takes rows by COPY. */
export interface RowTable {
  /** What it is, in words. */
  readonly name: string;
  /** Makes the table anew, with these columns. */
  make(columns: string): Promise<void>;
  /** Copies lines into it (tab-separated text), in one command. */
  copy(lines: Iterable<string>): Promise<void>;
  /** Bytes of the table, its indexes and its overflow. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}

const SIZE = "SELECT pg_total_relation_size('bench_reading')";
/** Text handed over at once. */
const PIECE = 1 << 20;

/** Joins lines into pieces large enough to be worth handing over. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** The server at an address, else one of our own for the time of the bench, else the embedded database. */
export async function openRowTable(url: string | undefined): Promise<RowTable> {
  if (url) return throughPsql('psql', [url], 'PostgreSQL (BENCH_DATABASE_URL)', async () => {});
  const server = temporaryServer();
  return server ? throughPsql(server.psql, server.target, server.name, server.close) : embedded();
}

function throughPsql(psql: string, target: string[], name: string, close: () => Promise<void>): RowTable {
  const start = (sql: string): ChildProcess =>
    spawn(psql, ['-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...target, '-c', sql], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning' },
    });
  const run = async (sql: string, lines: Iterable<string> = []): Promise<string> => {
    const child = start(sql);
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
    });
    const ended = once(child, 'close');
    for (const piece of inPieces(lines)) {
      if (child.stdin && !child.stdin.write(piece)) await once(child.stdin, 'drain');
    }
    child.stdin?.end();
    const [code] = await ended;
    if (code !== 0) throw new Error(`psql ended with ${code}: ${sql}`);
    return output.trim();
  };
  return {
    name,
    make: async (columns) => {
      await run('DROP TABLE IF EXISTS bench_reading');
      await run(`CREATE TABLE bench_reading (${columns})`);
    },
    copy: async (lines) => void (await run('COPY bench_reading FROM STDIN', lines)),
    bytes: async () => Number(await run(SIZE)),
    close: async () => {
      await run('DROP TABLE IF EXISTS bench_reading');
      await close();
    },
  };
}

async function embedded(): Promise<RowTable> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-pglite-'));
  const pglite = await PGlite.create({ dataDir: directory });
  return {
    name: 'PGlite',
    make: async (columns) =>
      void (await pglite.exec(`DROP TABLE IF EXISTS bench_reading; CREATE TABLE bench_reading (${columns})`)),
    copy: async (lines) => {
      await pglite.query("COPY bench_reading FROM '/dev/blob'", [], { blob: new Blob([...inPieces(lines)]) });
    },
    bytes: async () => Number((await pglite.query<{ bytes: number }>(`${SIZE} AS bytes`)).rows[0]?.bytes ?? 0),
    close: async () => {
      await pglite.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
