import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Admission } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { dayInZone } from './days.ts';
import { afterEvent, findAdmission, lockAdmission } from './find-admission.server.ts';
import { BALLOT_CHOICES, type BallotChoice, outcomeOf, tally } from './outcome.ts';
import { requireGate } from './require-gate.server.ts';
import { rulesOf } from './rules.ts';
import { heldAt } from './seat-terms.ts';
import { readAdmissionTerms } from './terms.ts';

/** Who sits: a tester, or someone who signs in. */
export type Sitter = { readonly testerId: string } | { readonly userId: string };

/** Days that a recipient has to accept the conditions. */
const ACCEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The vote of a seat, in the open and with its reason; it does not change. When every seat has spoken, the board has
 * decided. Errors: a 404 Response; AppError('assembly.no-seat' | 'assembly.seat-voted' | 'assembly.admission-past' |
 * 'assembly.reason-missing').
 */
export async function castSeatVote(
  context: AppContext,
  input: { pilotSlug: string; admissionId: string; sitter: Sitter; choice: BallotChoice; reason: string },
): Promise<void> {
  const { pilotSlug, admissionId, sitter, choice } = input;
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  await findAdmission(context, { pilotSlug, admissionId });
  const reason = input.reason.trim().slice(0, 1000);
  if (!reason) throw new AppError('assembly.reason-missing');
  await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'vote', tx);
    const row = await lockAdmission(tx, admissionId);
    const now = context.clock.now();
    if (row.state !== 'deliberating' || !row.deliberatesUntil || now >= row.deliberatesUntil) {
      throw new AppError('assembly.admission-past');
    }
    const seat = await tx.boardSeat.findFirst({ where: { pilotSlug, ...sitter, ...heldAt(now) } });
    if (!seat) throw new AppError('assembly.no-seat');
    const key = { admissionId_seatId: { admissionId, seatId: seat.id } };
    const before = await tx.seatVote.findUnique({ where: key });
    if (before) {
      if (before.choice === choice && before.reason === reason) return;
      throw new AppError('assembly.seat-voted');
    }
    await tx.seatVote.create({ data: { admissionId, seatId: seat.id, choice, reason, at: now } });
  }, TRANSACTION);
  await advanceAdmission(context, definition, admissionId);
}

/** Lets time do its work on every request of a pilot, or of all. */
export async function advanceAdmissions(context: AppContext, pilotSlug?: string): Promise<void> {
  const rows = await context.db.admission.findMany({
    where: {
      ...(pilotSlug === undefined ? {} : { pilotSlug }),
      state: { in: ['deliberating', 'admitted', 'in-force'] },
    },
    select: { id: true, pilotSlug: true },
  });
  for (const { id, pilotSlug: slug } of rows) await advanceAdmission(context, await getOpenPilot(context, slug), id);
}

async function advanceAdmission(context: AppContext, definition: PilotDefinition, admissionId: string): Promise<void> {
  await context.db.$transaction(async (tx) => {
    const row = await lockAdmission(tx, admissionId);
    const now = context.clock.now();
    if (row.state === 'deliberating') return decide(tx, definition, row, now);
    const { until } = readAdmissionTerms(row.terms);
    const isOver = dayInZone(now, definition.calendar.timeZone) > until;
    const waited = row.decidedAt ? now.getTime() - row.decidedAt.getTime() : 0;
    const event =
      row.state === 'in-force' && isOver
        ? ('end' as const)
        : row.state === 'admitted' && (isOver || waited > ACCEPT_DAYS * DAY_MS)
          ? ('lapse' as const)
          : null;
    if (event)
      await tx.admission.update({ where: { id: row.id }, data: { state: afterEvent(row, event), endedAt: now } });
  }, TRANSACTION);
}

/** Counts the seats, once each has spoken or the time is up. Without a quorum of seats, nobody is let in. */
async function decide(tx: Tx, definition: PilotDefinition, row: Admission, now: Date): Promise<void> {
  const votes = await tx.seatVote.findMany({ where: { admissionId: row.id }, select: { seatId: true, choice: true } });
  const held = await tx.boardSeat.findMany({
    where: { pilotSlug: row.pilotSlug, ...heldAt(now) },
    select: { id: true },
  });
  const seats = new Set([...held.map(({ id }) => id), ...votes.map(({ seatId }) => seatId)]);
  const isOver = row.deliberatesUntil !== null && now >= row.deliberatesUntil;
  if (!isOver && (seats.size === 0 || votes.length < seats.size)) return;
  const choices = votes.flatMap(({ choice }) => BALLOT_CHOICES.find((one) => one === choice) ?? []);
  const outcome = outcomeOf(tally(choices, seats.size), rulesOf(definition));
  const state = afterEvent(row, outcome === 'adopt' ? 'admit' : 'refuse');
  await tx.admission.update({ where: { id: row.id }, data: { state, decidedAt: now } });
}

/**
 * Ends an admission at once, for a breach or another reason that everyone reads. Doing it twice changes nothing.
 * Errors: a 404 Response; AppError('assembly.reason-missing' | 'assembly.admission-past').
 */
export async function revokeAdmission(
  context: AppContext,
  input: { pilotSlug: string; admissionId: string; reason: string },
): Promise<void> {
  const { pilotSlug, admissionId } = input;
  await findAdmission(context, { pilotSlug, admissionId });
  const endReason = input.reason.trim().slice(0, 600);
  if (!endReason) throw new AppError('assembly.reason-missing');
  await context.db.$transaction(async (tx) => {
    const row = await lockAdmission(tx, admissionId);
    if (row.state === 'revoked') return;
    const data = { state: afterEvent(row, 'revoke'), endedAt: context.clock.now(), endReason };
    await tx.admission.update({ where: { id: admissionId }, data });
  }, TRANSACTION);
}
