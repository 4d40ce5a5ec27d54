import { z } from 'zod';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { findProposal } from './find-proposal.server.ts';
import { recordCollectiveActivity } from './record-collective-activity.server.ts';
import { requireGate } from './require-gate.server.ts';

/** Longest comment, in characters. */
export const COMMENT_LENGTH = 1500;
/** Comments that one member may write on one proposal. */
const MOST_EACH = 50;

interface Written {
  readonly pilotSlug: string;
  readonly testerId: string;
  readonly proposalId: string;
  readonly body: string;
  readonly showsPseudonym: boolean;
}

/**
 * A member says what they think, until the vote is counted. The same words twice in a row are said once. Errors: a 404
 * Response; AppError('assembly.debate-closed' | 'assembly.comment-empty' | 'assembly.comment-too-many').
 */
export async function addComment(context: AppContext, input: Written): Promise<void> {
  const { pilotSlug, testerId, proposalId, showsPseudonym } = input;
  const definition = await requireGate(context, pilotSlug, 'members-vote');
  const body = input.body.replace(/\r\n?/g, '\n').trim().slice(0, COMMENT_LENGTH);
  if (!body) throw new AppError('assembly.comment-empty');
  const proposal = await findProposal(context, input);
  if (proposal.state !== 'debate' && proposal.state !== 'vote') throw new AppError('assembly.debate-closed');
  const isFirst = await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    await lockTester(tx, testerId);
    const mine = await tx.proposalComment.findMany({
      where: { proposalId, authorId: testerId },
      orderBy: { at: 'desc' },
      select: { body: true, removedAt: true },
    });
    if (mine[0]?.body === body && !mine[0].removedAt) return false;
    if (mine.length >= MOST_EACH) throw new AppError('assembly.comment-too-many');
    const at = context.clock.now();
    await tx.proposalComment.create({ data: { proposalId, authorId: testerId, showsPseudonym, body, at } });
    return mine.length === 0;
  }, TRANSACTION);
  if (isFirst) await recordCollectiveActivity(context, definition, { testerId, kind: 'debated' });
}

/** Its author takes a comment away, text included. Throws a 404 Response for somebody else's. */
export async function removeComment(
  context: AppContext,
  { pilotSlug, testerId, commentId }: { pilotSlug: string; testerId: string; commentId: string },
): Promise<void> {
  const { count } = await context.db.proposalComment.updateMany({
    where: { id: uuid(commentId), authorId: testerId, proposal: { pilotSlug } },
    data: { body: '', removedAt: context.clock.now() },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}

/** A member asks the animator to look at a comment; once is enough. Throws a 404 Response. */
export async function reportComment(
  context: AppContext,
  { pilotSlug, testerId, commentId }: { pilotSlug: string; testerId: string; commentId: string },
): Promise<void> {
  const where = { id: uuid(commentId), removedAt: null, proposal: { pilotSlug } };
  if ((await context.db.proposalComment.count({ where })) === 0) throw new Response(null, { status: 404 });
  const data = [{ commentId, testerId, at: context.clock.now() }];
  await context.db.commentReport.createMany({ data, skipDuplicates: true });
}

/**
 * The animator hides a comment, with a reason that everybody reads in its place, or shows it again (an empty reason).
 * Errors: a 404 Response; AppError('assembly.reason-missing') for hiding without a reason.
 */
export async function moderateComment(
  context: AppContext,
  input: { definition: PilotDefinition; commentId: string; hide: boolean; reason: string },
): Promise<void> {
  const { definition, commentId, hide } = input;
  const reason = input.reason.trim().slice(0, 300);
  if (hide && !reason) throw new AppError('assembly.reason-missing');
  const { count } = await context.db.proposalComment.updateMany({
    where: { id: uuid(commentId), proposal: { pilotSlug: definition.slug } },
    data: hide ? { hiddenAt: context.clock.now(), hiddenReason: reason } : { hiddenAt: null, hiddenReason: null },
  });
  if (count === 0) throw new Response(null, { status: 404 });
  if (!hide) await context.db.commentReport.deleteMany({ where: { commentId } });
}

function uuid(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Response(null, { status: 404 });
  return read.data;
}
