/** What a server-sorted, server-paged table asks of its loader. */
export interface TableQuery {
  /** Column key, or `-key` for descending: the value of `tri`. */
  readonly sort: string;
  readonly sortKey: string;
  readonly direction: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly skip: number;
  readonly take: number;
}

/**
 * Reads `?tri=-holder&page=3`. Anything unknown falls back to the default sort and the first page.
 */
export function readTableQuery(
  params: URLSearchParams,
  options: { readonly sortable: readonly string[]; readonly defaultSort: string; readonly pageSize?: number },
): TableQuery {
  const pageSize = options.pageSize ?? 25;
  const asked = params.get('tri') ?? '';
  const sort = options.sortable.includes(asked.replace(/^-/, '')) ? asked : options.defaultSort;
  const number = Number(params.get('page'));
  const page = Number.isSafeInteger(number) && number >= 1 && number <= 1_000_000 ? number : 1;
  return {
    sort,
    sortKey: sort.replace(/^-/, ''),
    direction: sort.startsWith('-') ? 'desc' : 'asc',
    page,
    pageSize,
    skip: (page - 1) * pageSize,
    take: pageSize,
  };
}

/** The address of the same table sorted or paged otherwise; every other part of the query is kept. */
export function tableHref(path: string, query: string, change: { tri?: string; page?: number }): string {
  const params = new URLSearchParams(query);
  if (change.tri !== undefined) {
    params.set('tri', change.tri);
    params.delete('page');
  }
  if (change.page !== undefined) {
    if (change.page > 1) params.set('page', String(change.page));
    else params.delete('page');
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}
