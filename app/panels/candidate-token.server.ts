import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * The token of a candidate's own page. Made of the candidate's id and a key derived from the master key (HKDF,
 * RFC 5869), so that a mail sent months later can carry it, and the database alone never gives it.
 */
export function candidateToken({ masterKey }: Pick<AppContext, 'masterKey'>, candidateId: string): string {
  const key = hkdfSync('sha256', masterKey, '', 'atelier/candidate/1', 32);
  return createHmac('sha256', Buffer.from(key)).update(candidateId).digest('base64url');
}

/** No letter or digit that is taken for another on paper. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What a candidate finds themselves by in a published draw: 40 random bits, said aloud in two halves. */
export function newCandidateCode(): string {
  const half = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${half()}-${half()}`;
}
