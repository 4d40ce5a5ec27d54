import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { fetchAgain } from '../holder-consents/agree-at-holder.server.ts';
import { setSwitches } from './set-switches.server.ts';

/**
 * What follows a yes to one question: where consents are given on a board, its switches are on; where services hold
 * copies, holders are asked again from the beginning, so that a service that comes later gets what others got.
 */
export async function followGrant(
  context: AppContext,
  { testerId, definition, purpose }: { testerId: string; definition: PilotDefinition; purpose: PilotPurpose },
): Promise<void> {
  const { decides, dataLives } = pilotPolicy(definition);
  if (decides.consents.includes('on-board')) {
    const cells = purpose.services.flatMap((serviceKey) =>
      purpose.datasets.map((dataset) => ({ serviceKey, dataset })),
    );
    await setSwitches(context, { testerId, cells, isOn: true });
  }
  if (dataLives.copyPerService) await fetchAgain(context, testerId, purpose.datasets);
}
