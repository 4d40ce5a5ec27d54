import { createHash } from 'node:crypto';
import type { FolderFile } from './files.ts';

/** SHA-256 of every file's name and bytes: the same files give the same hash, whatever their source. */
export function hashFiles(files: readonly FolderFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
