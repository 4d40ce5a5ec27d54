import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TINY_PILOT } from '../../tests/support/tiny-pilot.ts';
import { type PilotDefinition, pilotDefinitionSchema } from './definition.ts';
import { isAsked, openPart, waitsFor } from './open-part.ts';

const both = (text: string) => ({ fr: text, en: text });
const tiny = pilotDefinitionSchema.parse(parse(TINY_PILOT));
const [see] = tiny.purposes as [PilotDefinition['purposes'][number]];
const [daily] = tiny.datasets as [PilotDefinition['datasets'][number]];
const [hestia] = tiny.services as [PilotDefinition['services'][number]];

/** The tiny pilot, which also counts on a holder that has not come and on a service that is not built. */
const waiting: PilotDefinition = {
  ...tiny,
  comingHolders: [{ key: 'edf', name: 'EDF', access: 'medium', missing: both('A connector') }],
  datasets: [daily, { ...daily, key: 'edf/invoices', holder: 'edf' }],
  services: [
    { ...hestia, datasets: ['enedis/daily', 'edf/invoices'] },
    { ...hestia, key: 'zeus', missing: both('A calculator') },
    { ...hestia, key: 'atlas', widgets: [] },
  ],
  purposes: [
    { ...see, services: ['hestia', 'zeus'] },
    { ...see, key: 'invoices', holder: 'edf', datasets: ['edf/invoices'] },
    { ...see, key: 'advice', holder: undefined, datasets: ['enedis/daily', 'edf/invoices'] },
    { ...see, key: 'works', holder: undefined, services: ['zeus', 'atlas'] },
    { ...see, key: 'research', holder: undefined, datasets: [], services: [] },
  ],
};

describe('the part of a pilot that testers meet', () => {
  it('is the whole pilot when nothing is to come', () => {
    expect(openPart(tiny)).toEqual(tiny);
  });

  it('asks for nothing that cannot come, nor for what serves nothing yet', () => {
    const open = openPart(waiting);
    expect(open.purposes.map(({ key }) => key)).toEqual(['see', 'research']);
    expect(open.datasets.map(({ key }) => key)).toEqual(['enedis/daily']);
    expect(open.services).toMatchObject([{ key: 'hestia', datasets: ['enedis/daily'] }]);
    expect(open.purposes[0]?.services).toEqual(['hestia']);
  });

  it('sends nobody to a holder that no agreement needs today', () => {
    expect(openPart({ ...waiting, holders: ['enedis', 'grdf'] }).holders).toEqual(['enedis']);
  });

  it('says what a purpose waits for', () => {
    expect(waiting.purposes.map((purpose) => waitsFor(waiting, purpose))).toEqual([
      { holders: [], services: [] },
      { holders: ['edf'], services: [] },
      { holders: ['edf'], services: [] },
      { holders: [], services: ['zeus', 'atlas'] },
      { holders: [], services: [] },
    ]);
    expect(waiting.purposes.filter((purpose) => isAsked(waiting, purpose))).toHaveLength(2);
  });
});
