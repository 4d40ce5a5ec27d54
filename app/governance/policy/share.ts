import { PARTIES, type Party, type Policy, type Sight, type TesterConsent } from './policy.ts';

/** A closed vote of the members. `quorumShare` (0 to 1) is the pilot's own figure. */
export interface VoteResult {
  readonly members: number;
  readonly yes: number;
  readonly no: number;
  readonly blank: number;
  readonly quorumShare: number;
}

/** What is true today of one tester and one share. */
export interface ShareSituation {
  /** Yeses of this tester that are in force. */
  readonly consents: readonly TesterConsent[];
  readonly certified: boolean;
  readonly vote: VoteResult | null;
  /** The board admitted the recipient, and its conditions still run. */
  readonly admitted: boolean;
  /** A vote or a board let totals of these data out to the recipient, today. */
  readonly totals: boolean;
  readonly optedOut: boolean;
  readonly left: boolean;
}

export type ShareObstacle =
  | 'tester-left'
  | `consent-missing-${TesterConsent}`
  | 'not-certified'
  | 'no-vote'
  | 'no-quorum'
  | 'voted-down'
  | 'not-admitted'
  | 'opted-out';

/** What stands in the way of a share for one tester. Nothing: the share happens. */
export function obstaclesToShare({ decides }: Policy, situation: ShareSituation): ShareObstacle[] {
  const missing = decides.consents.filter((consent) => !situation.consents.includes(consent));
  return [
    ...(situation.left ? (['tester-left'] as const) : []),
    ...missing.map((consent) => `consent-missing-${consent}` as const),
    ...(decides.gate === 'operator-certifies' && !situation.certified ? (['not-certified'] as const) : []),
    ...(decides.gate === 'members-vote' ? againstVote(situation.vote) : []),
    ...(decides.gate === 'board-admits' && !situation.admitted ? (['not-admitted'] as const) : []),
    ...(decides.optOut && situation.optedOut ? (['opted-out'] as const) : []),
  ];
}

/** Whether a vote of the members let the recipient in. */
export const isVoted = ({ vote }: Pick<ShareSituation, 'vote'>): boolean => againstVote(vote).length === 0;

/** One person, one vote: enough members took part, and more said yes than no. */
function againstVote(vote: VoteResult | null): ShareObstacle[] {
  if (!vote) return ['no-vote'];
  if (vote.yes + vote.no + vote.blank < vote.quorumShare * vote.members) return ['no-quorum'];
  return vote.yes > vote.no ? [] : ['voted-down'];
}

/** Whether one tester alone may let a result out: where others decide shares, they propose it to them instead. */
export const mayShareResults = ({ decides }: Policy): boolean => decides.by === 'tester';

export const sightOf = ({ sees }: Policy, party: Party): Sight => sees.of[party];

/** Everyone but the tester who can read the readings themselves. */
export const readersOf = ({ sees }: Policy): Party[] =>
  PARTIES.filter((party) => party !== 'tester' && sees.of[party] === 'readings');
