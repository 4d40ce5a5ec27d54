import type { AppContext } from '~/platform/context.server.ts';
import { type StoredForm, storedForm, type WavePlace } from '../form/stored-form.server.ts';

/** The latest version of a wave's form that somebody answered; null while nobody has. */
export async function lastFrozen({ db }: Pick<AppContext, 'db'>, place: WavePlace): Promise<StoredForm | null> {
  const { pilotSlug, surveyKey } = place;
  const row = await db.surveyForm.findFirst({
    where: { pilotSlug, surveyKey, frozenAt: { not: null } },
    orderBy: { version: 'desc' },
  });
  return row ? storedForm(row) : null;
}
