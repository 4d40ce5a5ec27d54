import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { FolderFile } from '../folder/files.ts';
import { readPilot } from '../get-pilot-definition.server.ts';
import { findFolder } from '../source/find-folder.server.ts';
import type { Author } from './add-version.server.ts';
import { freezeLaunch } from './freeze-launch.server.ts';
import { afterMove, asPilotState, type PilotMove, type PilotState } from './life.ts';
import { TRANSACTION } from './transaction.ts';

type Staff = Extract<Principal, { kind: 'staff' }>;

const DAY_MS = 86_400_000;
/** Testers have at least this long to take their data away once a pilot is closed. */
export const LEAST_DAYS_KEPT = 30;
/** What erases the spaces of an archived pilot; the room of agreements handles it. */
export const ARCHIVE_TASK = 'archive-pilot';

export interface MovePilot {
  readonly territoryId: string;
  readonly slug: string;
  readonly move: PilotMove;
  /** The state that the person saw. */
  readonly from: PilotState;
  readonly reason: string;
  /** To launch: the hash of the folder that the person read. */
  readonly hash?: string | undefined;
  /** To close: until when testers' spaces are kept. */
  readonly spacesUntil?: Date | undefined;
}

/**
 * Takes a step in a pilot's life, with its reason: launching freezes the protocol, closing says of those who are still
 * there that they completed it, archiving starts the erasing of personal spaces. The same step twice is one step.
 * Errors: a 404 Response; AppError('pilots.reason-needed' | 'pilots.moved' | 'pilots.folder-changed' |
 * 'pilots.folder-broken' | 'pilots.spaces-too-soon' | 'pilots.spaces-kept').
 */
export async function movePilot(context: AppContext, principal: Staff, step: MovePilot): Promise<PilotState> {
  const { territoryId, slug, move, from, spacesUntil } = step;
  const { db, clock } = context;
  const now = clock.now();
  const reason = step.reason.trim();
  if (reason === '') throw new AppError('pilots.reason-needed');
  const to = afterMove(from, move);
  if (!to) throw new AppError('pilots.moved');
  if (move === 'close' && !(spacesUntil && spacesUntil.getTime() >= now.getTime() + LEAST_DAYS_KEPT * DAY_MS)) {
    throw new AppError('pilots.spaces-too-soon', { days: LEAST_DAYS_KEPT });
  }
  const folder = move === 'launch' ? await folderToFreeze(context, step) : null;
  const by: Author = { author: `staff:${principal.userId}`, authorName: principal.name };
  const isFirst = await db.$transaction(async (tx) => {
    const row = await lockPilot(tx, { slug, territoryId });
    if (row.state === to) return false;
    if (row.state !== from) throw new AppError('pilots.moved');
    if (move === 'archive' && row.spacesUntil && row.spacesUntil > now) throw new AppError('pilots.spaces-kept');
    await tx.pilot.update({
      where: { slug },
      data: { status: to, ...(move === 'close' && spacesUntil ? { spacesUntil } : {}) },
    });
    await tx.pilotTransition.create({
      data: { pilotSlug: slug, fromState: from, toState: to, reason, ...by, at: now },
    });
    if (folder) await freezeLaunch(tx, { slug, ...folder, reason, ...by, at: now });
    if (move === 'close') await completeThoseWhoStayed(tx, slug, now);
    return true;
  }, TRANSACTION);
  if (!isFirst) return to;
  await recordAudit(context, { principal, action: `pilots.${to}`, territoryId, subject: slug, detail: { reason } });
  if (move === 'archive') {
    await context.tasks.start(ARCHIVE_TASK, { slug }, { userId: principal.userId, territoryId });
  }
  return to;
}

async function lockPilot(
  tx: Tx,
  { slug, territoryId }: { slug: string; territoryId: string },
): Promise<{ state: PilotState; spacesUntil: Date | null }> {
  const [row] = await tx.$queryRaw<{ status: string; spacesUntil: Date | null }[]>`
    SELECT status, "spacesUntil" FROM "Pilot" WHERE slug = ${slug} AND "territoryId" = ${territoryId} FOR UPDATE`;
  if (!row) throw new Response(null, { status: 404 });
  return { state: asPilotState(row.status), spacesUntil: row.spacesUntil && new Date(row.spacesUntil) };
}

/** The folder as it was read before launching it; a word changed since must be read first. */
async function folderToFreeze(
  context: AppContext,
  { slug, hash }: MovePilot,
): Promise<{ files: readonly FolderFile[]; hash: string }> {
  const found = await findFolder(context, slug);
  if (!found) throw new Response(null, { status: 404 });
  const folder = await readPilot(context, found);
  if (!folder.definition) throw new AppError('pilots.folder-broken');
  if (folder.hash !== hash) throw new AppError('pilots.folder-changed');
  return folder;
}

/** Everyone still enrolled was there to the end: figures say so, and what they do afterwards is no drop-out. */
async function completeThoseWhoStayed(tx: Tx, slug: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ActivityEntry" ("pilotSlug", "panelKey", pseudonym, kind, at)
    SELECT "pilotSlug", "panelKey", pseudonym, 'completed', ${now} FROM "Tester"
    WHERE "pilotSlug" = ${slug} AND state = 'enrolled'
      AND NOT EXISTS (
        SELECT 1 FROM "ActivityEntry" known
        WHERE known."pilotSlug" = ${slug} AND known.pseudonym = "Tester".pseudonym AND known.kind = 'completed')
    ORDER BY pseudonym`;
}
