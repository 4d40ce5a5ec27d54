import { createHmac } from 'node:crypto';
import { createVaultKey } from '~/vault/create-vault-key.server.ts';
import { open, seal } from '~/vault/seal.server.ts';
import { readTesterKey, type VaultContext } from '~/vault/tester-key.server.ts';

/**
 * A vote's box: ballots are sealed with a key of its own, kept beside the testers' keys, outside the database and its
 * backups, and destroyed at the count. Whoever later reads the database's files, its log or a backup finds bytes that
 * nobody can open, in whatever order they were written.
 */
export interface OpenedBallot {
  readonly code: string;
  /** What was chosen, 0 to 255: its place among the choices. */
  readonly mark: number;
}

export const makeBox = (context: VaultContext, voteId: string): Promise<void> => createVaultKey(context, voteId);
/** AppError('vault.erased') when the key is gone. */
export const boxKey = (context: VaultContext, voteId: string): Promise<Uint8Array> => readTesterKey(context, voteId);
export const destroyBox = ({ keys }: VaultContext, voteId: string): Promise<void> => keys.delete(voteId);

/** One ballot has one name, which only the key can work out from its code. */
export function ballotId(key: Uint8Array, code: string): string {
  const hex = createHmac('sha256', key).update(code).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** All ballots have the same length: 16 letters and one byte. */
export function sealBallot(key: Uint8Array, voteId: string, { code, mark }: OpenedBallot): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.concat([Buffer.from(code, 'ascii'), Buffer.of(mark)]);
  return seal(key, bytes, `${voteId}|ballot`);
}

/** Throws on another key or one changed bit. */
export function openBallot(key: Uint8Array, voteId: string, sealed: Uint8Array): OpenedBallot {
  const bytes = Buffer.from(open(key, sealed, `${voteId}|ballot`));
  return { code: bytes.subarray(0, -1).toString('ascii'), mark: bytes.at(-1) ?? 0 };
}
