import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { isMaskOf, MASKED } from './find-personal.ts';
import type { OpenQuestion } from './open-answers.server.ts';

type Context = Pick<AppContext, 'db' | 'clock'>;
export interface Coding extends OpenQuestion {
  /** staff:<uuid> */
  readonly author: string;
}

const LONGEST_TAG = 60;

/** As tags are kept: no matter the spaces, never longer than a few words. */
export const asTag = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TAG).trim();

/** Throws a 404 Response for an answer to another question, another wave or another pilot. */
async function answerText(db: Pick<Tx, 'surveyAnswer'>, { answerId, ...place }: OpenQuestion & { answerId: string }) {
  const { pilotSlug, surveyKey, question } = place;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answerId);
  const row = isId
    ? await db.surveyAnswer.findFirst({
        where: { id: answerId, pilotSlug, surveyKey, completedAt: { not: null } },
        select: { data: true },
      })
    : null;
  const text = (row?.data as Readonly<Record<string, unknown>> | null | undefined)?.[question];
  if (typeof text !== 'string') throw new Response(null, { status: 404 });
  return text.trim();
}

/** Notes a code on an answer; noting it twice is noting it once. */
export async function tagAnswer(
  { db, clock }: Context,
  { answerId, tag, author, ...place }: Coding & { answerId: string; tag: string },
): Promise<void> {
  await answerText(db, { ...place, answerId });
  const said = asTag(tag);
  if (said === '') throw new AppError('surveys.tag-empty');
  const key = { answerId, question: place.question, tag: said };
  await db.answerTag.upsert({
    where: { answerId_question_tag: key },
    create: { ...key, author, createdAt: clock.now() },
    update: {},
  });
}

export async function untagAnswer(
  { db }: Pick<Context, 'db'>,
  { answerId, tag, ...place }: OpenQuestion & { answerId: string; tag: string },
): Promise<void> {
  await answerText(db, { ...place, answerId });
  await db.answerTag.deleteMany({ where: { answerId, question: place.question, tag } });
}

/** Calls a code otherwise, on every answer to the question; where the other name is already in use, the two become one. */
export async function renameTag(
  { db }: Pick<Context, 'db'>,
  { tag, to, pilotSlug, surveyKey, question }: OpenQuestion & { tag: string; to: string },
): Promise<void> {
  const said = asTag(to);
  if (said === '') throw new AppError('surveys.tag-empty');
  if (said === tag) return;
  const where = { question, tag, answer: { pilotSlug, surveyKey } };
  await db.$transaction(async (tx) => {
    const rows = await tx.answerTag.findMany({ where });
    await tx.answerTag.createMany({ data: rows.map((row) => ({ ...row, tag: said })), skipDuplicates: true });
    await tx.answerTag.deleteMany({ where });
  });
}

/** Throws AppError('surveys.mask-changes') for a text that does more than mask parts of the answer. */
export async function maskAnswer(
  { db, clock }: Context,
  { answerId, text, author, ...place }: Coding & { answerId: string; text: string },
): Promise<void> {
  const original = await answerText(db, { ...place, answerId });
  const masked = text.replaceAll('\r\n', '\n').replaceAll('[...]', MASKED).trim();
  if (!isMaskOf(masked, original.replaceAll('\r\n', '\n'))) throw new AppError('surveys.mask-changes');
  const key = { answerId, question: place.question };
  await db.answerMask.upsert({
    where: { answerId_question: key },
    create: { ...key, text: masked, author, createdAt: clock.now() },
    update: { text: masked, author, createdAt: clock.now() },
  });
}

export async function unmaskAnswer(
  { db }: Pick<Context, 'db'>,
  { answerId, ...place }: OpenQuestion & { answerId: string },
): Promise<void> {
  await answerText(db, { ...place, answerId });
  await db.answerMask.deleteMany({ where: { answerId, question: place.question } });
}
