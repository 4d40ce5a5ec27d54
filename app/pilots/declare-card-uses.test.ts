import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { listUses } from '../datamap/list-uses.server.ts';
import { declareCardUses } from './declare-card-uses.server.ts';
import { loadPilots } from './load-pilots.server.ts';

describe('the thread from a data card to a pilot', () => {
  const test = useTestContext();

  it('goes from each card that a pilot names, for a dataset or an indicator', async () => {
    const { pilots } = await loadPilots('pilot-configs');
    const { definition } = pilots.find(({ definition: { slug } }) => slug === 'mon-coach-mobilite')!;
    await declareCardUses(test.context, definition);
    const of = (itemKey: string) =>
      listUses(test.context, { territoryId: definition.territory, itemKey, locale: 'fr' });
    const factors = 'reduire-l-empreinte-de-mes-trajets--les-facteurs-d-emission-par-mode';
    const indicator = definition.indicators.find(({ justifiedBy }) => justifiedBy === factors)!;
    expect(await of(factors)).toEqual([
      {
        href: '/la-rochelle/experimentations/mon-coach-mobilite/definition',
        label: expect.stringMatching(new RegExp(`^${definition.title.fr}.*${indicator.title.fr}$`)),
      },
    ]);
    // This one is named twice: the dataset is what a reader looks for.
    const trips = definition.datasets.find(({ key }) => key === 'yelo/trips')!;
    expect(await of(trips.justifiedBy)).toMatchObject([{ label: expect.stringContaining(trips.title.fr) }]);
    for (const { justifiedBy } of definition.datasets) expect(await of(justifiedBy)).toHaveLength(1);
  });
});
