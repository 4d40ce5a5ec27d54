import { randomUUID } from 'node:crypto';
import { openForTester, sealForTester } from '~/consent/personal-key.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { findOpenView, stillOpenView, type ViewAsked } from '~/consent/views/open-view.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { type FollowUp, isFull, NOTHING_WRITTEN } from '~/services/social/follow-up.ts';

type Change = (all: FollowUp) => FollowUp;

/** What is made with a form, so that sent twice it writes once. */
export const newOnce = (): string => randomUUID();

/** What a tester and those who support them wrote together. AppError('vault.erased' | 'vault.damaged'). */
export async function readFollowUp(context: AppContext, testerId: string): Promise<FollowUp> {
  return opened(context, context.db, testerId);
}

/**
 * Changes it in the tester's name. Two changes at once follow each other, whoever makes them.
 * Errors: a 404 Response (tester); AppError('consent.follow-up-full'), those of `requireOpenFor` and of the vault.
 */
export async function changeMyFollowUp(context: AppContext, testerId: string, change: Change): Promise<FollowUp> {
  const { tester } = await findTesterPilot(context, testerId);
  return context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    await requireOpenFor(context, tester.pilotSlug, 'answer', tx);
    return write(context, tx, testerId, change);
  }, TRANSACTION);
}

/**
 * Changes it in the name of whoever the tester shows a view to, if they still do at the very moment of writing;
 * undefined, and nothing written, when they do not.
 */
export async function changeFollowUpAs(
  context: AppContext,
  asked: ViewAsked,
  change: Change,
): Promise<FollowUp | undefined> {
  const view = await findOpenView(context, asked);
  if (!view) return undefined;
  const definition = await getOpenPilot(context, asked.pilotSlug);
  const { testerId } = view;
  return context.db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Tester" WHERE id = ${testerId}::uuid AND state = 'enrolled' FOR UPDATE`;
    if (rows.length === 0) return undefined;
    if (!(await stillOpenView({ db: tx, clock: context.clock }, asked, definition))) return undefined;
    return write(context, tx, testerId, change);
  }, TRANSACTION);
}

async function opened(context: AppContext, db: Pick<Tx, 'followUp'>, testerId: string): Promise<FollowUp> {
  const row = await db.followUp.findUnique({ where: { testerId } });
  return row ? openForTester<FollowUp>(context, testerId, row.sealed) : NOTHING_WRITTEN;
}

/** The caller holds the tester's row. */
async function write(context: AppContext, tx: Tx, testerId: string, change: Change): Promise<FollowUp> {
  const before = await opened(context, tx, testerId);
  const after = change(before);
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  if (isFull(before) && linesOf(after) > linesOf(before)) throw new AppError('consent.follow-up-full');
  const sealed = Buffer.from(await sealForTester(context, testerId, after)).toString('base64');
  await tx.$executeRaw`
    INSERT INTO "FollowUp" ("testerId", sealed, "updatedAt")
    VALUES (${testerId}::uuid, decode(${sealed}, 'base64'), ${context.clock.now()})
    ON CONFLICT ("testerId") DO UPDATE SET sealed = EXCLUDED.sealed, "updatedAt" = EXCLUDED."updatedAt"`;
  return after;
}

const linesOf = ({ observations, goals, assessments }: FollowUp): number =>
  observations.length + goals.length + assessments.length;
