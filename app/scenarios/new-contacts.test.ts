import { beforeAll, describe, expect, it } from 'vitest';
import { holdersMet } from '~/datamap/contacts/holders-met.server.ts';
import { holderKey } from '~/datamap/datablitz/holder-names.ts';
import type { Partner } from '~/pilots/definition/people.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { createScenario } from './create-scenario.server.ts';
import { emptyDocument } from './empty-document.ts';
import { newContacts } from './new-contacts.ts';
import { addHolder } from './parts/holders.ts';
import { saveScenario } from './save-scenario.server.ts';

const test = useTestContext();
const CLAIRE = { id: null, name: 'Claire D.' };
const TODAY = '2026-11-26';
const PLACE = { territory: 'rochelle', initiative: 'rochelle-mobilite', theme: 'mobilite' } as const;
const HERE = { territoryId: 'rochelle', initiativeId: 'rochelle-mobilite' };

const empty = emptyDocument({ ...PLACE, title: { fr: 'Mon coach mobilité', en: 'My mobility coach' } });
const document = ['Yélo', 'Traces'].reduce((made, name) => addHolder(made, { name, access: 'easy' }), empty);
const say = (made: PilotDefinition, key: string, said: Partial<Partner>): PilotDefinition => ({
  ...made,
  partners: made.partners.map((partner) => (partner.key === key ? { ...partner, ...said } : partner)),
});

beforeAll(async () => {
  const { db, clock } = test.context;
  for (const id of ['rochelle', 'lyon']) {
    await db.territory.create({ data: { id, name: id, createdAt: clock.now() } });
    await db.dataHolder.createMany({
      data: ['Yélo', 'Traces (Fabmob)', 'Thalès'].map((name) => ({ territoryId: id, name, key: holderKey(name) })),
    });
  }
});

describe('partners who answered', () => {
  it('are new contacts once, whatever they answered, on a day that is not to come', () => {
    const interested = say(document, 'yelo', { commitment: 'interested', since: '2026-11-12' });
    expect(newContacts(document, interested, TODAY)).toEqual([{ names: ['Yélo', 'Yélo'], on: '2026-11-12' }]);
    expect(newContacts(interested, say(interested, 'yelo', { commitment: 'committed' }), TODAY)).toEqual([]);
    const later = say(document, 'yelo', { commitment: 'declined', since: '2027-01-04' });
    expect(newContacts(document, later, TODAY)).toMatchObject([{ on: TODAY }]);
    expect(newContacts(null, document, TODAY)).toEqual([]);
  });

  it('are noted in the map as met, under the name of the holder as under their own, and nowhere else', async () => {
    const scope = { territoryId: 'rochelle' };
    const { id: scenarioId } = await createScenario(test.context, CLAIRE, { ...scope, document });
    expect(await holdersMet(test.context, HERE)).toEqual([]);
    const change = (before: PilotDefinition) =>
      say(say(before, 'traces', { name: 'La Fabrique des Mobilités', commitment: 'committed' }), 'yelo', {
        commitment: 'to-contact',
      });
    await saveScenario(test.context, CLAIRE, { ...scope, scenarioId, revision: 1, change });
    expect(await holdersMet(test.context, HERE)).toEqual(['Traces (Fabmob)']);
    expect(await holdersMet(test.context, { territoryId: 'lyon', initiativeId: 'lyon-mobilite' })).toEqual([]);
    const row = await test.context.db.dataHolder.findFirst({
      where: { territoryId: 'rochelle', name: 'Traces (Fabmob)' },
    });
    expect(row).toMatchObject({ metBy: 'Claire D.' });
  });
});
