import { z } from 'zod';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Proposal } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asProposalState, nextProposalState, type ProposalEvent, type ProposalState } from './proposal-state.ts';

/** A proposal of this pilot. Throws a 404 Response. */
export async function findProposal(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, proposalId }: { pilotSlug: string; proposalId: string },
): Promise<Proposal> {
  const id = z.uuid().safeParse(proposalId);
  const row = id.success ? await db.proposal.findUnique({ where: { id: id.data, pilotSlug } }) : null;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The row, held until the transaction ends: `update` to change its state, `share` to act while it keeps it. */
export async function lockProposal(tx: Tx, proposalId: string, mode: 'update' | 'share'): Promise<Proposal> {
  if (mode === 'update') await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE id = ${proposalId}::uuid FOR UPDATE`;
  else await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE id = ${proposalId}::uuid FOR SHARE`;
  const row = await tx.proposal.findUnique({ where: { id: proposalId } });
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The state after the event. AppError('assembly.proposal-past') for an event that came too late or too early. */
export function after(row: Pick<Proposal, 'state'>, event: ProposalEvent): ProposalState {
  const to = nextProposalState(asProposalState(row.state), event);
  if (!to) throw new AppError('assembly.proposal-past');
  return to;
}
