import type { Tx } from '~/platform/database/open.server.ts';
import { recordName } from './record-name.ts';
import { seal } from './seal.server.ts';
import { readTesterKey, type VaultContext } from './tester-key.server.ts';

export interface WriteRecord {
  readonly testerId: string;
  readonly dataset: string;
  readonly value: unknown;
  /** How many fields are answered: the one thing about it that is not sealed. */
  readonly answers: number;
  /** The protocol version in force. */
  readonly protocolVersion: number;
}

/**
 * Keeps what a tester states in a dataset, over what was there. `tx` is the transaction in which the caller checked
 * that it may be kept. AppError('vault.erased').
 */
export async function writeRecord(
  context: VaultContext,
  { testerId, dataset, value, answers, protocolVersion }: WriteRecord,
  tx: Pick<Tx, 'vaultRecord'>,
): Promise<void> {
  const key = await readTesterKey(context, testerId);
  const sealed = seal(key, Buffer.from(JSON.stringify(value)), recordName({ testerId, dataset }));
  const kept = { sealed, answers, protocolVersion, updatedAt: context.clock.now() };
  await tx.vaultRecord.upsert({
    where: { testerId_dataset: { testerId, dataset } },
    create: { testerId, dataset, ...kept },
    update: kept,
  });
}
