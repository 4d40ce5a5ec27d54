import { isHolderId } from '~/holders/holder-ids.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { disconnectHolder } from './disconnect-holder.server.ts';
import { type Erasure, eraseUncovered } from './erase-uncovered.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';

export interface Enforcement extends Erasure {
  /** Holders that no granted purpose needs any more; `told` when the holder was informed, too. */
  readonly disconnected: readonly { readonly holderId: string; readonly told: boolean }[];
}

/**
 * What must follow when an agreement ends: a holder that no granted purpose needs is disconnected, and readings
 * that none covers are erased. Looks at what is granted now, so it can be run again after a failure half way.
 */
export async function enforceConsents(
  context: AppContext,
  { testerId, definition, ended }: { testerId: string; definition: PilotDefinition; ended: PilotPurpose },
): Promise<Enforcement> {
  const { holder: holderId, datasets } = ended;
  const disconnected: { holderId: string; told: boolean }[] = [];
  if (isHolderId(holderId)) {
    const granted = await grantedPurposes(context, testerId, definition);
    if (datasetsOfHolder(granted, holderId).length === 0) {
      const { wasConnected, told } = await disconnectHolder(context, { testerId, holderId });
      if (wasConnected) disconnected.push({ holderId, told });
    }
  }
  const erasure = await eraseUncovered(context, { testerId, definition, datasets });
  return { ...erasure, disconnected };
}
