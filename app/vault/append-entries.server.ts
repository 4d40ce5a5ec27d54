import type { Entry } from '~/platform/entry.ts';
import { appendChunks } from './append-chunks.server.ts';
import { ENTRIES } from './chunk-kind.ts';
import type { VaultContext } from './tester-key.server.ts';

export interface AppendEntries {
  readonly testerId: string;
  readonly dataset: string;
  readonly entries: readonly Entry[];
}

/** Adds entries to a tester's vault; one whose id is already there replaces it. See appendChunks. */
export function appendEntries(
  context: VaultContext,
  { entries, ...name }: AppendEntries,
): Promise<{ added: number; replaced: number }> {
  return appendChunks(context, ENTRIES, { ...name, items: entries });
}
