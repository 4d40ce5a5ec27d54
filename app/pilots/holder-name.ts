import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition } from './definition.ts';

/** What people call a holder of a pilot, come or coming: of one that it says is to come, the name that it gives it. */
export function holderNameIn({ comingHolders }: Pick<PilotDefinition, 'comingHolders'>, id: string): string {
  return comingHolders.find(({ key }) => key === id)?.name ?? (isHolderId(id) ? manifests[id].name : id);
}
