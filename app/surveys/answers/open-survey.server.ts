import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { currentForm } from '../form/current-form.server.ts';
import { formVersion, type StoredForm } from '../form/stored-form.server.ts';
import { type OwnWave, ownWaves, type Respondent } from '../waves/own-waves.server.ts';
import type { AnswerData } from './read-answers.server.ts';
import { answerData } from './read-answers.server.ts';

/** A wave that a tester has opened, with the form that is theirs and what they have answered so far. */
export interface OpenSurvey {
  readonly definition: PilotDefinition;
  readonly respondent: Respondent;
  readonly wave: OwnWave;
  readonly form: StoredForm;
  readonly data: AnswerData;
  /** The page they reached, from 0. */
  readonly page: number;
  /** Whether something may be written now: it is open, or what was sent may still be changed. */
  readonly mayWrite: boolean;
  /** Whether the pilot asks anything of anybody now. */
  readonly isPilotOpen: boolean;
}

export interface SurveyQuery {
  readonly definition: PilotDefinition;
  readonly respondent: Respondent;
  readonly surveyKey: string;
}

/**
 * A wave as one tester meets it: the version that they began, else the one that is asked now.
 * Throws a 404 Response for a wave that is not theirs, has not opened, or asks nothing yet.
 */
export async function openSurvey(
  context: Pick<AppContext, 'db' | 'clock' | 'log'>,
  { definition, respondent, surveyKey }: SurveyQuery,
): Promise<OpenSurvey> {
  const { waves, isOpen: isPilotOpen } = await ownWaves(context, { definition, respondent });
  const wave = waves.find(({ survey }) => survey.key === surveyKey);
  if (!wave || wave.state === 'coming') throw new Response(null, { status: 404 });
  const { pilotSlug, pseudonym } = respondent;
  const where = { pilotSlug_surveyKey_pseudonym: { pilotSlug, surveyKey, pseudonym } };
  const row = await context.db.surveyAnswer.findUnique({ where });
  const form = row
    ? await formVersion(context.db, { pilotSlug, surveyKey, version: row.formVersion })
    : await currentForm(context, { definition, surveyKey });
  if (!form) throw new Response(null, { status: 404 });
  const { state, changeUntil } = wave;
  return {
    ...{ definition, respondent, wave, form, data: answerData(row?.data), page: row?.page ?? 0, isPilotOpen },
    mayWrite: state === 'to-do' || state === 'begun' || changeUntil !== null,
  };
}
