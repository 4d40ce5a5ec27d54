import { createHash, randomBytes } from 'node:crypto';

/** A secret for a URL or a cookie (256 bits), and the only form of it that is stored. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
