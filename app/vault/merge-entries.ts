import type { Entry, EntryFields } from '~/platform/entry.ts';
import type { Merged } from './merge.ts';

/** Puts `incoming` over `existing`: for one id, the later word wins. Sorted by date, then by id. */
export function mergeEntries(existing: readonly Entry[], incoming: readonly Entry[]): Merged<Entry> {
  const merged = new Map(existing.map((entry) => [entry.id, entry]));
  const known = new Map(merged);
  const latest = new Map(incoming.map((entry) => [entry.id, entry]));
  let added = 0;
  let replaced = 0;
  for (const [id, entry] of latest) {
    const before = known.get(id);
    if (!before) added += 1;
    else if (!isSame(before, entry)) replaced += 1;
    merged.set(id, entry);
  }
  const items = [...merged.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return { items, added, replaced };
}

/** Whatever the order in which a holder writes the fields. */
const isSame = (a: Entry, b: Entry): boolean => a.at === b.at && textOf(a.fields) === textOf(b.fields);

const textOf = (fields: EntryFields): string =>
  JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
