import { instrumentsOf } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { plannedForm } from '../studies/make-form.server.ts';
import { saveForm } from './save-form.server.ts';
import { latestForm, type StoredForm } from './stored-form.server.ts';

/**
 * What a wave of the plan asks whoever begins now: its latest version, made of what the plan names the first time that
 * it is needed. Null while there is nothing to ask. Throws a 404 Response for a wave that the plan does not have.
 */
export async function currentForm(
  context: Pick<AppContext, 'db' | 'clock' | 'log'>,
  { definition, surveyKey }: { readonly definition: PilotDefinition; readonly surveyKey: string },
): Promise<StoredForm | null> {
  const survey = definition.surveys.find(({ key }) => key === surveyKey);
  if (!survey) throw new Response(null, { status: 404 });
  const place = { pilotSlug: definition.slug, surveyKey };
  const latest = await latestForm(context.db, place);
  if (latest) return latest;
  const planned = plannedForm(survey);
  if (!planned) return null;
  if (!planned.definition) {
    context.log.error({ pilot: definition.slug, survey: surveyKey, problems: planned.problems }, 'a wave has no form');
    return null;
  }
  try {
    const studies = instrumentsOf(survey);
    return await saveForm(context, { ...place, definition: planned.definition, from: null, studies, author: 'system' });
  } catch (error) {
    // Somebody else made it at the same time.
    if (!isAppError(error) || error.code !== 'surveys.form-changed') throw error;
    return latestForm(context.db, place);
  }
}
