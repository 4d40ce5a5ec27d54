import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Offer } from '~/platform/offers.ts';

/** A file of the archive, with the line that the guide says of it. */
export interface ExportFile {
  /** With its folder, in the reader's language: letters without accents, digits, hyphens. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** A sentence without capital nor full stop; files that share one (a folder's) say it once. */
  readonly about: string;
}

export interface ExportInput {
  readonly tester: Tester;
  readonly definition: PilotDefinition;
  readonly locale: Locale;
}

/** A part of what is kept of a tester. Its reads are logged like any other. */
export type ExportPart = (context: AppContext, input: ExportInput) => Promise<readonly ExportFile[]>;

/** What rooms above this one keep of a tester, for the archive: one list, gathered where the application is composed. */
export const exportPartsOffer: Offer<readonly ExportPart[]> = { name: 'consent.export-parts' };
