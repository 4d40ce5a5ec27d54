import type { ResultPayload } from './result-payload.ts';

/** A result that one person let out; oldest sharing first where it is one of a list. */
type Shared = Pick<ResultPayload, 'service' | 'result' | 'period' | 'value' | 'unit'>;

/** What is shown of one result about one month: of whole groups, or nothing. */
export interface ResultTotal extends Pick<ResultPayload, 'service' | 'result' | 'period' | 'unit'> {
  /** How many people are in the sum; null when there are too few to show any. */
  readonly people: number | null;
  readonly total: number | null;
  readonly mean: number | null;
}

/**
 * Results added up by what they are and by month, latest month first. Only whole groups of `smallestGroup` people are
 * counted, in the order in which they shared: a newcomer enters the sum with their whole group, so that nobody can be
 * told by comparing the sums before and after them. When somebody takes theirs back, the next in order comes in their
 * place, or the whole group goes: two such sums tell at most the difference between two numbers.
 */
export function totalResults(shared: readonly Shared[], smallestGroup: number): ResultTotal[] {
  const groups = new Map<string, Shared[]>();
  for (const one of shared) {
    const key = [one.period, one.service, one.result, one.unit].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => b.localeCompare(a))
    .flatMap(([, ofGroup]) => {
      const [first] = ofGroup;
      if (!first) return [];
      const { service, result, period, unit } = first;
      const people = Math.floor(ofGroup.length / smallestGroup) * smallestGroup;
      const sum = ofGroup.slice(0, people).reduce((total, { value }) => total + value, 0);
      const shown = people > 0 ? { people, total: sum, mean: sum / people } : { people: null, total: null, mean: null };
      return [{ service, result, period, unit, ...shown }];
    });
}
