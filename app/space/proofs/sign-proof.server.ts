import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { AppContext } from '~/platform/context.server.ts';
import { addDays, atHour } from '~/services/local-days.server.ts';
import { keyToSign } from './proof-key.server.ts';

/** The hour of the night at which the proofs of a day end, for shows that last after midnight. */
const ENDS_AT_HOUR = 4;

/** When the proofs for a local day end: the same instant for everybody, so that it tells nobody from another. */
export const endOfProof = (day: string, timeZone: string): Date =>
  new Date(atHour(addDays(day, 1), ENDS_AT_HOUR, timeZone));

/**
 * A proof of a fare, until an instant. Nothing in it, nor in how it is made, leads back to a person: no name, no number
 * of theirs, not even the instant at which it was made.
 */
export async function signProof(
  context: Pick<AppContext, 'db' | 'clock' | 'masterKey' | 'publicUrl'>,
  { fare, until }: { readonly fare: string; readonly until: Date },
): Promise<string> {
  const { jwk, privateKey } = await keyToSign(context);
  return new SignJWT({ fare })
    .setProtectedHeader({ alg: 'ES256', kid: jwk.kid })
    .setIssuer(context.publicUrl)
    .setExpirationTime(Math.floor(until.getTime() / 1000))
    .setJti(randomUUID())
    .sign(privateKey);
}

/** The address that a proof's code opens: what follows # never leaves the browser that reads it. */
export const proofUrl = (publicUrl: string, token: string): string => `${publicUrl}/caisse#${token}`;
