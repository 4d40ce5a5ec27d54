import type { VaultReader } from '~/vault/vault-reader.ts';

/**
 * Who asks to see something of a tester: themselves (on a page, or in the archive they take away), a service, a
 * recipient that the pilot names, the operator, somebody who holds a seat, another tester.
 */
export type ShareReader =
  | { readonly kind: 'tester' | 'export' | 'operator' | 'trustee' | 'other-tester' }
  | { readonly kind: 'service' | 'recipient'; readonly key: string };

export const serviceReader = (key: string): ShareReader => ({ kind: 'service', key });

/** How a reader signs the access log. */
export function signatureOf(reader: ShareReader): VaultReader {
  switch (reader.kind) {
    case 'service':
    case 'recipient':
      return `${reader.kind}:${reader.key}`;
    case 'tester':
    case 'export':
    case 'operator':
      return reader.kind;
    default:
      return 'operator';
  }
}
