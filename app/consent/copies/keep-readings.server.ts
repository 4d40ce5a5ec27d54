import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Reading } from '~/platform/reading.ts';
import { type ChunkKind, READINGS } from '~/vault/chunk-kind.ts';
import { handItems, handRecord } from '~/vault/copies/hand-copy.server.ts';
import { appendCovered } from '../append-covered.server.ts';
import { findSituation } from '../shares/find-situation.server.ts';
import { judgeReader } from '../shares/judge-reader.ts';
import { serviceReader } from '../shares/share-reader.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';

interface Arrival {
  readonly tester: Tester;
  readonly definition: PilotDefinition;
  readonly dataset: string;
}

/** See keepItems. */
export const keepReadings = (
  context: AppContext,
  { readings, ...arrival }: Arrival & { readonly readings: readonly Reading[] },
): Promise<{ added: number; replaced: number } | null> => keepItems(context, READINGS, { ...arrival, items: readings });

/**
 * Puts readings or entries that arrive where the policy says they lie: in the tester's own space, or in the copy of each
 * service that may receive them today and nowhere else. What was already there is replaced, never doubled. Null when
 * they lie in the space and no agreement covers them any more: nothing is written behind a withdrawal.
 * Errors: AppError('vault.erased' | 'vault.damaged'); a 404 Response when the tester left meanwhile.
 */
export async function keepItems<T>(
  context: AppContext,
  kind: ChunkKind<T>,
  { tester, definition, dataset, items }: Arrival & { readonly items: readonly T[] },
): Promise<{ added: number; replaced: number } | null> {
  if (!pilotPolicy(definition).dataLives.copyPerService) {
    return appendCovered(context, kind, { testerId: tester.id, definition, dataset, items });
  }
  const { id: testerId, pilotSlug } = tester;
  let kept = { added: 0, replaced: 0 };
  for (const { key: serviceKey } of servicesOf(definition, dataset)) {
    // A withdrawal under way and this follow each other: no copy is handed out behind it.
    const handed = await context.db.$transaction(async (tx) => {
      await lockTester(tx, testerId);
      const share = { tester, definition, reader: serviceReader(serviceKey), dataset };
      const { policy, situation } = await findSituation(context, share, tx);
      if (judgeReader(policy, share.reader, situation).obstacles.length > 0) return undefined;
      return handItems(context, tx, kind, { testerId, pilotSlug, serviceKey, dataset, items });
    }, TRANSACTION);
    // The same thing in two copies is one that arrived.
    if (handed && handed.added + handed.replaced > kept.added + kept.replaced) kept = handed;
  }
  return kept;
}

/** The copies of what a tester stated, for the services that may receive it; none where the policy hands none out. */
export async function handStatement(
  context: AppContext,
  { tester, definition, dataset, value, answers }: Arrival & { readonly value: unknown; readonly answers: number },
): Promise<void> {
  if (!pilotPolicy(definition).dataLives.copyPerService) return;
  const { id: testerId, pilotSlug } = tester;
  for (const { key: serviceKey } of servicesOf(definition, dataset)) {
    await context.db.$transaction(async (tx) => {
      await lockTester(tx, testerId);
      const share = { tester, definition, reader: serviceReader(serviceKey), dataset };
      const { policy, situation } = await findSituation(context, share, tx);
      if (judgeReader(policy, share.reader, situation).obstacles.length > 0) return;
      await handRecord(context, tx, { testerId, pilotSlug, serviceKey, dataset, value, answers });
    }, TRANSACTION);
  }
}

/** Of `datasets`, those that have a place to lie in today: all of them, unless services hold copies and none may. */
export async function receivableDatasets(
  context: AppContext,
  { tester, definition, datasets }: Omit<Arrival, 'dataset'> & { readonly datasets: readonly string[] },
): Promise<string[]> {
  if (!pilotPolicy(definition).dataLives.copyPerService) return [...datasets];
  const found: string[] = [];
  for (const dataset of datasets) {
    for (const { key } of servicesOf(definition, dataset)) {
      const reader = serviceReader(key);
      const { policy, situation } = await findSituation(context, { tester, definition, reader, dataset });
      if (judgeReader(policy, reader, situation).obstacles.length > 0) continue;
      found.push(dataset);
      break;
    }
  }
  return found;
}

/** The services that some question of the pilot gives this dataset to. */
function servicesOf({ services, purposes }: PilotDefinition, dataset: string): PilotDefinition['services'] {
  const named = new Set(purposes.filter(({ datasets }) => datasets.includes(dataset)).flatMap((one) => one.services));
  return services.filter(({ key }) => named.has(key));
}
