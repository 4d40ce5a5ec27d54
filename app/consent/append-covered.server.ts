import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { lockTester, TRANSACTION } from './tester-pilot.server.ts';

export interface AppendCovered {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly dataset: string;
  readonly readings: readonly Reading[];
}

/**
 * Keeps readings only while an agreement covers them: a withdrawal and this follow each other, so that what is not yet
 * written when it is committed never is. Null when none covers them any more.
 * Errors: a 404 Response for a tester who left; those of appendReadings.
 */
export async function appendCovered(
  context: AppContext,
  { testerId, definition, dataset, readings }: AppendCovered,
): Promise<{ added: number; replaced: number } | null> {
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const granted = await grantedPurposes({ db: tx, clock: context.clock }, testerId, definition);
    if (!granted.some(({ datasets }) => datasets.includes(dataset))) return null;
    return appendReadings({ ...context, db: tx }, { testerId, dataset, readings });
  }, TRANSACTION);
}
