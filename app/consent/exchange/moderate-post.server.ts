import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { boardOf } from './board-of.ts';
import { uuid } from './write-post.server.ts';

export interface Moderation {
  readonly definition: PilotDefinition;
  readonly postId: string;
  /** `show` lets in what waits, puts back what was hidden, and settles reports. */
  readonly act: 'hide' | 'show';
  readonly reason: string;
  /** Who, as they are called. */
  readonly by: string;
}

/**
 * A moderator hides a post, with a reason that its author reads, or shows it; it is written down for ever, without the
 * words. Doing it twice changes nothing. Errors: a 404 Response; AppError('exchange.reason-missing').
 */
export async function moderatePost(context: AppContext, moderation: Moderation): Promise<void> {
  const { definition, act, by } = moderation;
  boardOf(definition);
  const reason = moderation.reason.trim().slice(0, 300);
  if (act === 'hide' && !reason) throw new AppError('exchange.reason-missing');
  const id = uuid(moderation.postId);
  const pilotSlug = definition.slug;
  await context.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "ExchangePost" WHERE id = ${id}::uuid FOR UPDATE`;
    const post = await tx.exchangePost.findUnique({ where: { id, pilotSlug, NOT: { state: 'removed' } } });
    if (!post) throw new Response(null, { status: 404 });
    const reports = await tx.exchangeReport.deleteMany({ where: { postId: id } });
    const to = act === 'hide' ? 'hidden' : 'shown';
    if (post.state === to && reports.count === 0) return;
    const data = { state: to, hiddenReason: act === 'hide' ? reason : null };
    await tx.exchangePost.update({ where: { id }, data });
    await tx.exchangeAct.create({ data: { pilotSlug, postId: id, act, reason, by, at: context.clock.now() } });
  }, TRANSACTION);
}
