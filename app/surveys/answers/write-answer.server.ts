import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Prisma, SurveyAnswer } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { freezeForm, latestForm, lockForm, type WavePlace } from '../form/stored-form.server.ts';
import type { Respondent } from '../waves/own-waves.server.ts';
import { type AnswerData, type AnswerMode, answerData } from './read-answers.server.ts';

export interface AnswerToWrite {
  readonly respondent: Respondent;
  readonly surveyKey: string;
  /** The version that was shown. */
  readonly form: { readonly version: number; readonly hash: string };
  /** What the answers become, from what they are by now: two tabs may write the same ones. */
  readonly change: (data: AnswerData) => AnswerData;
  /** The page they reached, from 0. */
  readonly page: number;
  /** Whether these answers are now whole: then readable by research. */
  readonly isWhole: boolean;
  readonly mode: AnswerMode;
  /** staff:<uuid>, of what is typed in for somebody. */
  readonly enteredBy?: string;
}

/** The embedded database has one connection: a transaction may have to wait for its turn. */
const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };

/**
 * Writes a tester's answers. The first one ever to a version freezes it, in the same transaction. A departure and a
 * pause are waited for, and then win.
 *
 * Errors: a 404 Response for who left; AppError('pilots.paused' | 'pilots.closed' | …) as `requireOpenFor`;
 * AppError('surveys.form-changed') where the questions changed before the first answer.
 */
export async function writeAnswer(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  input: AnswerToWrite,
): Promise<{ readonly data: AnswerData; readonly isFirst: boolean; readonly wasWhole: boolean }> {
  const { respondent, surveyKey, form, change, page, isWhole, mode, enteredBy } = input;
  const { pilotSlug, panelKey, pseudonym } = respondent;
  const place: WavePlace = { pilotSlug, surveyKey };
  return db.$transaction(async (tx) => {
    await requireOpenFor({ db }, pilotSlug, 'remind', tx);
    await holdTester(tx, respondent);
    const known = await findAnswer(tx, { ...place, pseudonym });
    if (known && known.formVersion !== form.version) throw new AppError('surveys.form-changed');
    if (!known) await freezeShown(tx, { ...place, ...form, at: clock.now() });
    const now = clock.now();
    const data = change(answerData(known?.data));
    const said = { data: data as Prisma.InputJsonObject, page, mode, savedAt: now, enteredBy: enteredBy ?? null };
    const completedAt = known?.completedAt ?? (isWhole ? now : null);
    await tx.surveyAnswer.upsert({
      where: { pilotSlug_surveyKey_pseudonym: { ...place, pseudonym } },
      create: { ...place, panelKey, pseudonym, formVersion: form.version, ...said, startedAt: now, completedAt },
      update: { ...said, completedAt },
    });
    return { data, isFirst: !known, wasWhole: known?.completedAt != null };
  }, TRANSACTION);
}

/** Until the transaction ends, nothing else is written for this tester. */
async function holdTester(tx: Tx, { pilotSlug, pseudonym }: Respondent): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Tester"
    WHERE "pilotSlug" = ${pilotSlug} AND pseudonym = ${pseudonym} AND state = 'enrolled' FOR UPDATE`;
  if (rows.length === 0) throw new Response(null, { status: 404 });
}

function findAnswer(
  tx: Pick<Tx, 'surveyAnswer'>,
  place: WavePlace & { pseudonym: string },
): Promise<SurveyAnswer | null> {
  return tx.surveyAnswer.findUnique({ where: { pilotSlug_surveyKey_pseudonym: place } });
}

/** An unfrozen version may be edited while somebody reads its first page: what is kept is what was asked. */
async function freezeShown(
  tx: Tx,
  { version, hash, at, ...place }: WavePlace & { version: number; hash: string; at: Date },
): Promise<void> {
  await lockForm(tx, place);
  const latest = await latestForm(tx, place);
  if (latest?.version !== version || latest.hash !== hash) throw new AppError('surveys.form-changed');
  await freezeForm(tx, { ...place, version, at });
}
