import type { Tx } from '~/platform/database/open.server.ts';
import { type StoredForm, storedForm, type WavePlace } from './stored-form.server.ts';

/** Every version of a wave's form, the last first. */
export async function formVersions(
  db: Pick<Tx, 'surveyForm'>,
  { pilotSlug, surveyKey }: WavePlace,
): Promise<StoredForm[]> {
  const rows = await db.surveyForm.findMany({ where: { pilotSlug, surveyKey }, orderBy: { version: 'desc' } });
  return rows.map(storedForm);
}
