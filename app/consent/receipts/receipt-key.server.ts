import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';

interface SigningKey {
  readonly id: string;
  /** 32 bytes, base64url */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key by which this installation signs receipts: Ed25519, derived from the master key (HKDF, RFC 5869), so that
 * every app process signs with the same one and there is no second secret to keep.
 */
function signingKey({ masterKey }: Pick<AppContext, 'masterKey'>): SigningKey {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'atelier/consent/receipt-signature/1', 32));
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '';
  return { id: keyId(publicKey), publicKey, privateKey };
}

const keyId = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);

/** Signs, and remembers the public half, so that what it signed stays checkable after the master key changes. */
export async function signReceipt(
  context: Pick<AppContext, 'db' | 'clock' | 'masterKey'>,
  lines: string,
): Promise<{ keyId: string; signature: string }> {
  const { id, publicKey, privateKey } = signingKey(context);
  const row = { id, publicKey, createdAt: context.clock.now() };
  await context.db.receiptKey.createMany({ data: [row], skipDuplicates: true });
  return { keyId: id, signature: sign(null, Buffer.from(lines), privateKey).toString('base64url') };
}

/** Whether `lines` were signed here: by the key named, which this installation has, or once had. */
export async function isSignedHere(
  context: Pick<AppContext, 'db' | 'masterKey'>,
  { lines, keyId: id, signature }: { lines: string; keyId: string; signature: string },
): Promise<boolean> {
  const own = signingKey(context);
  const x = own.id === id ? own.publicKey : (await context.db.receiptKey.findUnique({ where: { id } }))?.publicKey;
  if (!x) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(lines), key, Buffer.from(signature, 'base64url'));
}
