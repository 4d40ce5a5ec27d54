import { createHmac } from 'node:crypto';
import { hashToken } from '~/access/token.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * The secret of a guest's answer link. It is derived from the installation's key and the guest, so that a reminder
 * carries the same link as the invitation although only its hash is stored.
 */
export function invitationToken(
  context: Pick<AppContext, 'masterKey'>,
  guestId: string,
): { token: string; hash: string } {
  const token = createHmac('sha256', context.masterKey).update(`workshop-invitation ${guestId}`).digest('base64url');
  return { token, hash: hashToken(token) };
}
