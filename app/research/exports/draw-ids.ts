import { createHmac } from 'node:crypto';

/** Characters of a drawn pseudonym: 48 bits, so that two of a hundred thousand people hardly ever meet. */
const LENGTH = 12;

/**
 * Names people for one export: a keyed digest of the pilot's own pseudonym, which cannot be undone, nor made by anyone
 * without the key. Another key names everyone anew, so that two exports cannot be joined.
 * Throws a RangeError should two people be given one name: then nothing is exported.
 */
export function drawIds(pseudonyms: Iterable<string>, key: Uint8Array): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const pseudonym of pseudonyms) {
    ids.set(pseudonym, `P-${createHmac('sha256', key).update(pseudonym).digest('hex').slice(0, LENGTH)}`);
  }
  if (new Set(ids.values()).size !== ids.size) throw new RangeError('Two people drew the same name');
  return ids;
}
