import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Day } from './local-time.ts';
import type { ReferenceId } from './reference-ids.ts';

/** A base of public knowledge, and how it is reached. */
export interface ReferenceManifest {
  readonly kind: 'reference';
  readonly id: ReferenceId;
  readonly name: string;
  readonly site: string;
  readonly contract: { readonly version: string; readonly source: string; readonly readOn: Day };
  /** The same in the sandbox, where a simulation answers for it. */
  readonly api: string;
  readonly licence: { readonly data: string; readonly contents: string; readonly url: string };
  /** To be shown wherever what was looked up is shown. */
  readonly attribution: Bilingual;
  readonly quotas: { readonly perMinute: number };
}
