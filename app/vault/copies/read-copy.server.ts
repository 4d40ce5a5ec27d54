import type { ChunkKind } from '../chunk-kind.ts';
import { dayOf, monthOf } from '../month.ts';
import type { VaultContext } from '../tester-key.server.ts';
import type { VaultReader } from '../vault-reader.ts';
import { openMonth, readMonths } from './copy-months.server.ts';
import type { CopyOf } from './hand-copy.server.ts';
import { partyKey } from './party-key.server.ts';

interface HeldCopy extends CopyOf {
  readonly copyId: string;
}

/** The copy that a service holds of a tester's dataset; undefined when it holds none. */
export async function findCopy(
  { db }: Pick<VaultContext, 'db'>,
  { testerId, serviceKey, dataset }: Omit<CopyOf, 'pilotSlug'>,
): Promise<HeldCopy | undefined> {
  const row = await db.serviceCopy.findFirst({ where: { testerId, serviceKey, dataset, state: 'held' } });
  return row ? { copyId: row.id, testerId, pilotSlug: row.pilotSlug, serviceKey, dataset } : undefined;
}

/**
 * What a copy holds that is dated in [from, to), in order; written down before anything is opened, as a
 * reading of the tester's own space is. AppError('vault.damaged').
 */
export async function readCopy<T>(
  context: VaultContext,
  kind: ChunkKind<T>,
  { copy, from, to, reader }: { copy: HeldCopy; from: number; to: number; reader: VaultReader },
): Promise<T[]> {
  if (!(from < to)) return [];
  await log(context, copy, reader, [dayOf(from), dayOf(to - 1)]);
  const key = partyKey(context, { pilotSlug: copy.pilotSlug, party: `service:${copy.serviceKey}` });
  const { copyId } = copy;
  const months = await readMonths(context.db, { copyId, from: monthOf(from), to: monthOf(to - 1) });
  return months
    .flatMap(({ month, sealed }) => kind.decode(openMonth(key, copyId, month, sealed)))
    .filter((item) => kind.instantOf(item) >= from && kind.instantOf(item) < to);
}

/** What a service's copy of a declared dataset says; undefined when it is empty. */
export async function readCopiedRecord(
  context: VaultContext,
  { copy, reader }: { copy: HeldCopy; reader: VaultReader },
): Promise<unknown> {
  const [row] = await readMonths(context.db, { copyId: copy.copyId, from: '', to: '' });
  if (!row) return undefined;
  await log(context, copy, reader, ['', '']);
  const key = partyKey(context, { pilotSlug: copy.pilotSlug, party: `service:${copy.serviceKey}` });
  return JSON.parse(Buffer.from(openMonth(key, copy.copyId, '', row.sealed)).toString('utf8'));
}

async function log(
  { db, clock }: VaultContext,
  { testerId, dataset }: HeldCopy,
  reader: VaultReader,
  [fromDay, toDay]: readonly [string, string],
): Promise<void> {
  await db.vaultAccess.create({
    data: { testerId, reader, dataset, fromDay, toDay, at: clock.now(), place: 'copy' },
  });
}
