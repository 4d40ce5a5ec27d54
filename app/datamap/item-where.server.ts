import { type ItemFilters, NO_HOLDER } from './filters.ts';
import { fold } from './text.ts';

/** The condition of a list of cards: one territory, and every filter. Each word of the keyword must be somewhere. */
export function itemWhere(territoryId: string, filters: Partial<ItemFilters>) {
  const { keyword = '', nature, access = [], holder, challenge } = filters;
  const terms = fold(keyword)
    .split(' ')
    .filter((term) => term !== '');
  return {
    territoryId,
    AND: terms.map((term) => ({ searchText: { contains: escapeLike(term) } })),
    ...(nature ? { personal: { personal: true, other: false, unknown: null }[nature] } : {}),
    ...(access.length > 0 ? { access: { in: [...access] } } : {}),
    ...(challenge ? { challenge } : {}),
    ...(holder === NO_HOLDER
      ? { holders: { none: {} } }
      : holder
        ? { holders: { some: { holder: { territoryId, key: holder } } } }
        : {}),
  };
}

/** % and _ are letters here, not wildcards. */
const escapeLike = (term: string): string => term.replace(/[\\%_]/g, '\\$&');
