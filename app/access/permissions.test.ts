import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, decide, PERMISSIONS, type Principal } from './permissions.ts';
import { ROLES, type Role } from './roles.ts';

const staff = (role: Role, territoryId = 'nantes', pilotSlug: string | null = null): Principal => ({
  kind: 'staff',
  userId: 'u',
  name: 'N',
  roles: [{ territoryId, pilotSlug, role }],
});
const tester: Principal = {
  kind: 'tester',
  testerId: 't',
  pilotSlug: 'hestia-zeus',
  panelKey: 'faep',
  pseudonym: 'T-0001',
  isDemo: false,
};
const here = { territory: 'nantes', pilot: 'hestia-zeus' };
const actions = Object.keys(PERMISSIONS) as Action[];
const needsSomeone = actions.filter((action) => !(PERMISSIONS[action] as readonly string[]).includes('anyone'));

describe('decide', () => {
  it.each(needsSomeone)('sends nobody to sign in for %s', (action) => {
    expect(decide({ kind: 'anonymous' }, action, here)).toBe('sign-in');
  });

  it('keeps leads and every other staff out of testers’ own pages', () => {
    for (const role of ROLES) expect(decide(staff(role), 'tester.own')).toBe('refuse');
    expect(decide(tester, 'tester.own')).toBe('allow');
  });

  it('lets a tester into nothing of the territory', () => {
    for (const action of needsSomeone.filter((name) => name !== 'tester.own')) {
      expect(decide(tester, action, here)).toBe('hide');
    }
  });

  it('hides another territory from every role', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...needsSomeone), (role, action) => {
        if (action === 'tester.own') return;
        expect(decide(staff(role, 'lyon'), action, here)).toBe('hide');
      }),
    );
  });

  it('keeps a role held in one pilot to that pilot', () => {
    const researcher = staff('researcher', 'nantes', 'hestia-zeus');
    expect(decide(researcher, 'research.read', here)).toBe('allow');
    expect(decide(researcher, 'research.read', { territory: 'nantes', pilot: 'demeter' })).toBe('refuse');
    expect(decide(researcher, 'datamap.read', { territory: 'nantes' })).toBe('allow');
  });

  it('allows exactly the roles of the table', () => {
    for (const action of needsSomeone.filter((name) => name !== 'tester.own')) {
      const allowed = ROLES.filter((role) => decide(staff(role), action, here) === 'allow');
      expect(allowed).toEqual(ROLES.filter((role) => (PERMISSIONS[action] as readonly string[]).includes(role)));
    }
  });
});
