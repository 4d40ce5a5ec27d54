import type { Tx } from '~/platform/database/open.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { FolderFile } from '../folder/files.ts';
import type { AgreementChange } from './agreement-changes.ts';
import { asTextFiles } from './frozen-files.ts';

/** What kind of change a version is for testers, the gravest first. */
export const CHANGE_KINDS = ['launch', 'asks-again', 'informs', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Who signs: a member of staff, or the installation itself. */
export interface Author {
  /** staff:<uuid> | system */
  readonly author: string;
  readonly authorName: string;
}

export const SYSTEM: Author = { author: 'system', authorName: '' };

export interface NewVersion extends Author {
  readonly slug: string;
  readonly version: number;
  readonly files: readonly FolderFile[];
  readonly hash: string;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly changes: Bilingual;
  readonly agreements: readonly AgreementChange[];
  readonly at: Date;
}

/** Freezes files as a version of the protocol, and puts it in force. */
export async function addVersion(tx: Tx, added: NewVersion): Promise<void> {
  const { slug, version, files, hash, kind, reason, changes, agreements, author, authorName, at } = added;
  await tx.protocolVersion.create({
    data: {
      ...{ pilotSlug: slug, version, hash, kind, reason, author, authorName, at },
      changesFr: changes.fr,
      changesEn: changes.en,
      files: asTextFiles(files).map(({ name, text }) => ({ name, text })),
      agreements: agreements as unknown as object[],
    },
  });
  await tx.pilot.update({ where: { slug }, data: { protocolVersion: version } });
}
