import type { AppContext } from '~/platform/context.server.ts';
import { latestForm, type StoredForm, type WavePlace } from './stored-form.server.ts';

/** What a wave asks whoever begins now; null while nothing was written for it. */
export async function currentForm({ db }: Pick<AppContext, 'db'>, place: WavePlace): Promise<StoredForm | null> {
  return latestForm(db, place);
}
