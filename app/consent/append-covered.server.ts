import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { appendChunks } from '~/vault/append-chunks.server.ts';
import type { ChunkKind } from '~/vault/chunk-kind.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { lockTester, TRANSACTION } from './tester-pilot.server.ts';

export interface AppendCovered<T> {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly dataset: string;
  readonly items: readonly T[];
}

/**
 * Keeps readings or entries only while an agreement covers them: a withdrawal and this follow each other, so that what is not yet
 * written when it is committed never is. Null when none covers them any more.
 * Errors: a 404 Response for a tester who left; those of appendChunks.
 */
export async function appendCovered<T>(
  context: AppContext,
  kind: ChunkKind<T>,
  { testerId, definition, dataset, items }: AppendCovered<T>,
): Promise<{ added: number; replaced: number } | null> {
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const granted = await grantedPurposes({ db: tx, clock: context.clock }, testerId, definition);
    if (!granted.some(({ datasets }) => datasets.includes(dataset))) return null;
    return appendChunks({ ...context, db: tx }, kind, { testerId, dataset, items });
  }, TRANSACTION);
}
