import { z } from 'zod';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { SeatElection } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asElectionState, type ElectionEvent, type ElectionState, nextElectionState } from './election-state.ts';

/** An election of this pilot. Throws a 404 Response. */
export async function findElection(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, electionId }: { pilotSlug: string; electionId: string },
): Promise<SeatElection> {
  const id = z.uuid().safeParse(electionId);
  const row = id.success ? await db.seatElection.findUnique({ where: { id: id.data, pilotSlug } }) : null;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The row, held until the transaction ends: `update` to change its state, `share` to act while it keeps it. */
export async function lockElection(tx: Tx, electionId: string, mode: 'update' | 'share'): Promise<SeatElection> {
  if (mode === 'update') await tx.$queryRaw`SELECT 1 FROM "SeatElection" WHERE id = ${electionId}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "SeatElection" WHERE id = ${electionId}::uuid FOR SHARE`;
  const row = await tx.seatElection.findUnique({ where: { id: electionId } });
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The state after the event. AppError('assembly.election-past') for an event that came too late or too early. */
export function afterElectionEvent(row: Pick<SeatElection, 'state'>, event: ElectionEvent): ElectionState {
  const to = nextElectionState(asElectionState(row.state), event);
  if (!to) throw new AppError('assembly.election-past');
  return to;
}
