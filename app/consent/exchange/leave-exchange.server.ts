import type { Tx } from '~/platform/database/open.server.ts';
import { removeWhere } from './write-post.server.ts';

/** What leaving does on the board: posts go, or stay without anybody's name, as their author chose. */
export async function leaveExchange(tx: Tx, testerId: string): Promise<void> {
  const member = await tx.exchangeMember.findUnique({ where: { testerId } });
  const mine = { authorId: testerId };
  if (member?.onLeaving !== 'anonymise') await removeWhere(tx, mine);
  await tx.exchangePost.updateMany({ where: mine, data: { authorId: null } });
  await tx.exchangeThanks.deleteMany({ where: { testerId } });
  await tx.exchangeReport.deleteMany({ where: { testerId } });
  await tx.exchangeMember.deleteMany({ where: { testerId } });
}
