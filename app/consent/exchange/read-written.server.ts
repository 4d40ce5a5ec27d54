import type { AppContext } from '~/platform/context.server.ts';

/** How much somebody wrote on the board, and what becomes of it when they leave; null for who wrote nothing. */
export async function readWritten(
  { db }: AppContext,
  testerId: string,
): Promise<{ posts: number; onLeaving: string } | null> {
  const posts = await db.exchangePost.count({ where: { authorId: testerId } });
  const member = await db.exchangeMember.findUnique({ where: { testerId }, select: { onLeaving: true } });
  return posts > 0 && member ? { posts, onLeaving: member.onLeaving } : null;
}
