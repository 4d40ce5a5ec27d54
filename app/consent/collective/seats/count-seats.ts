export interface Standing {
  readonly id: string;
  /** On the ballot paper, from 1. */
  readonly number: number;
  /** They left, or hold a seat by now: their ballots count, and they take no seat. */
  readonly isGone: boolean;
}

export interface SeatCount {
  readonly blank: number;
  readonly results: readonly { readonly id: string; readonly votes: number; readonly isElected: boolean }[];
}

/** What a ballot says when it names nobody. */
export const BLANK = 'blank';

/**
 * Counts an election: each ballot names one candidate by number, or nobody. The candidates with the most ballots take
 * the seats; with none at all, no seat. `lotOf` breaks ties: the smallest wins.
 */
export function countSeats(
  choices: readonly string[],
  input: { seats: number; candidates: readonly Standing[]; lotOf: (candidate: Standing) => string },
): SeatCount {
  const { seats, candidates, lotOf } = input;
  const votesFor = ({ number }: Standing): number => choices.filter((choice) => choice === String(number)).length;
  const votes = new Map(candidates.map((one) => [one.id, votesFor(one)]));
  const elected = candidates
    .filter(({ id, isGone }) => !isGone && (votes.get(id) ?? 0) > 0)
    .toSorted((a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0) || (lotOf(a) < lotOf(b) ? -1 : 1))
    .slice(0, seats)
    .map(({ id }) => id);
  return {
    blank: choices.filter((choice) => choice === BLANK).length,
    results: candidates.map(({ id }) => ({ id, votes: votes.get(id) ?? 0, isElected: elected.includes(id) })),
  };
}
