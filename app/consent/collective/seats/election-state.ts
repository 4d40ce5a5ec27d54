/** Where the election of a board's tester seats stands. */
export const ELECTION_STATES = ['standing', 'vote', 'held', 'no-candidate', 'void', 'cancelled'] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

export const ELECTION_EVENTS = ['open-vote', 'find-nobody', 'cancel', 'count', 'spoil'] as const;
export type ElectionEvent = (typeof ELECTION_EVENTS)[number];

/**
 * The whole table: an event that a state does not name is refused. The team may cancel while people stand; once testers
 * may vote, the election belongs to them. `spoil` is a count that cannot be done, as for a proposal.
 */
const TRANSITIONS: Readonly<Record<ElectionState, Partial<Record<ElectionEvent, ElectionState>>>> = {
  standing: { 'open-vote': 'vote', 'find-nobody': 'no-candidate', cancel: 'cancelled' },
  vote: { count: 'held', spoil: 'void' },
  held: {},
  'no-candidate': {},
  void: {},
  cancelled: {},
};

/** The state after the event; null when the event is not for this state. */
export function nextElectionState(from: ElectionState, event: ElectionEvent): ElectionState | null {
  return TRANSITIONS[from][event] ?? null;
}

export function asElectionState(value: string): ElectionState {
  const state = ELECTION_STATES.find((one) => one === value);
  if (!state) throw new RangeError(`${value} is no state of an election`);
  return state;
}
