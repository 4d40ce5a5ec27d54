import { createHash } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import { Prisma } from '~/platform/database/generated/client.ts';
import { openChunk, sealChunk } from './chunk.server.ts';
import type { ChunkKind } from './chunk-kind.ts';
import { groupByMonth } from './month.ts';
import { readChunks } from './read-chunks.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

export interface AppendItems<T> {
  readonly testerId: string;
  readonly dataset: string;
  readonly items: readonly T[];
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
 * Adds readings or entries to a tester's vault, month by month, over what they replace (see their kind).
 * `replaced` counts real corrections, not repetitions. Months that do not change are not written.
 *
 * Safe when two run at once: a chunk is written only over the one it was merged from, otherwise that month is
 * read and merged again. Running it twice with the same items changes nothing.
 * Errors: AppError('vault.erased' | 'vault.damaged'); RangeError for what is not of that kind.
 */
export async function appendChunks<T>(
  context: VaultContext,
  kind: ChunkKind<T>,
  { testerId, dataset, items }: AppendItems<T>,
): Promise<{ added: number; replaced: number }> {
  items.forEach(kind.assert);
  let pending = groupByMonth(items, kind.instantOf);
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
      const merged = kind.merge(found ? openChunk(kind, key, name, found) : [], incoming);
      if (merged.added + merged.replaced === 0) continue;
      const sealed = sealChunk(kind, key, name, merged.items);
      // The nonce is random: equal bytes are the same writing, and MD5 only has to tell two apart.
      const before = found ? createHash('md5').update(found).digest('hex') : null;
      writes.push({
        month,
        before,
        sealed,
        count: merged.items.length,
        added: merged.added,
        replaced: merged.replaced,
      });
    }
    const written = await writeChunks(context, { testerId, dataset, writes });
    await refuseErased(context, testerId);
    const retry = new Map<string, T[]>();
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
