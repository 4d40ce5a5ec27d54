import type { Entry } from '~/platform/entry.ts';

/** The plaintext of a chunk of entries, before compression: a version byte (2; readings have 1), then JSON. */
const VERSION = 2;

type Row = readonly [id: string, at: number, fields: Entry['fields']];

export function encodeEntries(entries: readonly Entry[]): Uint8Array {
  const rows: Row[] = entries.map(({ id, at, fields }) => [id, at, fields]);
  return Buffer.concat([Uint8Array.of(VERSION), Buffer.from(JSON.stringify(rows))]);
}

/** Throws RangeError on bytes of another version, readings included. */
export function decodeEntries(bytes: Uint8Array): Entry[] {
  if (bytes[0] !== VERSION) throw new RangeError(`Chunk format ${bytes[0]} is not one of entries`);
  const rows = JSON.parse(Buffer.from(bytes.subarray(1)).toString('utf8')) as Row[];
  return rows.map(([id, at, fields]) => ({ id, at, fields }));
}
