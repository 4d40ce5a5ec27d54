import type { CollegeKind } from '~/pilots/definition/rules.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type AdmissionState, asAdmissionState } from './admission-state.ts';
import { seatsOf } from './board.server.ts';
import { type Charter, charterOf } from './charter.server.ts';
import type { Sitter } from './decide-admission.server.ts';
import { findAdmission } from './find-admission.server.ts';
import type { BallotChoice } from './outcome.ts';
import { endsSoon, heldAt } from './seat-terms.ts';
import { type AdmissionTerms, readAdmissionTerms } from './terms.ts';

export interface SeatView {
  readonly id: string;
  readonly college: CollegeKind;
  /** A name of the team, or a pseudonym; null once they left. */
  readonly holder: string | null;
  readonly isMine: boolean;
  /** The instant at which it ends; null: until someone frees it. */
  readonly until: Date | null;
  readonly endsSoon: boolean;
  /** By the testers. */
  readonly isElected: boolean;
  readonly lot: { readonly seed: string; readonly among: number } | null;
}

export interface AdmissionView {
  readonly id: string;
  readonly state: AdmissionState;
  readonly terms: AdmissionTerms;
  readonly termsHash: string;
  readonly deliberatesUntil: Date | null;
  readonly decidedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly acceptedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly votes: readonly {
    readonly seatId: string;
    readonly college: CollegeKind;
    readonly holder: string | null;
    readonly choice: BallotChoice;
    readonly reason: string;
    readonly at: Date;
  }[];
  /** This person sits, and has not spoken yet. */
  readonly awaitsMe: boolean;
}

export interface Board {
  readonly charter: Charter | null;
  readonly colleges: readonly {
    readonly college: CollegeKind;
    readonly seats: number;
    readonly held: readonly SeatView[];
  }[];
  readonly volunteers: number;
  readonly admissions: readonly AdmissionView[];
}

const MOST = 100;

/** The board of a pilot as this person sees it: its charter, its seats, the requests it was made. */
export async function readBoard(context: AppContext, definition: PilotDefinition, me: Sitter): Promise<Board> {
  const { db } = context;
  const pilotSlug = definition.slug;
  const now = context.clock.now();
  const rows = await db.boardSeat.findMany({ where: { pilotSlug, ...heldAt(now) }, orderBy: { heldFrom: 'asc' } });
  const names = await namesOf(context, rows);
  const seats = rows.map(
    (row): SeatView => ({
      ...{ id: row.id, college: row.college as CollegeKind, holder: names.get(row.id) ?? null },
      isMine: isSeatOf(row, me),
      ...{ until: row.heldUntil, endsSoon: endsSoon(row.heldUntil, now), isElected: row.filledBy === 'elected' },
      lot: row.lotSeed ? { seed: row.lotSeed, among: row.lotAmong ?? 0 } : null,
    }),
  );
  const admissions = await db.admission.findMany({
    where: { pilotSlug },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
    take: MOST,
  });
  const views: AdmissionView[] = [];
  for (const { id } of admissions) views.push(await readAdmission(context, { pilotSlug, admissionId: id, me }));
  return {
    charter: charterOf(definition),
    colleges: seatsOf(definition).map(({ college, seats: count }) => ({
      ...{ college, seats: count, held: seats.filter((seat) => seat.college === college) },
    })),
    volunteers: await db.seatVolunteer.count({ where: { pilotSlug } }),
    admissions: views,
  };
}

/** Who of a territory may be given a seat: those who hold a role there. At most 200. */
export async function listSitters(
  { db }: Pick<AppContext, 'db'>,
  territoryId: string,
): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { disabledAt: null, memberships: { some: { territoryId } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
    take: 200,
  });
}

/** Whether this tester offered to sit. */
export async function isVolunteer(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, testerId }: { pilotSlug: string; testerId: string },
): Promise<boolean> {
  return (await db.seatVolunteer.count({ where: { pilotSlug, testerId } })) > 0;
}

/** One request, with what each seat said. Throws a 404 Response. */
export async function readAdmission(
  context: AppContext,
  { pilotSlug, admissionId, me }: { pilotSlug: string; admissionId: string; me: Sitter },
): Promise<AdmissionView> {
  const row = await findAdmission(context, { pilotSlug, admissionId });
  const votes = await context.db.seatVote.findMany({
    where: { admissionId },
    include: { seat: true },
    orderBy: { at: 'asc' },
  });
  const names = await namesOf(
    context,
    votes.map(({ seat }) => seat),
  );
  const mine = await context.db.boardSeat.findFirst({ where: { pilotSlug, ...me, ...heldAt(context.clock.now()) } });
  const { id, termsHash, deliberatesUntil, decidedAt, acceptedAt, acceptedBy, endedAt, endReason } = row;
  return {
    ...{ id, termsHash, deliberatesUntil, decidedAt, acceptedAt, acceptedBy, endedAt, endReason },
    state: asAdmissionState(row.state),
    terms: readAdmissionTerms(row.terms),
    votes: votes.map(({ seat, seatId, choice, reason, at }) => ({
      ...{ seatId, college: seat.college as CollegeKind, holder: names.get(seatId) ?? null },
      ...{ choice: choice as BallotChoice, reason, at },
    })),
    awaitsMe: row.state === 'deliberating' && mine !== null && !votes.some(({ seatId }) => seatId === mine.id),
  };
}

interface Held {
  readonly id: string;
  readonly userId: string | null;
  readonly testerId: string | null;
}

const isSeatOf = ({ userId, testerId }: Held, me: Sitter): boolean =>
  'userId' in me ? userId === me.userId : testerId === me.testerId;

async function namesOf({ db }: AppContext, seats: readonly Held[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: seats.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true },
  });
  const testers = await db.tester.findMany({
    where: { id: { in: seats.flatMap(({ testerId }) => testerId ?? []) } },
    select: { id: true, pseudonym: true },
  });
  const nameOf = ({ userId, testerId }: Held): string | undefined =>
    users.find(({ id }) => id === userId)?.name ?? testers.find(({ id }) => id === testerId)?.pseudonym;
  return new Map(seats.flatMap((seat) => [[seat.id, nameOf(seat)] as const]).filter(isNamed));
}

const isNamed = (entry: readonly [string, string | undefined]): entry is readonly [string, string] =>
  entry[1] !== undefined;
