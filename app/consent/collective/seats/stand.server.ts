import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { lockTester, TRANSACTION } from '../../tester-pilot.server.ts';
import { hasAcceptedCharter } from '../charter.server.ts';
import { requireGate } from '../require-gate.server.ts';
import { notOver } from '../seat-terms.ts';
import { findElection, lockElection } from './find-election.server.ts';

/** Characters of a candidate's own words. */
export const STATEMENT_MOST = 600;

/** A ballot paper holds so many names, and a ballot's byte no more. */
const MOST_CANDIDATES = 40;

interface Whose {
  readonly pilotSlug: string;
  readonly electionId: string;
  readonly testerId: string;
}

/**
 * A tester stands for a seat, in their own words; standing again changes the words.
 * Errors: a 404 Response; AppError('assembly.charter-first' | 'assembly.statement-missing' | 'assembly.standing-closed' |
 * 'assembly.seat-held' | 'assembly.too-many-candidates').
 */
export async function standForSeat(context: AppContext, input: Whose & { statement: string }): Promise<void> {
  const { pilotSlug, electionId, testerId } = input;
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  await findElection(context, { pilotSlug, electionId });
  const statement = input.statement.trim().slice(0, STATEMENT_MOST);
  if (!statement) throw new AppError('assembly.statement-missing');
  if (!(await hasAcceptedCharter(context, definition, testerId))) throw new AppError('assembly.charter-first');
  await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    await lockTester(tx, testerId);
    const { voteUntil } = await requireStanding(context, tx, electionId);
    const held = await tx.boardSeat.count({ where: { pilotSlug, testerId, ...notOver(voteUntil) } });
    if (held > 0) throw new AppError('assembly.seat-held');
    const others = await tx.seatCandidate.count({ where: { electionId, testerId: { not: testerId } } });
    if (others >= MOST_CANDIDATES) throw new AppError('assembly.too-many-candidates');
    const at = context.clock.now();
    await tx.seatCandidate.upsert({
      where: { electionId_testerId: { electionId, testerId } },
      create: { electionId, testerId, statement, at },
      update: { statement },
    });
  }, TRANSACTION);
}

/** Takes one's name off, until the vote opens. Errors: a 404 Response; AppError('assembly.standing-closed'). */
export async function standDown(context: AppContext, { pilotSlug, electionId, testerId }: Whose): Promise<void> {
  await requireGate(context, pilotSlug, 'board-admits');
  await findElection(context, { pilotSlug, electionId });
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireStanding(context, tx, electionId);
    await tx.seatCandidate.deleteMany({ where: { electionId, testerId } });
  }, TRANSACTION);
}

/** What leaving does: who stands no longer does; on a ballot paper, the number stays without the person. */
export async function leaveElections(tx: Tx, testerId: string): Promise<void> {
  await tx.seatCandidate.deleteMany({ where: { testerId, number: null } });
  await tx.seatCandidate.updateMany({ where: { testerId }, data: { testerId: null, statement: '' } });
}

async function requireStanding(context: AppContext, tx: Tx, electionId: string) {
  const row = await lockElection(tx, electionId, 'share');
  if (row.state !== 'standing' || context.clock.now() >= row.standUntil) throw new AppError('assembly.standing-closed');
  return row;
}
