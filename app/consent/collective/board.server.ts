import { createHash, randomBytes } from 'node:crypto';
import type { CollegeKind } from '~/pilots/definition/rules.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { hasAcceptedCharter } from './charter.server.ts';
import { requireGate } from './require-gate.server.ts';

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
 * Fills the free seats of testers by lot among those who offered to sit; the seed is published with the seats. Returns
 * how many were filled. Errors: a 404 Response; AppError('assembly.no-free-seat' | 'assembly.no-volunteer').
 */
export async function drawTesterSeats(
  context: AppContext,
  { pilotSlug, seed = randomBytes(16).toString('hex') }: { pilotSlug: string; seed?: string },
): Promise<{ filled: number }> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  return context.db.$transaction(async (tx) => {
    const free = await freeSeats(tx, definition, 'testers');
    if (free === 0) throw new AppError('assembly.no-free-seat');
    const volunteers = await tx.seatVolunteer.findMany({ where: { pilotSlug }, select: { testerId: true } });
    const testers = await tx.tester.findMany({
      where: { id: { in: volunteers.map(({ testerId }) => testerId) }, state: 'enrolled' },
      select: { id: true, pseudonym: true },
    });
    const seated = await tx.boardSeat.findMany({ where: { pilotSlug, heldUntil: null }, select: { testerId: true } });
    const candidates = testers.filter(({ id }) => !seated.some(({ testerId }) => testerId === id));
    if (candidates.length === 0) throw new AppError('assembly.no-volunteer');
    const drawn = candidates
      .toSorted((a, b) => (rankInDraw(seed, a.pseudonym) < rankInDraw(seed, b.pseudonym) ? -1 : 1))
      .slice(0, free);
    const heldFrom = context.clock.now();
    await tx.boardSeat.createMany({
      data: drawn.map(({ id }) => ({
        ...{ pilotSlug, college: 'testers', testerId: id, filledBy: 'lot', heldFrom },
        ...{ lotSeed: seed, lotAmong: candidates.length },
      })),
    });
    await tx.seatVolunteer.deleteMany({ where: { pilotSlug, testerId: { in: drawn.map(({ id }) => id) } } });
    return { filled: drawn.length };
  }, TRANSACTION);
}

/** Gives a free seat of a college to someone of the team or a partner. AppError('assembly.no-free-seat'). */
export async function nameSeat(
  context: AppContext,
  { pilotSlug, college, userId }: { pilotSlug: string; college: Exclude<CollegeKind, 'testers'>; userId: string },
): Promise<void> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  await context.db.$transaction(async (tx) => {
    const free = await freeSeats(tx, definition, college);
    if ((await tx.boardSeat.count({ where: { pilotSlug, userId, heldUntil: null } })) > 0) return;
    if (free === 0) throw new AppError('assembly.no-free-seat');
    const heldFrom = context.clock.now();
    await tx.boardSeat.create({ data: { pilotSlug, college, userId, filledBy: 'named', heldFrom } });
  }, TRANSACTION);
}

/** Ends the holding of a seat; its votes stay. Throws a 404 Response. */
export async function freeSeat(
  context: AppContext,
  { pilotSlug, seatId }: { pilotSlug: string; seatId: string },
): Promise<void> {
  const { count } = await context.db.boardSeat.updateMany({
    where: { id: seatId, pilotSlug, heldUntil: null },
    data: { heldUntil: context.clock.now() },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}

/** Free seats of a college; held until the transaction ends, so that two cannot take the last one. */
async function freeSeats(tx: Tx, definition: PilotDefinition, college: CollegeKind): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`board ${definition.slug}`}))`;
  const held = await tx.boardSeat.count({ where: { pilotSlug: definition.slug, college, heldUntil: null } });
  const seats = seatsOf(definition).filter((one) => one.college === college);
  return Math.max(0, seats.reduce((sum, one) => sum + one.seats, 0) - held);
}
