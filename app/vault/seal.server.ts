import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: nonce (12 random bytes), ciphertext, tag (16 bytes), in that order. `boundTo` is authenticated
 * and not stored: bytes moved under another name do not open.
 */
export function seal(key: Uint8Array, plaintext: Uint8Array, boundTo: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  return new Uint8Array(Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
}

/** Throws on another key, another name, or one changed bit. */
export function open(key: Uint8Array, sealed: Uint8Array, boundTo: string): Uint8Array {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new RangeError('Too short to be sealed bytes');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}
