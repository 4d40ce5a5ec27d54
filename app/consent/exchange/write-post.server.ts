import { z } from 'zod';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { recordCollectiveActivity } from '../collective/record-collective-activity.server.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { boardOf } from './board-of.ts';
import { personalDetailsIn } from './personal-details.ts';

/** Longest post, in characters. */
export const POST_LENGTH = 1000;
/** How long its author may correct a post, in minutes. */
export const EDIT_MINUTES = 30;
/** Posts and replies of one person in a day, in all. */
export const MOST_A_DAY = 12;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface WritePost {
  readonly testerId: string;
  readonly kind: 'find' | 'question' | 'reply';
  /** Of a post that opens a thread; a reply has that of its thread. */
  readonly theme?: string;
  /** Of a reply. */
  readonly parentId?: string;
  readonly body: string;
  /** Its author was told that it seems to hold personal details, and sends it all the same: a moderator looks first. */
  readonly isSure?: boolean;
}

/**
 * Writes on the board for the others of the pilot. It is seen at once, or once a moderator looked, as the pilot says.
 * The same words twice in a row are one post. Errors: a 404 Response (no board, a thread that is not there);
 * AppError('exchange.no-name' | 'exchange.empty' | 'exchange.theme' | 'exchange.details' | 'exchange.too-many').
 */
export async function writePost(context: AppContext, input: WritePost): Promise<{ isShown: boolean }> {
  const { testerId, kind, isSure = false } = input;
  const { tester, definition } = await findTesterPilot(context, testerId);
  const { themes, review } = boardOf(definition);
  const { pilotSlug } = tester;
  const body = tidy(input.body);
  const details = personalDetailsIn(body);
  if (details.length > 0 && !isSure) throw new AppError('exchange.details', { details: details.join(' ') });
  const state = review === 'before' || details.length > 0 ? 'waiting' : 'shown';
  const isNew = await context.db.$transaction(async (tx) => {
    await requireOpenFor(context, pilotSlug, 'visit', tx);
    await lockTester(tx, testerId);
    if ((await tx.exchangeMember.count({ where: { testerId } })) === 0) throw new AppError('exchange.no-name');
    const parent = kind === 'reply' ? await threadOf(tx, { pilotSlug, parentId: input.parentId ?? '' }) : null;
    const theme = parent?.theme ?? input.theme ?? '';
    if (!themes.some(({ key }) => key === theme)) throw new AppError('exchange.theme');
    const at = context.clock.now();
    if (await isRepeated(tx, { testerId, body, parentId: parent?.id ?? null })) return false;
    const lately = { authorId: testerId, at: { gt: new Date(at.getTime() - DAY_MS) } };
    if ((await tx.exchangePost.count({ where: lately })) >= MOST_A_DAY) {
      throw new AppError('exchange.too-many', { most: MOST_A_DAY });
    }
    const data = { pilotSlug, authorId: testerId, parentId: parent?.id ?? null, kind, theme, body, state, at };
    await tx.exchangePost.create({ data });
    return true;
  }, TRANSACTION);
  if (isNew) await recordCollectiveActivity(context, definition, { testerId, kind: 'posted' });
  return { isShown: state === 'shown' };
}

/**
 * Its author corrects a post, for half an hour and not once it is hidden. Errors: a 404 Response (somebody else's, one
 * that is gone); AppError('exchange.edit-late' | 'exchange.empty' | 'exchange.details').
 */
export async function editPost(
  context: AppContext,
  { testerId, postId, ...input }: { testerId: string; postId: string; body: string; isSure?: boolean },
): Promise<void> {
  const { definition } = await findTesterPilot(context, testerId);
  const { review } = boardOf(definition);
  const body = tidy(input.body);
  const details = personalDetailsIn(body);
  if (details.length > 0 && !input.isSure) throw new AppError('exchange.details', { details: details.join(' ') });
  const row = await context.db.exchangePost.findUnique({ where: { id: uuid(postId), authorId: testerId } });
  if (!row || row.state === 'removed') throw new Response(null, { status: 404 });
  const now = context.clock.now();
  if (!isEditable(row, now)) throw new AppError('exchange.edit-late', { minutes: EDIT_MINUTES });
  const state = review === 'before' || details.length > 0 ? 'waiting' : row.state;
  await context.db.exchangePost.updateMany({
    where: { id: row.id, state: row.state },
    data: { body, state, editedAt: now },
  });
}

/** Whether its author may still correct a post. */
export const isEditable = ({ state, at }: { state: string; at: Date }, now: Date): boolean =>
  (state === 'shown' || state === 'waiting') && now.getTime() - at.getTime() < EDIT_MINUTES * MINUTE_MS;

/** Its author takes a post away, text included; where others replied, a void stands in its place. A 404 Response. */
export async function removePost(
  { db }: AppContext,
  { testerId, postId }: { testerId: string; postId: string },
): Promise<void> {
  const where = { id: uuid(postId), authorId: testerId };
  await db.$transaction(async (tx) => {
    if ((await tx.exchangePost.count({ where })) === 0) throw new Response(null, { status: 404 });
    await removeWhere(tx, where);
  }, TRANSACTION);
}

/** Empties posts that others replied to, and deletes the rest. */
export async function removeWhere(tx: Tx, where: { authorId: string; id?: string }): Promise<void> {
  const ofOthers = { OR: [{ authorId: null }, { authorId: { not: where.authorId } }], NOT: { state: 'removed' } };
  await tx.exchangePost.deleteMany({ where: { ...where, replies: { none: ofOthers } } });
  await tx.exchangePost.updateMany({
    where,
    data: { body: '', state: 'removed', authorId: null, hiddenReason: null },
  });
}

async function threadOf(tx: Tx, { pilotSlug, parentId }: { pilotSlug: string; parentId: string }) {
  const where = { id: uuid(parentId), pilotSlug, parentId: null, state: 'shown' };
  const parent = await tx.exchangePost.findUnique({ where, select: { id: true, theme: true } });
  if (!parent) throw new Response(null, { status: 404 });
  return parent;
}

async function isRepeated(
  tx: Tx,
  { testerId, body, parentId }: { testerId: string; body: string; parentId: string | null },
): Promise<boolean> {
  const last = await tx.exchangePost.findFirst({ where: { authorId: testerId }, orderBy: { at: 'desc' } });
  return last !== null && last.body === body && last.parentId === parentId;
}

function tidy(text: string): string {
  const body = text.replace(/\r\n?/g, '\n').trim().slice(0, POST_LENGTH);
  if (!body) throw new AppError('exchange.empty');
  return body;
}

/** Throws a 404 Response for what is no id. */
export function uuid(id: string): string {
  const read = z.uuid().safeParse(id);
  if (!read.success) throw new Response(null, { status: 404 });
  return read.data;
}
