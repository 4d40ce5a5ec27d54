import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asPilotState, isOpenFor, type PilotAct, type PilotState } from './life.ts';

/** Where the pilot is in its life. Throws a 404 Response for a pilot that has no row here. */
export async function pilotState({ db }: { db: Pick<AppContext['db'], 'pilot'> }, slug: string): Promise<PilotState> {
  const row = await db.pilot.findUnique({ where: { slug }, select: { status: true } });
  if (!row) throw new Response(null, { status: 404 });
  return asPilotState(row.status);
}

/**
 * The gate that every room calls before it acts in a pilot's name: returns when the pilot's state allows `act`.
 * In a transaction that must not be overtaken by a pause or a closing, pass its `tx`: the pilot's row is then held
 * (shared) until it ends, and a pause waits for it.
 * Errors: a 404 Response; AppError('pilots.not-started' | 'pilots.paused' | 'pilots.closed' | 'pilots.archived').
 */
export async function requireOpenFor(
  context: { db: Pick<AppContext['db'], 'pilot'> },
  slug: string,
  act: PilotAct,
  tx?: Tx,
): Promise<void> {
  assertOpenFor(tx ? await heldState(tx, slug) : await pilotState(context, slug), act);
}

/** The same for a state already read. */
export function assertOpenFor(state: PilotState, act: PilotAct): void {
  if (isOpenFor(state, act)) return;
  throw new AppError(state === 'draft' || state === 'review' ? 'pilots.not-started' : `pilots.${state}`);
}

async function heldState(tx: Tx, slug: string): Promise<PilotState> {
  const [row] = await tx.$queryRaw<{ status: string }[]>`SELECT status FROM "Pilot" WHERE slug = ${slug} FOR SHARE`;
  if (!row) throw new Response(null, { status: 404 });
  return asPilotState(row.status);
}
