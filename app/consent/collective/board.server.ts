import { createHash, randomBytes } from 'node:crypto';
import type { CollegeKind } from '~/pilots/definition/rules.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { hasAcceptedCharter } from './charter.server.ts';
import { requireGate } from './require-gate.server.ts';
import { notOver, termEnd } from './seat-terms.ts';

/**
 * The seats that a pilot's folder gives to each college. Without any, one each: the kit's board is public, private and
 * of civil society, and testers hold seats.
 */
export function seatsOf({ governance }: PilotDefinition): { college: CollegeKind; seats: number }[] {
  const named = governance.rules?.seats;
  if (named) return [...named];
  return (['public', 'private', 'civil-society', 'testers'] as const).map((college) => ({ college, seats: 1 }));
}

/** A tester offers to sit, or takes that back. Errors: a 404 Response; AppError('assembly.charter-first'). */
export async function setVolunteer(
  context: AppContext,
  { pilotSlug, testerId, willing }: { pilotSlug: string; testerId: string; willing: boolean },
): Promise<void> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  if (willing && !(await hasAcceptedCharter(context, definition, testerId)))
    throw new AppError('assembly.charter-first');
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if (!willing) return void (await tx.seatVolunteer.deleteMany({ where: { pilotSlug, testerId } }));
    const data = [{ pilotSlug, testerId, at: context.clock.now() }];
    await tx.seatVolunteer.createMany({ data, skipDuplicates: true });
  }, TRANSACTION);
}

/** Where someone comes in a draw: whoever knows the seed and the pseudonyms can draw again. */
export const rankInDraw = (seed: string, pseudonym: string): string =>
  createHash('sha256').update(`${seed} ${pseudonym}`).digest('hex');

/**
 * Fills the free seats of testers by lot among those who offered to sit, until the evening of a day; the seed is
 * published with the seats. Not while testers elect them. Returns how many were filled.
 * Errors: a 404 Response; AppError('assembly.no-free-seat' | 'assembly.no-volunteer' | 'assembly.election-open' |
 * 'assembly.seat-days').
 */
export async function drawTesterSeats(
  context: AppContext,
  { pilotSlug, until, seed = randomBytes(16).toString('hex') }: { pilotSlug: string; until: string; seed?: string },
): Promise<{ filled: number }> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const heldUntil = termEnd(definition, context.clock.now(), until);
  return context.db.$transaction(async (tx) => {
    const heldFrom = context.clock.now();
    const free = await freeSeats(tx, definition, { college: 'testers', at: heldFrom });
    if ((await tx.seatElection.count({ where: { pilotSlug, state: { in: ['standing', 'vote'] } } })) > 0)
      throw new AppError('assembly.election-open');
    if (free === 0) throw new AppError('assembly.no-free-seat');
    const volunteers = await tx.seatVolunteer.findMany({ where: { pilotSlug }, select: { testerId: true } });
    const testers = await tx.tester.findMany({
      where: { id: { in: volunteers.map(({ testerId }) => testerId) }, state: 'enrolled' },
      select: { id: true, pseudonym: true },
    });
    const seated = await tx.boardSeat.findMany({
      where: { pilotSlug, ...notOver(heldFrom) },
      select: { testerId: true },
    });
    const candidates = testers.filter(({ id }) => !seated.some(({ testerId }) => testerId === id));
    if (candidates.length === 0) throw new AppError('assembly.no-volunteer');
    const drawn = candidates
      .toSorted((a, b) => (rankInDraw(seed, a.pseudonym) < rankInDraw(seed, b.pseudonym) ? -1 : 1))
      .slice(0, free);
    await tx.boardSeat.createMany({
      data: drawn.map(({ id }) => ({
        ...{ pilotSlug, college: 'testers', testerId: id, filledBy: 'lot', heldFrom, heldUntil },
        ...{ lotSeed: seed, lotAmong: candidates.length },
      })),
    });
    await tx.seatVolunteer.deleteMany({ where: { pilotSlug, testerId: { in: drawn.map(({ id }) => id) } } });
    return { filled: drawn.length };
  }, TRANSACTION);
}

/**
 * Gives a free seat of a college to someone of the team or a partner, until the evening of a day.
 * Errors: a 404 Response; AppError('assembly.no-free-seat' | 'assembly.seat-days').
 */
export async function nameSeat(
  context: AppContext,
  input: { pilotSlug: string; college: Exclude<CollegeKind, 'testers'>; userId: string; until: string },
): Promise<void> {
  const { pilotSlug, college, userId, until } = input;
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const heldUntil = termEnd(definition, context.clock.now(), until);
  await context.db.$transaction(async (tx) => {
    const heldFrom = context.clock.now();
    const free = await freeSeats(tx, definition, { college, at: heldFrom });
    if ((await tx.boardSeat.count({ where: { pilotSlug, userId, ...notOver(heldFrom) } })) > 0) return;
    if (free === 0) throw new AppError('assembly.no-free-seat');
    await tx.boardSeat.create({ data: { pilotSlug, college, userId, filledBy: 'named', heldFrom, heldUntil } });
  }, TRANSACTION);
}

/**
 * Lets someone of the team or a partner keep their seat until the evening of a later day. The seats of testers are
 * renewed by those who give them: an election, or a lot.
 * Errors: a 404 Response; AppError('assembly.seat-days').
 */
export async function renewSeat(
  context: AppContext,
  { pilotSlug, seatId, until }: { pilotSlug: string; seatId: string; until: string },
): Promise<void> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const now = context.clock.now();
  const heldUntil = termEnd(definition, now, until);
  const { count } = await context.db.boardSeat.updateMany({
    where: { id: seatId, pilotSlug, userId: { not: null }, ...notOver(now) },
    data: { heldUntil },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}

/** Ends the holding of a seat; its votes stay. Throws a 404 Response. */
export async function freeSeat(
  context: AppContext,
  { pilotSlug, seatId }: { pilotSlug: string; seatId: string },
): Promise<void> {
  const now = context.clock.now();
  const { count } = await context.db.boardSeat.updateMany({
    where: { id: seatId, pilotSlug, ...notOver(now) },
    data: { heldUntil: now },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}

/** Seats of a college that nobody holds at an instant; the board is held until the transaction ends, so that two cannot take the last one. */
export async function freeSeats(
  tx: Tx,
  definition: PilotDefinition,
  { college, at }: { college: CollegeKind; at: Date },
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`board ${definition.slug}`}))`;
  const held = await tx.boardSeat.count({ where: { pilotSlug: definition.slug, college, ...notOver(at) } });
  const seats = seatsOf(definition).filter((one) => one.college === college);
  return Math.max(0, seats.reduce((sum, one) => sum + one.seats, 0) - held);
}
