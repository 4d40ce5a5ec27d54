import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reading } from '~/platform/reading.ts';
import { decodeReadings, encodeReadings } from './codec.ts';
import { openOrFail } from './open-or-fail.server.ts';
import { seal } from './seal.server.ts';

/** What a chunk is bound to: moved to another tester, dataset or month, it does not open. */
export interface ChunkName {
  readonly testerId: string;
  readonly dataset: string;
  readonly month: string;
}

const nameOf = ({ testerId, dataset, month }: ChunkName): string => `${testerId}|${dataset}|${month}`;

export function sealChunk(key: Uint8Array, name: ChunkName, readings: readonly Reading[]): Uint8Array<ArrayBuffer> {
  return seal(key, deflateRawSync(encodeReadings(readings)), nameOf(name));
}

/** AppError('vault.damaged') when the bytes are not this chunk's. */
export function openChunk(key: Uint8Array, name: ChunkName, sealed: Uint8Array): Reading[] {
  return decodeReadings(inflateRawSync(openOrFail(key, sealed, nameOf(name))));
}
