import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { TINY_PILOT } from '../../tests/support/tiny-pilot.ts';
import { type PilotDefinition, pilotDefinitionSchema } from './definition.ts';
import { pilotGovernance } from './pilot-governance.ts';

const tiny = pilotDefinitionSchema.parse(parse(TINY_PILOT));
const why = { fr: 'Décidé en atelier', en: 'Decided in a workshop' };
type Governance = PilotDefinition['governance'];

/** Written by hand from the table of the five models: who sees, who decides and where, what leaving does. */
const TABLE: [Governance['model'], Governance['overrides'], string[], string, string[], string[]][] = [
  ['personal-cloud', [], [], 'tester', ['at-service'], ['destroy-key']],
  ['direct-transfer', [], ['agreed-service'], 'tester', ['at-holder', 'at-service'], ['recall-copy hestia']],
  ['trusted-platform', [], ['certified-service'], 'tester', ['on-board'], ['operator-deletes', 'tell-service hestia']],
  ['cooperative', [], ['members-service'], 'members', ['on-joining'], ['leave-pool', 'published-stays']],
  ['data-trust', [], ['admitted-party'], 'board', ['on-joining'], ['revoke-access', 'tell-service hestia']],
  [
    'personal-cloud',
    [{ aspect: 'decides', model: 'cooperative', why }],
    [],
    'members',
    ['on-joining'],
    ['destroy-key'],
  ],
];

describe('the governance of a pilot', () => {
  it.each(TABLE)('%s %j: who sees, who decides, who erases', (model, overrides, readers, by, consents, leaving) => {
    const found = pilotGovernance({ ...tiny, governance: { model, overrides } });
    expect(found.readers).toEqual(readers);
    expect(found.decides).toEqual({ by, consents });
    const acts = found.onLeaving.map((act) => ('service' in act ? `${act.kind} ${act.service}` : act.kind));
    expect(acts).toEqual(leaving);
  });

  it('says which model answers each question of a hybrid', () => {
    const overrides: Governance['overrides'] = [{ aspect: 'leaving', model: 'direct-transfer', why }];
    const { aspects } = pilotGovernance({ ...tiny, governance: { model: 'data-trust', overrides } });
    expect(aspects.map(({ model, isOwn }) => [model, isOwn])).toEqual([
      ...Array.from({ length: 4 }, () => ['data-trust', true]),
      ['direct-transfer', false],
    ]);
  });

  it('tells no service that is still to come', () => {
    const services = tiny.services.map((service) => ({ ...service, missing: why }));
    const found = pilotGovernance({ ...tiny, services, governance: { model: 'direct-transfer', overrides: [] } });
    expect(found.onLeaving).toEqual([]);
  });
});
