import type { Tx } from '~/platform/database/open.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { FolderFile } from '../folder/files.ts';
import { type Author, addVersion } from './add-version.server.ts';

/** What testers read of a first version: they have known no other. */
const AT_LAUNCH: Bilingual = {
  fr: "C'est le protocole du lancement : rien n'a changé depuis.",
  en: 'This is the protocol of the launch: nothing has changed since.',
};

/** Freezes the first version of a protocol, in the transaction that launches the pilot. */
export async function freezeLaunch(
  tx: Tx,
  launch: Author & { slug: string; files: readonly FolderFile[]; hash: string; reason: string; at: Date },
): Promise<void> {
  await addVersion(tx, { ...launch, version: 1, kind: 'launch', changes: AT_LAUNCH, agreements: [] });
}
