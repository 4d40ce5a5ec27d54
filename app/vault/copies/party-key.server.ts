import { hkdfSync } from 'node:crypto';
import type { VaultContext } from '../tester-key.server.ts';

/**
 * The key of somebody other than the tester: a service that keeps copies, or a recipient of shared results. What is
 * sealed with it does not open with a tester's key, and outlives that key: it goes when that party erases it.
 */
export function partyKey(
  { masterKey }: Pick<VaultContext, 'masterKey'>,
  { pilotSlug, party }: { pilotSlug: string; party: `service:${string}` | `recipient:${string}` },
): Uint8Array {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `atelier/party/1|${pilotSlug}|${party}`, 32));
}
