import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { ExportKind, QuasiKey } from './export-request.ts';

/** What an export says of itself. A later shape has another `formatVersion`. */
export const EXPORT_FORMAT = 'atelier-self-data-research-export';
export const MANIFEST_FILE = 'manifest.json';

export interface WrittenTable {
  /** Of the table, and as read back from each file: a file that holds another number is not sent. */
  readonly rows: number;
  readonly files: Readonly<Record<string, { readonly rows: number }>>;
}

export interface Anonymity {
  readonly k: number;
  readonly columns: readonly QuasiKey[];
  /** People in the smallest group that can be told apart: as the tables were, and as they are here. */
  readonly smallestBefore: number;
  readonly smallest: number;
  /** By column, how coarse: 0 as it was; its last level dropped. */
  readonly levels: Readonly<Record<string, number>>;
  /** People of whom some value is withheld. */
  readonly withheld: number;
  readonly loss: number;
}

export interface ExportManifest {
  readonly format: typeof EXPORT_FORMAT;
  readonly formatVersion: 1;
  readonly kind: ExportKind;
  readonly pilot: string;
  readonly title: Bilingual;
  readonly territory: string;
  /** The instant that everything is as of. */
  readonly at: string;
  readonly protocolVersion: number;
  readonly software: string;
  readonly thresholds: { readonly inactiveAfterDays: number; readonly dropoutAfterDays: number };
  readonly smallestGroup: number;
  readonly timeZone: string;
  /** How people were named: `once` cannot be joined with another export; the mark tells two ways of naming apart. */
  readonly names: { readonly kind: 'once' | 'stable'; readonly seed: string } | null;
  readonly anonymity: Anonymity | null;
  readonly tables: Readonly<Record<string, WrittenTable>>;
  /** SHA-256 of every other file, by its name. */
  readonly files: Readonly<Record<string, string>>;
}
