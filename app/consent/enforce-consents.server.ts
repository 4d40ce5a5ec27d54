import { isHolderId } from '~/holders/holder-ids.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { recallUncovered } from './copies/recall-copies.server.ts';
import { disconnectHolder } from './disconnect-holder.server.ts';
import { type Erasure, eraseUncovered } from './erase-uncovered.server.ts';
import { datasetsOfHolder, keepingPurposes } from './granted-purposes.server.ts';
import { endUncoveredYeses } from './holder-consents/agree-at-holder.server.ts';

export interface Enforcement extends Erasure {
  /** Holders that no granted purpose needs any more; `told` when the holder was informed, too. */
  readonly disconnected: readonly { readonly holderId: string; readonly told: boolean }[];
  /** Copies that services were asked to erase. */
  readonly recalled: number;
}

/**
 * What must follow when an agreement ends: a holder that no agreement needs is disconnected, the copies that services
 * may no longer hold are called back, and readings that no agreement covers are erased. Looks at what is agreed to now,
 * so it can be run again after a failure half way.
 */
export async function enforceConsents(
  context: AppContext,
  { testerId, definition, ended }: { testerId: string; definition: PilotDefinition; ended: PilotPurpose },
): Promise<Enforcement> {
  const { holder: holderId, datasets } = ended;
  const disconnected: { holderId: string; told: boolean }[] = [];
  if (isHolderId(holderId)) {
    const keeping = await keepingPurposes(context, testerId, definition);
    if (datasetsOfHolder(keeping, holderId).length === 0) {
      const { wasConnected, told } = await disconnectHolder(context, { testerId, holderId });
      if (wasConnected) disconnected.push({ holderId, told });
    }
  }
  await endUncoveredYeses(context, { testerId, definition });
  const recalled = await recallUncovered(context, { testerId, definition });
  const erasure = await eraseUncovered(context, { testerId, definition, datasets });
  return { ...erasure, disconnected, recalled };
}
