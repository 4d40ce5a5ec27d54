import type { Entry } from '~/platform/entry.ts';
import { ENTRIES } from './chunk-kind.ts';
import { type ReadRange, readRange } from './read-range.server.ts';
import type { VaultContext } from './tester-key.server.ts';

/** The entries whose date is in [from, to), in order; logged. Errors: those of readRange. */
export function readEntries(context: VaultContext, request: ReadRange): Promise<Entry[]> {
  return readRange(context, ENTRIES, request);
}
