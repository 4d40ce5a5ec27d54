import type { AppContext } from '~/platform/context.server.ts';
import { declareCardUses } from './declare-card-uses.server.ts';
import type { PilotDefinition } from './definition.ts';
import type { FolderFile } from './folder/files.ts';
import { readPilot } from './get-pilot-definition.server.ts';
import { formatProblem } from './problem.ts';
import { SYSTEM } from './protocol/add-version.server.ts';
import { freezeLaunch } from './protocol/freeze-launch.server.ts';
import { readVersion, versionInForce } from './protocol/read-version.server.ts';
import { TRANSACTION } from './protocol/transaction.ts';
import { findFolder, listFolders } from './source/find-folder.server.ts';

export interface PilotSync {
  readonly synced: string[];
  /** Pilots of a territory or an initiative that this installation does not have. */
  readonly skipped: string[];
}

/**
 * Gives every valid pilot folder, of the disk or launched, its row, or brings the row up to date with the folder. A
 * pilot's status is the folder's when the row is made and the row's from then on; one that is past its launch has its
 * protocol frozen, and its folder then only proposes. Folders with mistakes are logged and left out, remarks are logged; rows whose folder
 * is gone stay as they are, because testers may be attached to them.
 */
export async function syncPilots(context: AppContext): Promise<PilotSync> {
  const sync: PilotSync = { synced: [], skipped: [] };
  for (const slug of await listFolders(context)) {
    const found = await findFolder(context, slug);
    if (!found) continue;
    const folder = await readPilot(context, found);
    for (const problem of folder.problems) context.log.error({ pilot: slug }, formatProblem(problem));
    for (const remark of folder.remarks) context.log.warn({ pilot: slug }, formatProblem(remark));
    const { definition } = folder;
    if (definition) ((await syncOne(context, { ...folder, definition })) ? sync.synced : sync.skipped).push(slug);
  }
  return sync;
}

async function syncOne(
  context: AppContext,
  folder: { readonly definition: PilotDefinition; readonly hash: string; readonly files: readonly FolderFile[] },
): Promise<boolean> {
  const { db, clock, log } = context;
  const { definition, hash: definitionHash } = folder;
  const { slug, territory: territoryId, initiative: initiativeId, status } = definition;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0) {
    log.info(
      { pilot: slug, territory: territoryId, initiative: initiativeId },
      'pilot of another installation left out',
    );
    return false;
  }
  const read = { territoryId, initiativeId, definitionHash, loadedAt: clock.now() };
  const row = await db.pilot.upsert({ where: { slug }, create: { slug, status, ...read }, update: read });
  const frozen = await versionInForce(context, slug);
  if (frozen) {
    await declareCardUses(context, await readVersion(context, slug, frozen));
    return true;
  }
  if (row.status !== 'draft' && row.status !== 'review') await freezeFolder(context, slug, folder);
  await declareCardUses(context, definition);
  return true;
}

/** A folder that comes here already launched: its first version is frozen as it is. Of two processes, one does it. */
async function freezeFolder(
  { db, clock }: AppContext,
  slug: string,
  { files, hash }: { readonly files: readonly FolderFile[]; readonly hash: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Pilot" WHERE slug = ${slug} FOR UPDATE`;
    if ((await tx.protocolVersion.count({ where: { pilotSlug: slug } })) > 0) return;
    await freezeLaunch(tx, { slug, files, hash, reason: '', ...SYSTEM, at: clock.now() });
  }, TRANSACTION);
}
