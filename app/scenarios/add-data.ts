import { datasetManifest } from '~/holders/manifests.ts';
import type { ComingHolder } from '~/pilots/definition/collected.ts';
import { DECLARED_HOLDER, type PilotDataset, type PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { datasetKey } from './parts/datasets.ts';
import { addHolder, holderKeyOf } from './parts/holders.ts';

/** Data that a scenario is to ask for, as the map or a use case says it. */
export interface WantedData {
  readonly title: Bilingual;
  readonly detail: Bilingual;
  /** As the map or the use case names it; nobody yet when absent. */
  readonly holderName?: string | undefined;
  readonly access: ComingHolder['access'];
  /** The card of the map that justifies it. */
  readonly itemKey?: string | undefined;
  /** Testers say it themselves. */
  readonly declared: boolean;
}

/** How maps name data that one holds oneself: nobody has to return it. */
const ONESELF = new Set(['moi', 'moi-meme', 'moi-memes', 'soi-meme', 'la-personne', 'personne']);

/** A year of the past: enough to compare seasons, and the lead may ask for less. */
const HISTORY_MONTHS = 12;

/** Asks for one more thing, and counts on its holder. What rests on a card already asked for is left as it is. */
export function addData(document: PilotDefinition, wanted: WantedData): PilotDefinition {
  const { title, detail, holderName = '', access, itemKey = '', declared } = wanted;
  if (itemKey !== '' && document.datasets.some(({ justifiedBy }) => justifiedBy === itemKey)) return document;
  const own = declared || ONESELF.has(holderKeyOf(holderName));
  const counted = own || holderName === '' ? document : addHolder(document, { name: holderName, access });
  const holder = own ? DECLARED_HOLDER : holderName === '' ? '' : holderKeyOf(holderName);
  const key = datasetKey(counted, holder, title.fr || title.en);
  const dataset: PilotDataset = {
    ...{ key, holder, title, detail, justifiedBy: itemKey },
    historyMonths: own ? 0 : Math.min(HISTORY_MONTHS, datasetManifest(key)?.history.months ?? HISTORY_MONTHS),
    ...(own ? { fields: [] } : {}),
  };
  return { ...counted, datasets: [...counted.datasets, dataset] };
}
