import type { HolderManifest } from '../holder.ts';
import type { HolderId } from '../holder-ids.ts';

/** Where the simulation at `base` answers what the holder's sandbox answers at `address`: same path, under its name. */
export function addressAt(base: string, id: HolderId, address: string): string {
  const path = address.replace(/^https:\/\/[^/]+/, '');
  return `${base}/${id}${path}`;
}

/** The addresses of the holder's sandbox that a path under its name may stand for: one for each of its origins. */
export function sandboxAddresses({ hosts }: HolderManifest, operations: readonly { address: string }[], path: string) {
  const origins = [hosts.sandbox.api, hosts.sandbox.token, ...operations.map(({ address }) => address)];
  return [...new Set(origins.map((address) => new URL(address).origin))].map((origin) => origin + path);
}
