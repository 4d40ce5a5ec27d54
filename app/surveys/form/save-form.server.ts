import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Prisma } from '~/platform/database/generated/client.ts';
import { readDefinition } from './definition.ts';
import { hashForm } from './hash-form.server.ts';
import { latestForm, lockForm, type StoredForm, type WavePlace } from './stored-form.server.ts';

export interface FormToSave extends WavePlace {
  /** SurveyJS JSON, checked here. */
  readonly definition: unknown;
  /** The hash of the form it was written from; null where there was none. */
  readonly from: string | null;
  readonly studies?: readonly string[];
  /** staff:<uuid> | system */
  readonly author: string;
  readonly authorName?: string;
}

/**
 * Keeps the form of a wave. While nobody has answered it, it is changed in place; once somebody has, this makes the next
 * version, and answers that were begun go on with theirs. Saving what is there already changes nothing.
 *
 * Errors: AppError('surveys.form-invalid', { path, message }), AppError('surveys.form-changed') where somebody else saved
 * meanwhile.
 */
export async function saveForm(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { from, author, authorName = '', studies, ...input }: FormToSave,
): Promise<StoredForm> {
  const { definition, problems } = readDefinition(input.definition);
  if (!definition) {
    const { path = '', message = '' } = problems[0] ?? {};
    throw new AppError('surveys.form-invalid', { path, message });
  }
  const { pilotSlug, surveyKey } = input;
  const place = { pilotSlug, surveyKey };
  const hash = hashForm(definition);
  return db.$transaction(async (tx) => {
    await lockForm(tx, place);
    const now = clock.now();
    const latest = await latestForm(tx, place);
    if (latest?.hash === hash) return latest;
    if ((latest?.hash ?? null) !== from) throw new AppError('surveys.form-changed');
    const said = { definition: definition as Prisma.InputJsonObject, hash, author, authorName, updatedAt: now };
    const made = { studies: [...(studies ?? latest?.studies ?? [])] };
    if (latest && !latest.frozenAt) {
      const where = { pilotSlug_surveyKey_version: { ...place, version: latest.version } };
      await tx.surveyForm.update({ where, data: { ...said, ...made } });
      return { ...latest, ...said, ...made, definition };
    }
    const version = (latest?.version ?? 0) + 1;
    await tx.surveyForm.create({ data: { ...place, ...said, ...made, version, createdAt: now } });
    return { version, ...said, ...made, definition, frozenAt: null };
  });
}
