import { ACCESS_LEVELS, type AccessLevel, EXISTENCES, type Existence } from './datablitz/model.ts';

export type Nature = 'personal' | 'other' | 'unknown';

export interface ItemFilters {
  readonly keyword: string;
  readonly nature: Nature | undefined;
  readonly access: readonly AccessLevel[];
  /** Holder key; NO_HOLDER for cards without any. */
  readonly holder: string | undefined;
  readonly challenge: string | undefined;
  readonly theme: string | undefined;
  readonly existence: Existence | undefined;
  readonly page: number;
}

export const NO_HOLDER = '-';

/** Words of the address: French like the addresses themselves. */
export const NATURES: Readonly<Record<Nature, string>> = {
  personal: 'personnelles',
  other: 'autres',
  unknown: 'a-preciser',
};
export const ACCESSES: Readonly<Record<AccessLevel, string>> = {
  easy: 'facile',
  medium: 'moyen',
  hard: 'difficile',
  unknown: 'a-verifier',
};

export const EXISTENCE_WORDS: Readonly<Record<Existence, string>> = {
  exists: 'existe',
  dreamed: 'revee',
  unknown: 'a-preciser',
};

const LONGEST = 500;

/** Reads the filters of `?q=…&nature=…&acces=…&acces=…&detenteur=…&defi=…&theme=…&existe=…&page=2`; anything unknown is left out. */
export function readFilters(params: URLSearchParams): ItemFilters {
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, LONGEST);
  const access = params.getAll('acces');
  const page = Number(params.get('page'));
  return {
    keyword: text('q').slice(0, 100),
    nature: (Object.keys(NATURES) as Nature[]).find((nature) => NATURES[nature] === text('nature')),
    access: ACCESS_LEVELS.filter((level) => access.includes(ACCESSES[level])),
    holder: text('detenteur') || undefined,
    challenge: text('defi') || undefined,
    theme: text('theme') || undefined,
    existence: EXISTENCES.find((one) => EXISTENCE_WORDS[one] === text('existe')),
    page: Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of the same list with some filters changed; back to the first page unless a page is given. */
export function filtersQuery(filters: ItemFilters, change: Partial<ItemFilters> = {}): string {
  const next = { ...filters, page: 1, ...change };
  const params = new URLSearchParams();
  if (next.keyword) params.set('q', next.keyword);
  if (next.nature) params.set('nature', NATURES[next.nature]);
  for (const level of next.access) params.append('acces', ACCESSES[level]);
  if (next.holder) params.set('detenteur', next.holder);
  if (next.challenge) params.set('defi', next.challenge);
  if (next.theme) params.set('theme', next.theme);
  if (next.existence) params.set('existe', EXISTENCE_WORDS[next.existence]);
  if (next.page > 1) params.set('page', String(next.page));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

export function isFiltered(filters: ItemFilters): boolean {
  return filtersQuery({ ...filters, page: 1 }) !== '';
}
