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
  /** The kit's pages and workshops without names: dates, agendas, walls, minutes. */
  'workshop.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher', 'holder-contact'],
  /** Guests, live control, harvest, corrections. */
  'workshop.run': ['lead', 'facilitator'],
  /** A phone with the code of the room: what it may do is the participant's business, checked by method/. */
  'workshop.join': ['anyone'],
  /** A map that its territory opened by a public link. */
  'datamap.public': ['anyone'],
  'datamap.read': ['lead', 'facilitator', 'mediator', 'researcher', 'holder-contact'],
  'datamap.write': ['lead', 'facilitator'],
  /** Service ideas, use cases, personas, governance designs: the work of the two design workshops. */
  'design.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher', 'holder-contact'],
  'design.write': ['lead', 'facilitator'],
  /** Scenarios name people, money and what partners have not said yet. */
  'scenario.read': ['lead', 'facilitator', 'researcher'],
  'scenario.write': ['lead', 'facilitator'],
  /** Makes a pilot of a scenario, and answers for what preflight still finds. */
  'scenario.launch': ['lead'],
  'pilot.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'],
  /** The steps of a pilot's life, its amendments, its archive. */
  'pilot.steer': ['lead'],
  'panel.manage': ['lead'],
  /** Hides a message of a debate, with a reason; hands a recipient the address of its page. */
  'assembly.moderate': ['lead', 'facilitator'],
  /** The board on which testers write to one another: hides a message with a reason; never learns who wrote it. */
  'exchange.moderate': ['lead', 'facilitator'],
  /** The board of a pilot: who sits is checked by consent/, seat by seat. */
  'board.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher', 'holder-contact'],
  'board.manage': ['lead'],
  /** The page of a recipient, by its secret address. */
  'share.receive': ['anyone'],
  /** What testers are written: the plan, one-off messages, what became of them. Counts only. */
  'messages.manage': ['lead'],
  /** Who is to be called: pseudonyms, and who they are, to those who accompany them. */
  'messages.call': ['facilitator', 'mediator'],
  /** The link at the end of a mail: the secret in it stands for the person. */
  'messages.opt-out': ['anyone'],
  /** Where readings lie, copies to come back, departures, and which services are certified: counts, nobody named. */
  'custody.manage': ['lead'],
  /** How holders answer, and the incidents played at simulated ones: counts, nobody named. */
  'holders.manage': ['lead'],
  /** What testers chose to share with the recipient that one stands for here; the page asks the pilot which. */
  'results.read': ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'],
  /** Helps a person enrol, or types their paper form in; sees nothing of them afterwards. */
  'panel.assist': ['mediator', 'facilitator'],
  /** What a tester shows one person: the list is of those who show them something now, each view is asked for by name. */
  'view.read': ['social-worker'],
  /** Which surveys are put to testers, when, and how many answer: never an answer. */
  'surveys.read': ['lead', 'researcher', 'facilitator', 'mediator'],
  /** What they ask. */
  'surveys.write': ['lead', 'researcher'],
  /** Types in what somebody answered on paper, under their number. */
  'surveys.type-in': ['facilitator', 'mediator'],
  'research.read': ['lead', 'researcher'],
  /** Lets a curve out to other territories, or brings one in. */
  'research.publish': ['lead'],
  /** Rows about testers, under pseudonyms drawn for each export: the pilot's researchers, bound by its charter. */
  'research.export': ['researcher'],
  /** Figures that the team gathers by hand, and having the others worked out at once; reading them takes `pilot.read`. */
  'indicators.note': ['lead', 'facilitator', 'mediator', 'researcher'],
  /** What people wrote in their own words: read and coded by those whom the pilot's charter binds. */
  'research.code': ['researcher'],
  'team.manage': ['administrator', 'lead'],
  /** Who did what in one's territory. */
  'audit.read': ['administrator', 'lead'],
  /** Progress of long work in one's territory. */
  'task.read': ['lead', 'facilitator', 'researcher', 'administrator'],
} as const satisfies Record<string, readonly (Role | 'anyone' | 'tester')[]>;

export type Action = keyof typeof PERMISSIONS;

const READ_ACROSS_TERRITORY: readonly Action[] = ['initiative.read', 'datamap.read', 'workshop.read'];

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
