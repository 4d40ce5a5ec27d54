/** Where a proposal stands. Only `draft` and the two after it can still change their course. */
export const PROPOSAL_STATES = [
  'draft',
  'debate',
  'vote',
  'adopted',
  'rejected',
  'no-quorum',
  'void',
  'withdrawn',
  'in-force',
  'ended',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_EVENTS = [
  'debate',
  'withdraw',
  'open-vote',
  'adopt',
  'reject',
  'miss-quorum',
  'spoil',
  'execute',
  'end',
] as const;
export type ProposalEvent = (typeof PROPOSAL_EVENTS)[number];

/**
 * The whole table: an event that a state does not name is refused. `spoil` is a count that cannot be done: the box's key
 * is lost, nobody can open the ballots, and the vote is taken again as another proposal. A text may be withdrawn until
 * the vote opens; once members may vote on it, it belongs to them.
 */
const TRANSITIONS: Readonly<Record<ProposalState, Partial<Record<ProposalEvent, ProposalState>>>> = {
  draft: { debate: 'debate' },
  debate: { withdraw: 'withdrawn', 'open-vote': 'vote' },
  vote: { adopt: 'adopted', reject: 'rejected', 'miss-quorum': 'no-quorum', spoil: 'void' },
  adopted: { execute: 'in-force', end: 'ended' },
  rejected: {},
  'no-quorum': {},
  void: {},
  withdrawn: {},
  'in-force': { end: 'ended' },
  ended: {},
};

/** The state after the event; null when the event is not for this state. */
export function nextProposalState(from: ProposalState, event: ProposalEvent): ProposalState | null {
  return TRANSITIONS[from][event] ?? null;
}

export function asProposalState(value: string): ProposalState {
  const state = PROPOSAL_STATES.find((one) => one === value);
  if (!state) throw new RangeError(`${value} is no state of a proposal`);
  return state;
}
