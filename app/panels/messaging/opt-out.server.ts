import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * The secret of a tester's opt-out link: their id and an HMAC-SHA-256 of it under a key derived from the master key
 * (HKDF, RFC 5869). Nothing of it is stored, it cannot be guessed, and every mail carries the same one.
 */
export function optOutToken({ masterKey }: Pick<AppContext, 'masterKey'>, testerId: string): string {
  return `${testerId}.${signature(masterKey, testerId)}`;
}

/** The tester that a token is for; null for a token that was not made here. */
export function readOptOutToken({ masterKey }: Pick<AppContext, 'masterKey'>, token: string): string | null {
  const [testerId = '', given = ''] = token.split('.');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(testerId)) return null;
  const wanted = Buffer.from(signature(masterKey, testerId));
  const found = Buffer.from(given);
  return wanted.length === found.length && timingSafeEqual(wanted, found) ? testerId : null;
}

function signature(masterKey: Uint8Array, testerId: string): string {
  const key = hkdfSync('sha256', masterKey, '', 'atelier/opt-out/1', 32);
  return createHmac('sha256', Buffer.from(key)).update(testerId).digest('base64url');
}

/** No more messages but those about rights. Doing it twice changes nothing; nor does it for somebody who left. */
export async function optOut(context: Pick<AppContext, 'db' | 'clock'>, testerId: string): Promise<void> {
  const { db, clock } = context;
  if ((await db.testerIdentity.count({ where: { testerId } })) === 0) return;
  await db.messageOptOut.createMany({ data: [{ testerId, at: clock.now() }], skipDuplicates: true });
}

export async function optIn({ db }: Pick<AppContext, 'db'>, testerId: string): Promise<void> {
  await db.messageOptOut.deleteMany({ where: { testerId } });
}

export async function hasOptedOut({ db }: Pick<AppContext, 'db'>, testerId: string): Promise<boolean> {
  return (await db.messageOptOut.count({ where: { testerId } })) > 0;
}
