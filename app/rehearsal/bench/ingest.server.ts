import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SimulatedClock } from '~/platform/clock.ts';
import { openEmbedded } from '~/platform/database/open.server.ts';
import { directoryKeyStore } from '~/platform/key-store.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { createVaultKey } from '~/vault/create-vault-key.server.ts';
import { type HomeReadings, readingsOfHome } from './make-readings.ts';
import { openRowTable, type RowTable } from './row-tables.server.ts';

/** One way of storing the readings. */
export interface Storing {
  readonly name: string;
  readonly seconds: number;
  readonly perSecond: number;
  readonly bytes: number;
  readonly bytesPerReading: number;
}

export interface IngestBench {
  readonly homes: number;
  readonly days: number;
  readonly readings: number;
  readonly ours: Storing;
  /** As rows with the key by which a correction finds its reading, then as the leanest rows: whole numbers, no key. */
  readonly rows: Storing;
  readonly leanRows: Storing;
  readonly timesFaster: number;
  readonly timesSmaller: number;
}

/** A tester and what their meters measured. */
interface Home {
  readonly id: string;
  readonly datasets: readonly HomeReadings[];
}

const FROM = '2025-10-01';
const WITH_KEY = `tester_id uuid NOT NULL, dataset text NOT NULL, start timestamptz NOT NULL,
  minutes integer NOT NULL, value double precision NOT NULL, PRIMARY KEY (tester_id, dataset, start)`;
const LEAN = 'tester_id integer NOT NULL, dataset smallint NOT NULL, start integer NOT NULL, value integer NOT NULL';

/**
 * Stores the same readings, made beforehand, in our way and as rows, on this machine, one after the other. Ours is all
 * that lies between a checked answer and the disk: each reading is checked, months are merged, written as chunks,
 * compressed, encrypted with their tester's key, and put into the embedded database; one home is given again, to check. Rows are
 * one COPY of the same readings, in clear. Making the readings counts for neither.
 */
export async function benchIngest(options: {
  homes: number;
  days: number;
  url: string | undefined;
}): Promise<IngestBench> {
  const { homes, days, url } = options;
  const made = Array.from(
    { length: homes },
    (_, at): Home => ({
      id: randomUUID(),
      datasets: readingsOfHome(1000 + at, FROM, days),
    }),
  );
  const readings = made.flatMap(({ datasets }) => datasets).reduce((sum, one) => sum + one.readings.length, 0);
  const ours = await storeOurs(made, readings);
  const table = await openRowTable(url);
  try {
    const rows = await storeRows(table, `${table.name}, COPY`, WITH_KEY, keyedLines(made), readings);
    const leanRows = await storeRows(table, `${table.name}, COPY (maigre / lean)`, LEAN, leanLines(made), readings);
    return {
      ...{ homes, days, readings, ours, rows, leanRows },
      timesFaster: rows.seconds / ours.seconds,
      timesSmaller: rows.bytesPerReading / ours.bytesPerReading,
    };
  } finally {
    await table.close();
  }
}

const storing = (name: string, readings: number, seconds: number, bytes: number): Storing => ({
  ...{ name, seconds, bytes, perSecond: readings / seconds, bytesPerReading: bytes / readings },
});

async function storeOurs(homes: readonly Home[], readings: number): Promise<Storing> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-vault-'));
  const database = await openEmbedded(directory);
  try {
    const keysAt = path.join(directory, 'keys');
    const context = {
      ...{ db: database.db, clock: new SimulatedClock(new Date('2026-11-01')), masterKey: randomBytes(32) },
      keys: directoryKeyStore(keysAt),
    };
    const size = async () => {
      const { rows } = await database.executeSql(`SELECT pg_total_relation_size('"VaultChunk"') AS bytes`);
      return Number(rows[0]?.bytes ?? 0);
    };
    const empty = await size();
    const began = performance.now();
    for (const { id, datasets } of homes) {
      await createVaultKey(context, id);
      for (const one of datasets) await appendReadings(context, { testerId: id, ...one });
    }
    await database.executeSql('CHECKPOINT');
    const seconds = (performance.now() - began) / 1000;
    const [first] = homes;
    if (first) await checkBack(context, first);
    const keys = await sizeOf(keysAt);
    return storing('Atelier', readings, seconds, (await size()) - empty + keys);
  } finally {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Throws unless what was stored is what was given: given again, nothing of it is new or different. A bench of something
 * that loses readings measures nothing.
 */
async function checkBack(context: Parameters<typeof appendReadings>[0], { id, datasets }: Home): Promise<void> {
  for (const one of datasets) {
    const { added, replaced } = await appendReadings(context, { testerId: id, ...one });
    if (added + replaced > 0) throw new Error(`${one.dataset} was not kept as it was given`);
  }
}

async function sizeOf(directory: string): Promise<number> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, one) => sum + one, 0);
}

async function storeRows(
  table: RowTable,
  name: string,
  columns: string,
  lines: Iterable<string>,
  readings: number,
): Promise<Storing> {
  await table.make(columns);
  const began = performance.now();
  await table.copy(lines);
  const seconds = (performance.now() - began) / 1000;
  return storing(name, readings, seconds, await table.bytes());
}

function* keyedLines(homes: readonly Home[]): Generator<string> {
  for (const [{ start, minutes, value }, dataset, id] of each(homes)) {
    yield `${id}\t${dataset}\t${new Date(start).toISOString()}\t${minutes}\t${value}\n`;
  }
}

function* leanLines(homes: readonly Home[]): Generator<string> {
  for (const [{ start, value }, dataset, , at] of each(homes)) {
    yield `${at}\t${dataset === 'grdf/daily' ? 2 : 1}\t${start / 60_000}\t${value}\n`;
  }
}

function* each(homes: readonly Home[]): Generator<readonly [Reading, string, string, number]> {
  for (const [at, { id, datasets }] of homes.entries()) {
    for (const { dataset, readings } of datasets) for (const reading of readings) yield [reading, dataset, id, at];
  }
}
