/** One file of a pilot folder, wherever it comes from: a disk, the database, an upload, a text being typed. */
export interface FolderFile {
  /** Within the folder, with `/` between names: pilot.yaml. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As problems print it; its name when left out. */
  readonly shown?: string;
}

/** A file of a folder that this product wrote. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export const PILOT_FILE = /^[^/]+\.ya?ml$/;

/** Larger than any pilot needs, small enough to be read at once. */
export const MAX_FILE_BYTES = 1_000_000;

export function asBytes({ name, text }: TextFile): FolderFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
