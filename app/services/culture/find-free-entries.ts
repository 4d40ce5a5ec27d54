import type { FreeEntries } from './load-culture-values.server.ts';

export interface FreeEntry {
  readonly place: string;
  /** Nobody's word is taken for what no data tells: it is not known. */
  readonly me: 'free' | 'not-known' | 'no';
  readonly children: number;
  readonly publishedOn: string | null;
  readonly readOn: string;
}

/** What places published of their free entries, for a household. `receivesRsa` is null when nothing tells it. */
export function findFreeEntries(
  places: FreeEntries['places'],
  { receivesRsa, childrenAges }: { readonly receivesRsa: boolean | null; readonly childrenAges: readonly number[] },
): FreeEntry[] {
  return places.map(({ key, freeFor, publishedOn, source }) => {
    const below = freeFor.flatMap((one) => (one.condition === 'below-age' ? [one.age] : []));
    const byRsa = freeFor.some(({ condition }) => condition === 'rsa');
    return {
      place: key,
      me: !byRsa || receivesRsa === false ? 'no' : receivesRsa ? 'free' : 'not-known',
      children: childrenAges.filter((age) => below.some((limit) => age < limit)).length,
      ...{ publishedOn, readOn: source.readOn },
    };
  });
}
