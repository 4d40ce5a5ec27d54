import { keyForRead } from './key-for-read.server.ts';
import { openOrFail } from './open-or-fail.server.ts';
import { recordName } from './record-name.ts';
import type { VaultContext } from './tester-key.server.ts';
import type { VaultReader } from './vault-reader.ts';

export interface ReadRecord {
  readonly testerId: string;
  readonly dataset: string;
  readonly reader: VaultReader;
}

/**
 * What a tester stated in a dataset; undefined when there is nothing, which is no access. The access is written down
 * before anything is opened. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readRecord(context: VaultContext, { testerId, dataset, reader }: ReadRecord): Promise<unknown> {
  const row = await context.db.vaultRecord.findUnique({ where: { testerId_dataset: { testerId, dataset } } });
  if (!row) return undefined;
  const key = await keyForRead(context, { testerId, reader, dataset, fromDay: '', toDay: '' });
  return JSON.parse(Buffer.from(openOrFail(key, row.sealed, recordName({ testerId, dataset }))).toString('utf8'));
}
