import type { AppContext } from '~/platform/context.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { uuid } from './write-post.server.ts';

interface Answer {
  readonly testerId: string;
  readonly postId: string;
}

/** So many people who report a post put it aside until a moderator looks. */
export const REPORTS_TO_WAIT = 2;

/** Thanks somebody for a post, or takes the thanks back. One's own cannot be thanked: it changes nothing. A 404 Response. */
export async function thankPost(
  context: AppContext,
  { testerId, postId, on }: Answer & { on: boolean },
): Promise<void> {
  const { tester } = await findTesterPilot(context, testerId);
  const id = uuid(postId);
  const { authorId } = await shownPost(context, tester.pilotSlug, id);
  if (authorId === testerId) return;
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if (on) await tx.exchangeThanks.createMany({ data: [{ postId: id, testerId }], skipDuplicates: true });
    else await tx.exchangeThanks.deleteMany({ where: { postId: id, testerId } });
  }, TRANSACTION);
}

/** Asks the moderators to look at a post; once is enough, and two people put it aside meanwhile. A 404 Response. */
export async function reportPost(context: AppContext, { testerId, postId }: Answer): Promise<void> {
  const { tester } = await findTesterPilot(context, testerId);
  const id = uuid(postId);
  const { authorId } = await shownPost(context, tester.pilotSlug, id);
  if (authorId === testerId) return;
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await tx.$queryRaw`SELECT 1 FROM "ExchangePost" WHERE id = ${id}::uuid FOR UPDATE`;
    const data = [{ postId: id, testerId, at: context.clock.now() }];
    await tx.exchangeReport.createMany({ data, skipDuplicates: true });
    if ((await tx.exchangeReport.count({ where: { postId: id } })) < REPORTS_TO_WAIT) return;
    await tx.exchangePost.updateMany({ where: { id, state: 'shown' }, data: { state: 'waiting' } });
  }, TRANSACTION);
}

async function shownPost({ db }: AppContext, pilotSlug: string, id: string): Promise<{ authorId: string | null }> {
  const post = await db.exchangePost.findUnique({
    where: { id, pilotSlug, state: 'shown' },
    select: { authorId: true },
  });
  if (!post) throw new Response(null, { status: 404 });
  return post;
}
