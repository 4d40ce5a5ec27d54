import { createHmac, hkdfSync } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';

/** As a mailbox is written for comparison: without surrounding spaces, in lower case. */
export const normaliseEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/**
 * What a tester who comes back is found by: HMAC-SHA-256 of the address under a key derived from the master
 * key (HKDF, RFC 5869), so that the database alone cannot be tried against a list of addresses.
 */
export function emailIndex({ masterKey }: Pick<AppContext, 'masterKey'>, email: string): string {
  const key = hkdfSync('sha256', masterKey, '', 'atelier/email-index/1', 32);
  return createHmac('sha256', Buffer.from(key)).update(normaliseEmail(email)).digest('hex');
}
