/**
 * The minimal proof: a compact JWS (RFC 7515), ES256, that says « this fare, until then », by whom it was issued, and a
 * random number that nobody keeps. Read by a till in its browser, with no network, or here when it has no JavaScript.
 */
export interface ProofClaims {
  readonly iss: string;
  /** A fare's code. Never why, nor whose. */
  readonly fare: string;
  /** Seconds since the epoch. */
  readonly exp: number;
  /** Random: two proofs of one person share nothing else than the fare and its end. */
  readonly jti: string;
}

/** A public key of an installation, as RFC 7517 writes it. */
export interface ProofJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly alg: 'ES256';
  readonly use: 'sig';
  readonly kid: string;
  readonly x: string;
  readonly y: string;
}

export type ProofVerdict =
  | { readonly kind: 'yes'; readonly claims: ProofClaims }
  | { readonly kind: 'expired'; readonly claims: ProofClaims }
  | { readonly kind: 'altered' | 'unknown-key' | 'unreadable' };

/** Longer than any proof: what somebody pastes is read whole. */
const MOST_CHARACTERS = 2_000;

/** The token in what was pasted or scanned: alone, or behind the # of the address that a code opens. */
export function tokenIn(handed: string): string {
  const text = handed.slice(0, MOST_CHARACTERS).trim();
  return text.slice(text.lastIndexOf('#') + 1).replace(/\s+/g, '');
}

/**
 * Whether a proof was signed by one of these keys, says what a proof says and still holds at `now` (milliseconds). Asks
 * nothing of anybody and keeps nothing.
 */
export async function checkProof(handed: string, keys: readonly ProofJwk[], now: number): Promise<ProofVerdict> {
  const [head = '', body = '', signature = '', ...more] = tokenIn(handed).split('.');
  const header = readPart(head);
  const claims = claimsIn(readPart(body));
  if (more.length > 0 || !header || header.alg !== 'ES256' || !claims) return { kind: 'unreadable' };
  const jwk = keys.find(({ kid }) => kid === header.kid);
  if (!jwk) return { kind: 'unknown-key' };
  if (!(await isSignedBy(jwk, `${head}.${body}`, signature))) return { kind: 'altered' };
  return { kind: now < claims.exp * 1000 ? 'yes' : 'expired', claims };
}

async function isSignedBy({ kty, crv, x, y }: ProofJwk, text: string, signature: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: crv, hash: 'SHA-256' };
  const bytes = bytesOf(signature);
  if (!bytes) return false;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, bytes, new TextEncoder().encode(text));
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    const bytes = bytesOf(part);
    const value: unknown = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const NAMES = ['exp', 'fare', 'iss', 'jti'];

/** Nothing more than a proof says: one that says more is none of ours, whoever signed it. */
function claimsIn(read: Record<string, unknown> | undefined): ProofClaims | undefined {
  if (!read || Object.keys(read).sort().join() !== NAMES.join()) return undefined;
  const { iss, fare, exp, jti } = read;
  if (typeof iss !== 'string' || typeof fare !== 'string' || typeof jti !== 'string') return undefined;
  return typeof exp === 'number' && Number.isFinite(exp) ? { iss, fare, exp, jti } : undefined;
}

/** One text for the same bytes: another that would be read as them is refused. */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  try {
    const binary = atob(base64);
    if (btoa(binary).replace(/=+$/, '') !== base64) return undefined;
    return Uint8Array.from(binary, (one) => one.charCodeAt(0));
  } catch {
    return undefined;
  }
}
