import type { Entry } from '~/platform/entry.ts';
import type { Reading } from '~/platform/reading.ts';
import { decodeReadings, encodeReadings } from './codec.ts';
import { decodeEntries, encodeEntries } from './entries-codec.ts';
import { type Merged, mergeReadings } from './merge.ts';
import { mergeEntries } from './merge-entries.ts';

/** What a month of a dataset is made of: the two differ in how they are written, and in what replaces what. */
export interface ChunkKind<T> {
  readonly encode: (items: readonly T[]) => Uint8Array;
  /** Throws RangeError on a chunk of the other kind. */
  readonly decode: (bytes: Uint8Array) => T[];
  readonly merge: (existing: readonly T[], incoming: readonly T[]) => Merged<T>;
  readonly instantOf: (item: T) => number;
  /** Throws RangeError for what is not one. */
  readonly assert: (item: T) => void;
}

export const READINGS: ChunkKind<Reading> = {
  encode: encodeReadings,
  decode: decodeReadings,
  merge: mergeReadings,
  instantOf: ({ start }) => start,
  assert({ start, minutes, value }) {
    const ok = Number.isSafeInteger(start) && Number.isSafeInteger(minutes) && minutes > 0 && Number.isFinite(value);
    if (!ok)
      throw new RangeError('A reading has a whole start (ms), a positive whole length (minutes) and a finite value');
  },
};

export const ENTRIES: ChunkKind<Entry> = {
  encode: encodeEntries,
  decode: decodeEntries,
  merge: mergeEntries,
  instantOf: ({ at }) => at,
  assert({ id, at }) {
    if (id === '' || !Number.isSafeInteger(at)) throw new RangeError('An entry has an id and a whole date (ms)');
  },
};
