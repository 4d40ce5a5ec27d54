import type { SurveyForm } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { readDefinition, type SurveyDefinition } from './definition.ts';

/** A version of what a wave asks. */
export interface StoredForm {
  readonly version: number;
  readonly definition: SurveyDefinition;
  readonly hash: string;
  /** The ready-made studies it was made of. */
  readonly studies: readonly string[];
  readonly author: string;
  readonly authorName: string;
  readonly updatedAt: Date;
  /** When the first answer came; null while it may still be edited. */
  readonly frozenAt: Date | null;
}

export interface WavePlace {
  readonly pilotSlug: string;
  readonly surveyKey: string;
}

/** Throws an Error for a row that no longer reads: what was saved was checked, so the shape has changed since. */
export function storedForm(row: SurveyForm): StoredForm {
  const { definition, problems } = readDefinition(row.definition);
  if (!definition) throw new Error(`Form ${row.id} cannot be read: ${problems.map((one) => one.message).join(', ')}`);
  const { version, hash, studies, author, authorName, updatedAt, frozenAt } = row;
  return { version, definition, hash, studies, author, authorName, updatedAt, frozenAt };
}

/** The version that is asked of whoever begins now; null where the wave has none. */
export async function latestForm(db: Pick<Tx, 'surveyForm'>, place: WavePlace): Promise<StoredForm | null> {
  const { pilotSlug, surveyKey } = place;
  const row = await db.surveyForm.findFirst({ where: { pilotSlug, surveyKey }, orderBy: { version: 'desc' } });
  return row ? storedForm(row) : null;
}

/** One version; null where there is none. */
export async function formVersion(
  db: Pick<Tx, 'surveyForm'>,
  { pilotSlug, surveyKey, version }: WavePlace & { version: number },
): Promise<StoredForm | null> {
  const row = await db.surveyForm.findUnique({
    where: { pilotSlug_surveyKey_version: { pilotSlug, surveyKey, version } },
  });
  return row ? storedForm(row) : null;
}

/** Two people must not write the form of one wave at once, nor one write it while another's first answer comes. */
export async function lockForm(tx: Pick<Tx, '$executeRaw'>, { pilotSlug, surveyKey }: WavePlace): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`survey ${pilotSlug} ${surveyKey}`}))`;
}

/** From now on this version never changes. Call it in the transaction that writes the first answer, under `lockForm`. */
export async function freezeForm(
  tx: Pick<Tx, 'surveyForm'>,
  { pilotSlug, surveyKey, version, at }: WavePlace & { version: number; at: Date },
): Promise<void> {
  const where = { pilotSlug, surveyKey, version, frozenAt: null };
  await tx.surveyForm.updateMany({ where, data: { frozenAt: at } });
}
