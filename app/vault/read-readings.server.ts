import type { Reading } from '~/platform/reading.ts';
import { READINGS } from './chunk-kind.ts';
import { type ReadRange, readRange } from './read-range.server.ts';
import type { VaultContext } from './tester-key.server.ts';

/** The readings whose start is in [from, to), in order; logged. Errors: those of readRange. */
export function readReadings(context: VaultContext, request: ReadRange): Promise<Reading[]> {
  return readRange(context, READINGS, request);
}
