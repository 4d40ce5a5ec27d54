import { describe, expect, it } from 'vitest';
import { datasetManifest, manifests } from '~/holders/manifests.ts';
import { addData } from './add-data.ts';
import { emptyDocument } from './empty-document.ts';
import { datasets } from './parts/datasets.ts';

const document = emptyDocument({
  ...{ territory: 'lyon', initiative: 'lyon-social', theme: 'social' },
  title: { fr: 'Mes aides', en: 'My aids' },
});
const wanted = (holderName: string, title: string, itemKey: string) => ({
  ...{ holderName, itemKey, declared: false, access: 'medium' as const },
  ...{ title: { fr: title, en: title }, detail: { fr: '', en: '' } },
});

describe('asking for a thing of the map', () => {
  it('takes what the connector of its holder returns, where that is one thing, and no more of the past', () => {
    const once = addData(document, wanted(manifests.dgfip.name, 'Revenus', 'a'));
    const [asked] = once.datasets;
    expect(manifests.dgfip.datasets.map(({ key }) => key)).toEqual([asked?.key]);
    expect(asked?.historyMonths).toBeLessThanOrEqual(datasetManifest(asked?.key ?? '')?.history.months ?? -1);
    // What rests on another card of the same holder cannot be the same thing.
    const twice = addData(once, wanted(manifests.dgfip.name, 'Revenus du foyer', 'b'));
    expect(twice.datasets.map(({ key }) => key)).toEqual([asked?.key, 'dgfip/revenus-du-foyer']);
  });

  it('leaves the lead to choose among several, and says so', () => {
    const { datasets: asked } = addData(document, wanted('CAF', 'Allocations reçues', 'a'));
    expect(asked.map(({ key }) => key)).toEqual(['caf/allocations-recues']);
    const told = datasets.summary({ ...document, datasets: asked }, 'caf.allocations-recues', 'fr');
    expect(told?.missing).toEqual(['par quel connecteur elle arrive']);
  });
});
