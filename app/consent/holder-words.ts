import { isHolderId } from '~/holders/holder-ids.ts';
import { type HolderEnv, isProduction } from '~/holders/holder-settings.ts';
import { manifests } from '~/holders/manifests.ts';

/** What a dataset of a holder is made of; and whether it is dated entries, shown one by one, rather than readings. */
export { datasetManifest, isOfEntries } from '~/holders/manifests.ts';

/** Holders' names and words, for pages that show connections and may not reach into the holders themselves. */
export { messages as holderMessages } from '~/holders/messages.ts';

/** What a holder is called: "Enedis"; its id when it is none of ours. */
export function holderName(holderId: string): string {
  return isHolderId(holderId) ? manifests[holderId].name : holderId;
}

/** Whether a holder lets its customers download a file that is understood here. */
export function hasFiles(holderId: string): boolean {
  return isHolderId(holderId) && manifests[holderId].datasets.some(({ yields }) => yields === 'readings');
}

/** Whether a simulation answers for a holder on this installation. */
export function isSimulated(env: HolderEnv, holderId: string): boolean {
  return isHolderId(holderId) && !isProduction(env, holderId);
}
