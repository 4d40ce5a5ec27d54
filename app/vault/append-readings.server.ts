import type { Reading } from '~/platform/reading.ts';
import { appendChunks } from './append-chunks.server.ts';
import { READINGS } from './chunk-kind.ts';
import type { VaultContext } from './tester-key.server.ts';

export interface AppendReadings {
  readonly testerId: string;
  readonly dataset: string;
  readonly readings: readonly Reading[];
}

/** Adds readings to a tester's vault; one whose start is already there replaces it. See appendChunks. */
export function appendReadings(
  context: VaultContext,
  { readings, ...name }: AppendReadings,
): Promise<{ added: number; replaced: number }> {
  return appendChunks(context, READINGS, { ...name, items: readings });
}
