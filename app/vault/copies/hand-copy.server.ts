import type { Tx } from '~/platform/database/open.server.ts';
import type { ChunkKind } from '../chunk-kind.ts';
import { groupByMonth } from '../month.ts';
import type { VaultContext } from '../tester-key.server.ts';
import { openMonth, readMonths, sealMonth, writeMonths } from './copy-months.server.ts';
import { partyKey } from './party-key.server.ts';

export interface CopyOf {
  readonly testerId: string;
  readonly pilotSlug: string;
  readonly serviceKey: string;
  readonly dataset: string;
}

/**
 * Adds readings or entries to the copy that a service holds of a tester's dataset, and opens that copy when there is
 * none; what they replace is what `appendChunks` would replace. `tx` is the transaction in which the caller
 * checked that this service may receive; the copy's row is locked, so that two follow each other.
 */
export async function handItems<T>(
  context: VaultContext,
  tx: Tx,
  kind: ChunkKind<T>,
  { items, ...copy }: CopyOf & { readonly items: readonly T[] },
): Promise<{ added: number; replaced: number }> {
  if (items.length === 0) return { added: 0, replaced: 0 };
  const copyId = await holdCopy(context, tx, copy);
  const key = partyKey(context, { pilotSlug: copy.pilotSlug, party: `service:${copy.serviceKey}` });
  const groups = groupByMonth(items, kind.instantOf);
  const [from = '', ...others] = [...groups.keys()].sort();
  const found = new Map(
    (await readMonths(tx, { copyId, from, to: others.at(-1) ?? from })).map(({ month, sealed }) => [month, sealed]),
  );
  let added = 0;
  let replaced = 0;
  const months: Parameters<typeof writeMonths>[2][number][] = [];
  for (const [month, incoming] of groups) {
    const sealed = found.get(month);
    const merged = kind.merge(sealed ? kind.decode(openMonth(key, copyId, month, sealed)) : [], incoming);
    if (merged.added + merged.replaced === 0) continue;
    added += merged.added;
    replaced += merged.replaced;
    const bytes = kind.encode(merged.items);
    months.push({ month, sealed: sealMonth(key, copyId, month, bytes), readings: merged.items.length });
  }
  await writeMonths(tx, copyId, months);
  return { added, replaced };
}

/** The same for what a tester states: the whole of it, in place of what was there. */
export async function handRecord(
  context: VaultContext,
  tx: Tx,
  { value, answers, ...copy }: CopyOf & { readonly value: unknown; readonly answers: number },
): Promise<void> {
  const copyId = await holdCopy(context, tx, copy);
  const key = partyKey(context, { pilotSlug: copy.pilotSlug, party: `service:${copy.serviceKey}` });
  const sealed = sealMonth(key, copyId, '', Buffer.from(JSON.stringify(value)));
  await writeMonths(tx, copyId, [{ month: '', sealed, readings: answers }]);
}

/** The id of the copy that is held, opened if need be, with its row locked. */
async function holdCopy({ clock }: VaultContext, tx: Tx, copy: CopyOf): Promise<string> {
  const { testerId, pilotSlug, serviceKey, dataset } = copy;
  await tx.$executeRaw`
    INSERT INTO "ServiceCopy" (id, "testerId", "pilotSlug", "serviceKey", dataset, since)
    VALUES (gen_random_uuid(), ${testerId}::uuid, ${pilotSlug}, ${serviceKey}, ${dataset}, ${clock.now()})
    ON CONFLICT ("testerId", "serviceKey", dataset) WHERE state = 'held' DO NOTHING`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "ServiceCopy" WHERE "testerId" = ${testerId}::uuid AND "serviceKey" = ${serviceKey}
      AND dataset = ${dataset} AND state = 'held' FOR UPDATE`;
  const [row] = rows;
  if (!row) throw new Error('A copy that was just opened is not held');
  return row.id;
}
