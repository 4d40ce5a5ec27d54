import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { declareCardUses } from '../declare-card-uses.server.ts';
import type { PilotDefinition } from '../definition.ts';
import { asBytes } from '../folder/files.ts';
import { hashFiles } from '../folder/hash-files.server.ts';
import { writeFolder } from '../folder/write-folder.ts';
import { TRANSACTION } from '../protocol/transaction.ts';
import { isOnDisk } from '../source/find-folder.server.ts';
import type { ReadArchive } from './read-archive.server.ts';

export interface ImportArchive {
  readonly territoryId: string;
  readonly initiativeId: string;
  /** The name of its folder here. */
  readonly slug: string;
  readonly archive: Extract<ReadArchive, { state: 'read' }>;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes a draft pilot of an archive, in one of the territory's initiatives: the same definition, but for where it is
 * and what it is called. `principal` is null for whoever holds the machine. The same archive again under the same name changes nothing, so a second click is safe.
 * Errors: a 404 Response; AppError('pilots.import-name' | 'pilots.import-taken').
 */
export async function importArchive(
  context: AppContext,
  principal: Extract<Principal, { kind: 'staff' }> | null,
  { territoryId, initiativeId, slug, archive }: ImportArchive,
): Promise<void> {
  const { db, clock } = context;
  if (slug.length > 60 || !SLUG.test(slug)) throw new AppError('pilots.import-name');
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0) {
    throw new Response(null, { status: 404 });
  }
  if (await isOnDisk(context, slug)) throw new AppError('pilots.import-taken', { slug });
  const definition: PilotDefinition = {
    ...archive.definition,
    ...{ slug, territory: territoryId, initiative: initiativeId, status: 'draft' },
  };
  const files = writeFolder(definition).map(({ name, text }) => ({ name, text }));
  const hash = hashFiles(files.map(asBytes));
  const { slug: was, territory, exportedAt, protocolVersion } = archive.manifest;
  const origin = { slug: was, territory, exportedAt, protocolVersion, hash: archive.hash, versions: archive.history };
  const now = clock.now();
  const isNew = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`pilot:${slug}`})) IS NULL AS waited`;
    const known = await tx.pilotFolder.findUnique({ where: { slug }, select: { hash: true, territoryId: true } });
    if (known?.hash === hash && known.territoryId === territoryId) return false;
    if (known || (await tx.pilot.count({ where: { slug } })) > 0) throw new AppError('pilots.import-taken', { slug });
    const at = { launchedById: principal?.userId ?? 'system', launchedAt: now, firstLaunchedAt: now };
    await tx.pilotFolder.create({ data: { slug, territoryId, scenarioId: null, origin, files, hash, ...at } });
    await tx.pilot.create({ data: { slug, territoryId, initiativeId, definitionHash: hash, loadedAt: now } });
    return true;
  }, TRANSACTION);
  if (!isNew) return;
  await declareCardUses(context, definition);
  await recordAudit(context, {
    ...{ principal: principal ?? { kind: 'anonymous' }, action: 'pilots.imported', territoryId, subject: slug },
  });
}
