import { openChunk } from './chunk.server.ts';
import type { ChunkKind } from './chunk-kind.ts';
import { keyForRead } from './key-for-read.server.ts';
import { dayOf, monthOf } from './month.ts';
import { readChunks } from './read-chunks.server.ts';
import type { VaultContext } from './tester-key.server.ts';
import type { VaultReader } from './vault-reader.ts';

export interface ReadRange {
  readonly testerId: string;
  readonly dataset: string;
  /** Start of the range, ms since the epoch, inclusive. */
  readonly from: number;
  /** End of the range, ms since the epoch, exclusive. */
  readonly to: number;
  readonly reader: VaultReader;
}

/**
 * What is dated in [from, to), in order. The access is written down before anything is opened, so that none goes
 * unlogged. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readRange<T>(context: VaultContext, kind: ChunkKind<T>, request: ReadRange): Promise<T[]> {
  const { testerId, dataset, from, to, reader } = request;
  if (!(from < to)) return [];
  const key = await keyForRead(context, { testerId, reader, dataset, fromDay: dayOf(from), toDay: dayOf(to - 1) });
  const chunks = await readChunks(context, { testerId, dataset, from: monthOf(from), to: monthOf(to - 1) });
  return chunks
    .flatMap(({ month, sealed }) => openChunk(kind, key, { testerId, dataset, month }, sealed))
    .filter((item) => kind.instantOf(item) >= from && kind.instantOf(item) < to);
}
