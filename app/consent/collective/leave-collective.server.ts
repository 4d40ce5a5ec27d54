import type { Tx } from '~/platform/database/open.server.ts';
import { leaveElectors } from './electors.server.ts';
import { notOver } from './seat-terms.ts';
import { leaveElections } from './seats/stand.server.ts';

/**
 * What leaving does in the group: drafts and words go, proposals that others debate stay without a name, seats are left.
 * A ballot stays in the box, since nobody can tell which it is; that one voted is kept only until the count.
 */
export async function leaveCollective(tx: Tx, testerId: string, now: Date): Promise<void> {
  await tx.proposal.deleteMany({ where: { authorId: testerId, state: 'draft' } });
  await tx.proposal.updateMany({ where: { authorId: testerId }, data: { authorId: null } });
  await tx.proposalComment.updateMany({
    where: { authorId: testerId, removedAt: null },
    data: { body: '', removedAt: now },
  });
  await tx.proposalComment.updateMany({
    where: { authorId: testerId },
    data: { authorId: null, body: '', showsPseudonym: false },
  });
  await tx.commentReport.deleteMany({ where: { testerId } });
  await tx.proposalOptOut.deleteMany({ where: { testerId } });
  await leaveElectors(tx, testerId);
  await leaveElections(tx, testerId);
  await tx.seatVolunteer.deleteMany({ where: { testerId } });
  await tx.charterAcceptance.deleteMany({ where: { testerId } });
  await tx.boardSeat.updateMany({ where: { testerId, ...notOver(now) }, data: { heldUntil: now } });
  await tx.boardSeat.updateMany({ where: { testerId }, data: { testerId: null } });
}
