import { createHash } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import type { Reading } from '~/platform/reading.ts';
import { openChunk, sealChunk } from './chunk.server.ts';
import { mergeReadings } from './merge.ts';
import { groupByMonth } from './month.ts';
import { readChunks } from './read-chunks.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

export interface AppendReadings {
  readonly testerId: string;
  readonly dataset: string;
  readonly readings: readonly Reading[];
}

interface ChunkWrite {
  readonly month: string;
  /** MD5 of the sealed bytes that the merge was made from; null when there was no chunk. */
  readonly before: string | null;
  readonly sealed: Uint8Array;
  readonly count: number;
  readonly added: number;
  readonly replaced: number;
}

/**
 * Adds readings to a tester's vault, month by month; a reading whose start is already there replaces it.
 * `replaced` counts real corrections, not repetitions. Months that do not change are not written.
 *
 * Safe when two run at once: a chunk is written only over the one it was merged from, otherwise that month is
 * read and merged again. Running it twice with the same readings changes nothing.
 * Errors: AppError('vault.erased' | 'vault.damaged'); RangeError for a reading that is not one.
 */
export async function appendReadings(
  context: VaultContext,
  { testerId, dataset, readings }: AppendReadings,
): Promise<{ added: number; replaced: number }> {
  readings.forEach(assertReading);
  let pending = groupByMonth(readings);
  let added = 0;
  let replaced = 0;
  while (pending.size > 0) {
    const key = await readTesterKey(context, testerId);
    const [first = '', ...others] = [...pending.keys()].sort();
    const chunks = await readChunks(context, { testerId, dataset, from: first, to: others.at(-1) ?? first });
    const existing = new Map(chunks.map(({ month, sealed }) => [month, sealed]));
    const writes: ChunkWrite[] = [];
    for (const [month, incoming] of pending) {
      const name = { testerId, dataset, month };
      const found = existing.get(month);
      const merged = mergeReadings(found ? openChunk(key, name, found) : [], incoming);
      if (merged.added + merged.replaced === 0) continue;
      const sealed = sealChunk(key, name, merged.readings);
      // The nonce is random: equal bytes are the same writing, and MD5 only has to tell two apart.
      const before = found ? createHash('md5').update(found).digest('hex') : null;
      writes.push({ month, before, sealed, count: merged.readings.length, ...merged });
    }
    const written = await writeChunks(context, { testerId, dataset, writes });
    await refuseErased(context, testerId);
    const retry = new Map<string, Reading[]>();
    for (const { month, added: more, replaced: corrected } of writes) {
      if (written.has(month)) {
        added += more;
        replaced += corrected;
      } else retry.set(month, pending.get(month) ?? []);
    }
    pending = retry;
  }
  return { added, replaced };
}

/** One statement for all months; returns those that were still as they had been read. */
async function writeChunks(
  context: VaultContext,
  { testerId, dataset, writes }: { testerId: string; dataset: string; writes: readonly ChunkWrite[] },
): Promise<Set<string>> {
  if (writes.length === 0) return new Set();
  const months = writes.map(({ month }) => month);
  const sealed = writes.map((write) => Buffer.from(write.sealed).toString('base64'));
  const before = writes.map((write) => write.before ?? '');
  const counts = writes.map(({ count }) => count);
  const rows = await context.db.$queryRaw<{ month: string }[]>(Prisma.sql`
    WITH input AS (
      SELECT i.month, decode(i.sealed, 'base64') AS sealed, i.before, i.readings
      FROM unnest(${months}::text[], ${sealed}::text[], ${before}::text[], ${counts}::int[])
        AS i(month, sealed, before, readings)
    ), updated AS (
      UPDATE "VaultChunk" AS chunk
      SET sealed = input.sealed, readings = input.readings, "updatedAt" = ${context.clock.now()}
      FROM input
      WHERE chunk."testerId" = ${testerId}::uuid AND chunk.dataset = ${dataset} AND chunk.month = input.month
        AND md5(chunk.sealed) = input.before
      RETURNING chunk.month
    ), inserted AS (
      INSERT INTO "VaultChunk" ("testerId", dataset, month, sealed, readings, "updatedAt")
      SELECT ${testerId}::uuid, ${dataset}, month, sealed, readings, ${context.clock.now()}
      FROM input WHERE before = ''
      ON CONFLICT DO NOTHING
      RETURNING month
    )
    SELECT month FROM updated UNION ALL SELECT month FROM inserted`);
  return new Set(rows.map(({ month }) => month));
}

/** An erasure that came between reading the key and writing has passed these rows: they go as well. */
async function refuseErased(context: VaultContext, testerId: string): Promise<void> {
  if (await context.keys.get(testerId)) return;
  await context.db.vaultChunk.deleteMany({ where: { testerId } });
  throw new AppError('vault.erased');
}

function assertReading({ start, minutes, value }: Reading): void {
  const ok = Number.isSafeInteger(start) && Number.isSafeInteger(minutes) && minutes > 0 && Number.isFinite(value);
  if (!ok)
    throw new RangeError('A reading has a whole start (ms), a positive whole length (minutes) and a finite value');
}
