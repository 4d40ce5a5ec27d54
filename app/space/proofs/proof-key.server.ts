import { createECDH, createHash, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import type { ProofJwk } from '~/services/culture/proof.ts';

interface ProofKeyPair {
  readonly jwk: ProofJwk;
  readonly privateKey: KeyObject;
}

/** The order of the curve P-256 (SEC 2, 2.4.2): a private key is a number below it, and not zero. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The key by which this installation signs proofs of entitlement: P-256, derived from the master key (HKDF, RFC 5869; 48
 * bytes, so that reducing them leaves no bias, FIPS 186-5 A.2.1), so that every app process signs with the same one and
 * there is no second secret to keep. Tills read ES256 without any library; Ed25519, by which receipts are signed, not yet.
 */
function proofKeyPair({ masterKey }: Pick<AppContext, 'masterKey'>): ProofKeyPair {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'atelier/space/proof-signature/1', 48));
  const number = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  const secret = Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secret);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const jwk = jwkOf({ id: createHash('sha256').update(point).digest('hex').slice(0, 16), x, y });
  const whole = { kty: jwk.kty, crv: jwk.crv, x, y, d: secret.toString('base64url') };
  return { jwk, privateKey: createPrivateKey({ key: whole, format: 'jwk' }) };
}

const jwkOf = ({ id, x, y }: { id: string; x: string; y: string }): ProofJwk => ({
  ...{ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: id, x, y },
});

/** The key to sign with; its public half is remembered, so that proofs stay readable after the master key changes. */
export async function keyToSign(context: Pick<AppContext, 'db' | 'clock' | 'masterKey'>): Promise<ProofKeyPair> {
  const pair = proofKeyPair(context);
  const { kid, x, y } = pair.jwk;
  const row = { id: kid, x, y, createdAt: context.clock.now() };
  await context.db.proofKey.createMany({ data: [row], skipDuplicates: true });
  return pair;
}

/** Keys that a till still needs: the one in force, and those of before. Proofs live for days, keys for years. */
const MOST_KEYS = 5;

/** The public keys by which proofs of this installation are read. Public: anybody may have them. */
export async function publicProofKeys(context: Pick<AppContext, 'db' | 'masterKey'>): Promise<ProofJwk[]> {
  const own = proofKeyPair(context).jwk;
  const before = await context.db.proofKey.findMany({
    where: { id: { not: own.kid } },
    orderBy: { createdAt: 'desc' },
    take: MOST_KEYS - 1,
  });
  return [own, ...before.map(jwkOf)];
}
