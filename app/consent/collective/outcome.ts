import type { ProposalEvent } from './proposal-state.ts';
import type { AssemblyRules } from './rules.ts';

export const BALLOT_CHOICES = ['yes', 'no', 'blank'] as const;
export type BallotChoice = (typeof BALLOT_CHOICES)[number];

export interface Tally {
  readonly members: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
}

export function tally(choices: readonly BallotChoice[], members: number): Tally {
  const count = (choice: BallotChoice): number => choices.filter((one) => one === choice).length;
  return { members, yes: count('yes'), no: count('no'), blank: count('blank') };
}

/**
 * What a count decides. Blank ballots count for the quorum and for nothing else; a text needs strictly more than
 * `majorityShare` of the yes and no together, so a tie of 50 % is lost.
 */
export function outcomeOf(
  { members, yes, no, blank }: Tally,
  { quorumShare, majorityShare }: Pick<AssemblyRules, 'quorumShare' | 'majorityShare'>,
): Extract<ProposalEvent, 'adopt' | 'reject' | 'miss-quorum'> {
  const cast = yes + no + blank;
  if (cast === 0 || cast < quorumShare * members) return 'miss-quorum';
  return yes > no && yes > majorityShare * (yes + no) ? 'adopt' : 'reject';
}
