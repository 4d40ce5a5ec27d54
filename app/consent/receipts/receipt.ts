import { z } from 'zod';

/**
 * A consent record with its receipt, in the structure of ISO/IEC TS 27560:2023, one purpose a receipt: header (6.3.2),
 * processing (6.3.4), data (6.3.5), parties (6.3.6), events (6.3.7). Field names are the specification's, in snake
 * case; `integrity`, and what is named `x_…`, are ours. Texts are in the language in which the person read them.
 */
export interface ConsentReceipt {
  readonly schema_version: 'ISO/IEC TS 27560:2023';
  /** Of this copy. */
  readonly receipt_id: string;
  readonly x_issued_at: string;
  readonly x_issuer: string;
  readonly record_id: string;
  /** The pilot and the number that the person has in it: the receipt names nobody. */
  readonly pii_principal_id: string;
  readonly x_protocol_version: number;
  readonly pii_processing: {
    readonly privacy_notice: {
      /** pilot/purpose */
      readonly notice_id: string;
      readonly version: number;
      /** SHA-256 of the words that were shown. */
      readonly sha256: string;
      /** The words themselves; null where they were never kept. */
      readonly text: string | null;
    };
    readonly language: string;
    readonly purposes: readonly [
      {
        readonly purpose: string;
        readonly purpose_type: string;
        readonly x_description: string;
        readonly lawful_basis: 'consent (GDPR art. 6.1.a)';
        readonly services: readonly string[];
      },
    ];
    readonly pii_information: readonly {
      readonly pii_type: string;
      readonly pii_attribute_id: string;
      readonly pii_optional: true;
      readonly sensitive_pii_category: false;
      readonly special_pii_category: false;
      readonly x_source: string;
    }[];
    /** party_id */
    readonly pii_controllers: readonly string[];
    readonly collection_method: string;
    readonly processing_method: string;
    readonly storage_locations: readonly string[];
    readonly retention_period: { readonly until: string | null; readonly detail: string };
    readonly jurisdiction: readonly string[];
    readonly recipient_third_parties: readonly { readonly recipient: string; readonly detail: string }[];
    readonly withdrawal_method: { readonly url: string; readonly consequence: string };
    readonly privacy_rights: { readonly access_and_portability: string; readonly erasure: string };
    /** party_id */
    readonly authority_party: string;
  };
  readonly party_identification: readonly {
    readonly party_id: string;
    readonly party_name: string;
    readonly party_role: 'pii_controller' | 'contact' | 'data_source' | 'authority';
    readonly party_email?: string;
    readonly party_url?: string;
  }[];
  readonly events: readonly ReceiptEvent[];
  readonly integrity: ReceiptIntegrity;
}

export interface ReceiptEvent {
  readonly event_time: string;
  /** How: 'explicit consent', 'refusal', 'withdrawal'… */
  readonly event_type: string;
  /** The state that followed. */
  readonly event_state: string;
  /** Until when a yes held; null for anything else. */
  readonly validity_duration: string | null;
  /** Who did it: the person, somebody who helped them, or the system. */
  readonly entity_id: 'pii_principal' | 'assistant' | 'system';
  /** The words that were answered. */
  readonly x_text_version: number | null;
  readonly x_text_sha256: string | null;
  readonly x_protocol_version: number | null;
  /** Somebody helped; the paper's date, when it was signed on paper. */
  readonly x_assisted: boolean;
  readonly x_paper_signed_on: string | null;
}

export interface ReceiptIntegrity {
  readonly algorithm: 'Ed25519';
  /** Which key of the installation signed. */
  readonly key_id: string;
  /** SHA-256 of the canonical JSON (keys in order, no space) of everything but `integrity`. */
  readonly sha256: string;
  /** base64url, over the lines of `signedLines` */
  readonly signature: string;
}

/** What a signature is over: the receipt as a whole, and the words in it, so that either can be looked up alone. */
export const signedLines = ({ sha256, textSha256 }: { sha256: string; textSha256: string }): string =>
  ['atelier-receipt/1', sha256, textSha256].join('\n');

/** As much of a receipt as it takes to check one that somebody hands over; the rest of it is under the hash. */
export const handedReceiptSchema = z.looseObject({
  pii_principal_id: z.string(),
  pii_processing: z.looseObject({
    privacy_notice: z.looseObject({
      notice_id: z.string(),
      version: z.int(),
      sha256: z.string(),
      text: z.string().nullable(),
    }),
    language: z.string(),
  }),
  integrity: z.object({
    algorithm: z.literal('Ed25519'),
    key_id: z.string(),
    sha256: z.string(),
    signature: z.string(),
  }),
});
export type HandedReceipt = z.infer<typeof handedReceiptSchema>;
