/**
 * The life of a pilot:
 *
 * - draft: being written; review: being read before launch, its words are those that would be frozen;
 * - running: its protocol is frozen, people may join;
 * - paused: for a time, nobody joins, nothing is fetched, nobody is solicited;
 * - closed: for good; testers keep what is theirs, take it away or leave;
 * - archived: personal spaces are erased, figures stay. Nothing follows.
 */
export const PILOT_STATES = ['draft', 'review', 'running', 'paused', 'closed', 'archived'] as const;
export type PilotState = (typeof PILOT_STATES)[number];

export const PILOT_MOVES = ['submit', 'send-back', 'launch', 'pause', 'resume', 'close', 'archive'] as const;
export type PilotMove = (typeof PILOT_MOVES)[number];

/** What each state accepts, and where it leads. */
export const PILOT_TRANSITIONS: Readonly<Record<PilotState, Readonly<Partial<Record<PilotMove, PilotState>>>>> = {
  draft: { submit: 'review' },
  review: { 'send-back': 'draft', launch: 'running' },
  running: { pause: 'paused', close: 'closed' },
  paused: { resume: 'running', close: 'closed' },
  closed: { archive: 'archived' },
  archived: {},
};

/** The state that follows, or undefined where `move` makes no sense. */
export function afterMove(from: PilotState, move: PilotMove): PilotState | undefined {
  return PILOT_TRANSITIONS[from][move];
}

/** The moves that a state accepts, in the order in which a page offers them. */
export function movesFrom(state: PilotState): PilotMove[] {
  return PILOT_MOVES.filter((move) => afterMove(state, move) !== undefined);
}

/**
 * What a pilot's state may forbid:
 *
 * - enrol: take a seat; decide: say yes to a question; connect: link a holder; sync: fetch from it;
 * - remind: solicit a tester; vote: propose or vote; visit: use a service so that it counts; answer: a survey,
 *   or what one says of oneself;
 * - read, withdraw, export, leave: what stays a tester's, whatever the pilot does.
 */
export const PILOT_ACTS = [
  ...['enrol', 'decide', 'connect', 'sync', 'remind', 'vote', 'visit', 'answer'],
  ...['read', 'withdraw', 'export', 'leave'],
] as readonly PilotAct[];
export type PilotAct =
  | ('enrol' | 'decide' | 'connect' | 'sync' | 'remind' | 'vote' | 'visit' | 'answer')
  | ('read' | 'withdraw' | 'export' | 'leave');

const ALWAYS: readonly PilotAct[] = ['read', 'withdraw', 'export', 'leave'];

/** What each state lets people and machines do; the rest is refused. */
export const OPEN_ACTS: Readonly<Record<PilotState, readonly PilotAct[]>> = {
  draft: ALWAYS,
  review: ALWAYS,
  running: PILOT_ACTS,
  // An amendment may be signed during a pause: what it asks can be answered, and a service already filled be read.
  paused: ['decide', 'visit', 'answer', ...ALWAYS],
  closed: ALWAYS,
  archived: ['read', 'leave'],
};

export function isOpenFor(state: PilotState, act: PilotAct): boolean {
  return OPEN_ACTS[state].includes(act);
}

/** Whether a pilot was launched, as its row says: its protocol is frozen and people may be in it. */
export const hasBegun = (state: string): boolean => state !== 'draft' && state !== 'review';

/** The state kept in a row. Throws on a word that is none. */
export function asPilotState(text: string): PilotState {
  const state = PILOT_STATES.find((one) => one === text);
  if (!state) throw new RangeError(`${text} is not a state of a pilot`);
  return state;
}
