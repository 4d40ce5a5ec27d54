import type { Role } from './roles.ts';

/**
 * Who may do what: the whole of it, as data. `anyone` needs no session; `tester` is a tester in their own
 * space; the rest are roles of staff. A role held in one pilot counts in that pilot only, but for the
 * actions of READ_ACROSS_TERRITORY, without which the thread could not be followed back to the sheet.
 */
export const PERMISSIONS = {
  /** Home, credits, sign-in, errors. */
  'public.read': ['anyone'],
  /** The demo's doors and outbox: open to anyone where ATELIER_DEMO is on, absent elsewhere. */
  'demo.enter': ['anyone'],
  /** A simulated holder's consent page stands for another site, with its own door. */
  'sandbox.authorize': ['anyone'],
  'enrolment.join': ['anyone'],
  'tester.own': ['tester'],
  'initiative.read': [
    'lead',
    'facilitator',
    'mediator',
    'social-worker',
    'researcher',
    'holder-contact',
    'administrator',
  ],
  'datamap.read': ['lead', 'facilitator', 'mediator', 'researcher', 'holder-contact'],
  'datamap.write': ['lead', 'facilitator'],
  'pilot.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'],
  'panel.manage': ['lead'],
  'research.read': ['lead', 'researcher'],
  'team.manage': ['administrator', 'lead'],
  /** Progress of long work in one's territory. */
  'task.read': ['lead', 'facilitator', 'researcher', 'administrator'],
} as const satisfies Record<string, readonly (Role | 'anyone' | 'tester')[]>;

export type Action = keyof typeof PERMISSIONS;

const READ_ACROSS_TERRITORY: readonly Action[] = ['initiative.read', 'datamap.read'];

export interface HeldRole {
  readonly territoryId: string;
  /** null: the whole territory. */
  readonly pilotSlug: string | null;
  readonly role: Role;
}

export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'staff'; readonly userId: string; readonly name: string; readonly roles: readonly HeldRole[] }
  | {
      readonly kind: 'tester';
      readonly testerId: string;
      readonly pilotSlug: string;
      readonly panelKey: string;
      readonly pseudonym: string;
      readonly isDemo: boolean;
    };

export interface Scope {
  readonly territory?: string | undefined;
  readonly pilot?: string | undefined;
}

/**
 * - `allow`: go on.
 * - `sign-in`: nobody is signed in and somebody must be.
 * - `hide`: the territory is another one's: it does not exist for this person.
 * - `refuse`: theirs, but not for this role.
 */
export type Verdict = 'allow' | 'sign-in' | 'hide' | 'refuse';

export function decide(principal: Principal, action: Action, scope: Scope = {}): Verdict {
  const allowed: readonly string[] = PERMISSIONS[action];
  if (allowed.includes('anyone')) return 'allow';
  if (principal.kind === 'anonymous') return 'sign-in';
  if (principal.kind === 'tester') return allowed.includes('tester') ? 'allow' : 'hide';
  if (allowed.includes('tester')) return 'refuse';
  const here = principal.roles.filter((held) => !scope.territory || held.territoryId === scope.territory);
  if (here.length === 0) return 'hide';
  return here.some((held) => allowed.includes(held.role) && reaches(held, action, scope)) ? 'allow' : 'refuse';
}

function reaches(held: HeldRole, action: Action, scope: Scope): boolean {
  if (held.pilotSlug === null || READ_ACROSS_TERRITORY.includes(action)) return true;
  return scope.pilot === held.pilotSlug;
}

/** The roles a principal holds in a territory (for showing, not for deciding). */
export function rolesIn(principal: Principal, territoryId: string): Role[] {
  if (principal.kind !== 'staff') return [];
  return [...new Set(principal.roles.filter((held) => held.territoryId === territoryId).map((held) => held.role))];
}
