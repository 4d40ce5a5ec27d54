import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ChunkKind } from './chunk-kind.ts';
import { openOrFail } from './open-or-fail.server.ts';
import { seal } from './seal.server.ts';

/** What a chunk is bound to: moved to another tester, dataset or month, it does not open. */
export interface ChunkName {
  readonly testerId: string;
  readonly dataset: string;
  readonly month: string;
}

const nameOf = ({ testerId, dataset, month }: ChunkName): string => `${testerId}|${dataset}|${month}`;

export function sealChunk<T>(
  { encode }: ChunkKind<T>,
  key: Uint8Array,
  name: ChunkName,
  items: readonly T[],
): Uint8Array<ArrayBuffer> {
  return seal(key, deflateRawSync(encode(items)), nameOf(name));
}

/** AppError('vault.damaged') when the bytes are not this chunk's. */
export function openChunk<T>({ decode }: ChunkKind<T>, key: Uint8Array, name: ChunkName, sealed: Uint8Array): T[] {
  return decode(inflateRawSync(openOrFail(key, sealed, nameOf(name))));
}
