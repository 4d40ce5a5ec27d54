import { describe, expect, it } from 'vitest';
import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from './definition.ts';
import { mayReceiveResults } from './recipients-of.ts';

const both = { fr: 'f', en: 'e' };
const pilot = (change: Partial<Record<'model' | 'readBy', string>> & { results?: boolean } = {}): PilotDefinition => {
  const { model = 'personal-cloud', readBy = 'researcher', results = true } = change;
  return {
    ...{ slug: 'essai', territory: 'nantes', governance: { model, overrides: [] } },
    recipients: [{ key: 'study', title: both, detail: both, readBy }],
    services: [{ key: 's', results: results ? [{ key: 'r' }] : [] }],
  } as unknown as PilotDefinition;
};
const staff = (role: string, pilotSlug: string | null = null): Principal =>
  ({ kind: 'staff', userId: 'u', roles: [{ role, territoryId: 'nantes', pilotSlug }] }) as unknown as Principal;

describe('who may be let see results', () => {
  it.each([
    ['whose role a recipient names', pilot(), staff('researcher'), true],
    ['with that role in this pilot', pilot(), staff('researcher', 'essai'), true],
    ['with that role in another pilot', pilot(), staff('researcher', 'autre'), false],
    ['of another role', pilot(), staff('lead'), false],
    ['where no service has results', pilot({ results: false }), staff('researcher'), false],
    ['where the group decides shares', pilot({ model: 'cooperative' }), staff('researcher'), false],
    ['who is no staff', pilot(), { kind: 'anonymous' } as unknown as Principal, false],
  ])('%s', (_name, definition, principal, expected) => {
    expect(mayReceiveResults(definition, principal)).toBe(expected);
  });
});
