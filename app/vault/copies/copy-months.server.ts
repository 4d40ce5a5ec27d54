import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Tx } from '~/platform/database/open.server.ts';
import { openOrFail } from '../open-or-fail.server.ts';
import { seal } from '../seal.server.ts';

/** What a month of a copy is bound to: moved to another copy or month, it does not open. */
const nameOf = (copyId: string, month: string): string => `${copyId}|${month}|copy`;

export function sealMonth(key: Uint8Array, copyId: string, month: string, bytes: Uint8Array): string {
  return Buffer.from(seal(key, deflateRawSync(bytes), nameOf(copyId, month))).toString('base64');
}

/** AppError('vault.damaged') when the bytes are not this month's of this copy. */
export function openMonth(key: Uint8Array, copyId: string, month: string, sealed: Uint8Array): Uint8Array {
  return inflateRawSync(openOrFail(key, sealed, nameOf(copyId, month)));
}

/** The sealed months of a copy from one to another, both included, in order. */
export async function readMonths(
  db: Pick<Tx, '$queryRaw'>,
  { copyId, from, to }: { copyId: string; from: string; to: string },
): Promise<{ month: string; sealed: Uint8Array }[]> {
  const rows = await db.$queryRaw<{ month: string; sealed: string }[]>`
    SELECT month, encode(sealed, 'base64') AS sealed FROM "ServiceCopyMonth"
    WHERE "copyId" = ${copyId}::uuid AND month BETWEEN ${from} AND ${to} ORDER BY month`;
  return rows.map(({ month, sealed }) => ({ month, sealed: Buffer.from(sealed, 'base64') }));
}

/** Puts months in the place of those that were there, and counts the copy again. */
export async function writeMonths(
  tx: Tx,
  copyId: string,
  months: readonly { month: string; sealed: string; readings: number }[],
): Promise<void> {
  if (months.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "ServiceCopyMonth" ("copyId", month, sealed, readings)
    SELECT ${copyId}::uuid, i.month, decode(i.sealed, 'base64'), i.readings
    FROM unnest(${months.map(({ month }) => month)}::text[], ${months.map(({ sealed }) => sealed)}::text[],
      ${months.map(({ readings }) => readings)}::int[]) AS i(month, sealed, readings)
    ON CONFLICT ("copyId", month) DO UPDATE SET sealed = EXCLUDED.sealed, readings = EXCLUDED.readings`;
  await tx.$executeRaw`
    UPDATE "ServiceCopy" SET readings =
      (SELECT coalesce(sum(readings), 0)::int FROM "ServiceCopyMonth" WHERE "copyId" = ${copyId}::uuid)
    WHERE id = ${copyId}::uuid`;
}
