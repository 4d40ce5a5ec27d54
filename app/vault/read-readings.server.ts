import type { Reading } from '~/platform/reading.ts';
import { openChunk } from './chunk.server.ts';
import { keyForRead } from './key-for-read.server.ts';
import { dayOf, monthOf } from './month.ts';
import { readChunks } from './read-chunks.server.ts';
import type { VaultContext } from './tester-key.server.ts';
import type { VaultReader } from './vault-reader.ts';

export interface ReadReadings {
  readonly testerId: string;
  readonly dataset: string;
  /** Start of the range, ms since the epoch, inclusive. */
  readonly from: number;
  /** End of the range, ms since the epoch, exclusive. */
  readonly to: number;
  readonly reader: VaultReader;
}

/**
 * The readings whose start is in [from, to), sorted by start. The access is written down before anything is
 * opened, so that none goes unlogged. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readReadings(context: VaultContext, request: ReadReadings): Promise<Reading[]> {
  const { testerId, dataset, from, to, reader } = request;
  if (!(from < to)) return [];
  const key = await keyForRead(context, { testerId, reader, dataset, fromDay: dayOf(from), toDay: dayOf(to - 1) });
  const chunks = await readChunks(context, { testerId, dataset, from: monthOf(from), to: monthOf(to - 1) });
  return chunks
    .flatMap(({ month, sealed }) => openChunk(key, { testerId, dataset, month }, sealed))
    .filter(({ start }) => start >= from && start < to);
}
