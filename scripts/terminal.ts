import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** A sentence for the person at the terminal. */
export class Refused extends Error {}

/**
 * The bytes of the file that was named; undefined when there is none. npm runs scripts from the project's directory: a
 * relative path counts from where npm was called. Of a file above the limit, one byte more than it: enough to refuse it.
 */
export function readInput(file: string, mostBytes: number): Uint8Array | undefined {
  const found = [process.env.INIT_CWD ?? '.', '.']
    .map((base) => path.resolve(base, file))
    .find((place) => existsSync(place));
  const stats = found ? statSync(found) : undefined;
  if (!found || !stats?.isFile()) return undefined;
  return stats.size > mostBytes ? new Uint8Array(mostBytes + 1) : readFileSync(found);
}

/** Writes a line. Whoever reads the output may stop early: `| head` is no error. */
export function print(text: string): void {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => process.exit());
  process.stdout.write(`${text}\n`);
}
