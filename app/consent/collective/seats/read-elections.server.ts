import type { AppContext } from '~/platform/context.server.ts';
import type { SeatElection } from '~/platform/database/generated/client.ts';
import { turnoutOf } from '../electors.server.ts';
import { asElectionState, type ElectionState } from './election-state.ts';
import { findElection } from './find-election.server.ts';

export interface ElectionLine {
  readonly id: string;
  readonly state: ElectionState;
  readonly seats: number;
  readonly standUntil: Date;
  readonly voteUntil: Date;
  readonly termUntil: Date;
  readonly closedAt: Date | null;
  readonly candidates: number;
  /** This tester may vote, and has not. */
  readonly awaitsMe: boolean;
}

export interface ElectionView extends ElectionLine {
  readonly paper: readonly {
    readonly number: number | null;
    /** Null once they left. */
    readonly pseudonym: string | null;
    readonly statement: string;
    readonly isMine: boolean;
    readonly votes: number | null;
    readonly isElected: boolean;
  }[];
  readonly isElector: boolean;
  readonly hasVoted: boolean;
  readonly turnout: { readonly voted: number; readonly members: number } | null;
  readonly blank: number | null;
  readonly seed: string | null;
  /** Every ballot by its code, once counted. */
  readonly ballots: readonly { readonly code: string; readonly choice: string }[];
}

const MOST = 20;
const MOST_READ = 5;
const MOST_BALLOTS = 2000;

/** The elections of a board, the latest first. `testerId` null for the team. */
export async function listElections(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, testerId }: { pilotSlug: string; testerId: string | null },
): Promise<ElectionLine[]> {
  const rows = await db.seatElection.findMany({
    where: { pilotSlug },
    orderBy: { createdAt: 'desc' },
    include: { _count: { select: { candidates: true } } },
    take: MOST,
  });
  const awaited = testerId
    ? await db.elector.findMany({ where: { testerId, hasVoted: false }, select: { voteId: true } })
    : [];
  return rows.map((row) => ({
    ...lineOf(row),
    candidates: row._count.candidates,
    awaitsMe: row.state === 'vote' && awaited.some(({ voteId }) => voteId === row.id),
  }));
}

/** The last elections of a board as its team sees them. */
export async function readElections(context: AppContext, pilotSlug: string): Promise<ElectionView[]> {
  const views: ElectionView[] = [];
  for (const { id } of (await listElections(context, { pilotSlug, testerId: null })).slice(0, MOST_READ)) {
    views.push(await readElection(context, { pilotSlug, electionId: id, testerId: null }));
  }
  return views;
}

/** One election as a tester, or the team (`testerId` null), may see it: no count before it is closed. Throws a 404 Response. */
export async function readElection(
  context: AppContext,
  { pilotSlug, electionId, testerId }: { pilotSlug: string; electionId: string; testerId: string | null },
): Promise<ElectionView> {
  const { db } = context;
  const row = await findElection(context, { pilotSlug, electionId });
  const candidates = await db.seatCandidate.findMany({
    where: { electionId },
    orderBy: [{ number: 'asc' }, { at: 'asc' }],
  });
  const people = await db.tester.findMany({
    where: { id: { in: candidates.flatMap((one) => one.testerId ?? []) } },
    select: { id: true, pseudonym: true },
  });
  const me = testerId
    ? await db.elector.findUnique({ where: { voteId_testerId: { voteId: electionId, testerId } } })
    : null;
  const isCounted = row.state === 'held';
  const ballots = isCounted
    ? await db.ballot.findMany({ where: { voteId: electionId }, orderBy: { code: 'asc' }, take: MOST_BALLOTS })
    : [];
  return {
    ...lineOf(row),
    candidates: candidates.length,
    awaitsMe: row.state === 'vote' && me?.hasVoted === false,
    paper: candidates.map(({ number, testerId: id, statement, votes, isElected }) => ({
      ...{ number, statement, votes, isElected },
      pseudonym: people.find((one) => one.id === id)?.pseudonym ?? null,
      isMine: testerId !== null && id === testerId,
    })),
    isElector: me !== null,
    hasVoted: me?.hasVoted ?? false,
    turnout: isCounted
      ? { voted: ballots.length, members: row.members ?? 0 }
      : row.state === 'vote'
        ? await turnoutOf(db, electionId)
        : null,
    ...{ blank: row.blank, seed: row.seed },
    ballots: ballots.map(({ code, choice }) => ({ code, choice })),
  };
}

function lineOf({ id, state, seats, standUntil, voteUntil, termUntil, closedAt }: SeatElection) {
  return { id, state: asElectionState(state), seats, standUntil, voteUntil, termUntil, closedAt };
}
