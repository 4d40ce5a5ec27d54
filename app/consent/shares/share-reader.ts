import type { VaultReader } from '~/vault/vault-reader.ts';

/**
 * Who asks to see something of a tester: themselves (on a page, or in the archive they take away), a service, a
 * recipient that the pilot names, the operator, somebody who holds a seat, another tester; or one person, signed in, to
 * whom the tester shows a view (its id) of what a service shows.
 */
export type ShareReader =
  | { readonly kind: 'tester' | 'export' | 'operator' | 'trustee' | 'other-tester' }
  | { readonly kind: 'service' | 'recipient'; readonly key: string }
  | { readonly kind: 'person'; readonly viewId: string; readonly workerId: string; readonly service: string };

export const serviceReader = (key: string): ShareReader => ({ kind: 'service', key });

/** How a reader signs the access log. */
export function signatureOf(reader: ShareReader): VaultReader {
  switch (reader.kind) {
    case 'service':
    case 'recipient':
      return `${reader.kind}:${reader.key}`;
    case 'person':
      return `person:${reader.service}:${reader.viewId}`;
    case 'tester':
    case 'export':
    case 'operator':
      return reader.kind;
    default:
      return 'operator';
  }
}

/** How every person to whom a view of this service is shown signs, up to the view. */
export const signatureOfPersons = (service: string): string => `person:${service}:`;
