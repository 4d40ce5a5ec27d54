import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { checkTerms } from './check-terms.ts';
import { requireGate } from './require-gate.server.ts';
import type { ProposalTerms } from './terms.ts';

export interface SaveProposal {
  readonly pilotSlug: string;
  readonly testerId: string;
  /** Absent for a new one. */
  readonly proposalId?: string;
  /** What the form saw: another one means that another tab saved since. */
  readonly revision?: number;
  readonly kind: 'share' | 'end';
  readonly endsKey?: string;
  readonly terms: ProposalTerms;
}

/** A member's draft, seen by them alone. Twelve at most. */
const MOST_DRAFTS = 12;

/**
 * Writes a draft or corrects it. Errors: a 404 Response (a draft of somebody else, one already debated);
 * AppError('assembly.proposal-changed') when it was saved since; 'assembly.too-many-drafts'; those of `checkTerms`.
 */
export async function saveProposal(context: AppContext, input: SaveProposal): Promise<{ proposalId: string }> {
  const { pilotSlug, testerId, proposalId, revision, kind, endsKey, terms } = input;
  const definition = await requireGate(context, pilotSlug, 'members-vote');
  checkTerms(definition, terms, { now: context.clock.now(), ends: kind === 'end' });
  const said = { kind, recipientKey: terms.recipient.key, endsKey: endsKey ?? null, terms };
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if (!proposalId) {
      const mine = { pilotSlug, authorId: testerId, state: 'draft' };
      if ((await tx.proposal.count({ where: mine })) >= MOST_DRAFTS) throw new AppError('assembly.too-many-drafts');
      const { id } = await tx.proposal.create({ data: { ...mine, ...said, createdAt: context.clock.now() } });
      return { proposalId: id };
    }
    const where = { id: proposalId, pilotSlug, authorId: testerId, state: 'draft' };
    const row = await tx.proposal.findUnique({ where, select: { revision: true } });
    if (!row) throw new Response(null, { status: 404 });
    if (row.revision !== revision) throw new AppError('assembly.proposal-changed');
    await tx.proposal.update({ where: { id: proposalId }, data: { ...said, revision: { increment: 1 } } });
    return { proposalId };
  }, TRANSACTION);
}

/** Throws a draft away; one that is gone already changes nothing. */
export async function discardProposal(
  { db }: AppContext,
  { pilotSlug, testerId, proposalId }: { pilotSlug: string; testerId: string; proposalId: string },
): Promise<void> {
  await db.proposal.deleteMany({ where: { id: proposalId, pilotSlug, authorId: testerId, state: 'draft' } });
}
