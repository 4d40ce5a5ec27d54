/**
 * A consent record with its receipt, in the structure of ISO/IEC TS 27560:2023 (header, PII processing, party
 * identification, events), one purpose a receipt. Field names are the specification's, in snake case; texts are in
 * the language in which the person read them.
 */
export interface ConsentReceipt {
  readonly schema_version: 'ISO/IEC TS 27560:2023';
  readonly receipt_metadata: {
    readonly receipt_id: string;
    readonly issued_at: string;
    readonly issuer: string;
    readonly language: string;
  };
  readonly record_metadata: {
    readonly record_id: string;
    /** The pilot's pseudonym: the receipt names nobody. */
    readonly pii_principal_id: string;
    readonly protocol_version: number;
  };
  readonly pii_processing: {
    readonly privacy_notice: {
      readonly version: number;
      /** SHA-256 of the words that were shown. */
      readonly sha256: string;
      /** The words themselves; null once the pilot shows others under this version's hash. */
      readonly text: string | null;
    };
    readonly purposes: readonly [
      {
        readonly purpose: string;
        readonly purpose_type: string;
        readonly description: string;
        readonly lawful_basis: 'consent (GDPR art. 6.1.a)';
        readonly services: readonly string[];
      },
    ];
    readonly pii_information: readonly {
      readonly pii_type: string;
      readonly pii_attribute_id: string;
      readonly source: string;
      readonly special_category: false;
    }[];
    readonly pii_controllers: readonly string[];
    readonly recipients: readonly { readonly recipient: string; readonly detail: string }[];
    readonly collection_method: string;
    readonly processing_method: string;
    readonly storage_locations: readonly string[];
    readonly retention_period: { readonly until: string | null; readonly detail: string };
    readonly withdrawal_method: { readonly url: string; readonly consequence: string };
    readonly privacy_rights: { readonly access_and_portability: string; readonly erasure: string };
    readonly jurisdictions: readonly string[];
    readonly authority_party: string;
  };
  readonly party_identification: readonly {
    readonly party_id: string;
    readonly party_name: string;
    readonly party_role: 'pii_controller' | 'contact' | 'data_source';
    readonly party_contact: string | null;
  }[];
  readonly consent_events: readonly {
    readonly event_time: string;
    readonly event_type: 'explicit consent' | 'refusal' | 'withdrawal' | 'expiry' | 'termination' | 'record';
    readonly event_state: string;
    readonly validity_until: string | null;
    readonly entity: 'pii_principal' | 'system';
  }[];
  readonly integrity: {
    /** SHA-256 of the canonical JSON of everything above: anyone can check it. */
    readonly sha256: string;
    /** HMAC-SHA-256 of that hash under a key of this installation: it alone can check that it issued it. */
    readonly issuer_seal: string;
  };
}
