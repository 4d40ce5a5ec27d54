import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition } from './definition.ts';

/** What people call a holder of a pilot, come or coming. */
export function holderNameIn({ comingHolders }: Pick<PilotDefinition, 'comingHolders'>, id: string): string {
  return isHolderId(id) ? manifests[id].name : (comingHolders.find(({ key }) => key === id)?.name ?? id);
}
