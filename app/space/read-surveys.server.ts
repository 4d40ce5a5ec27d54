import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { minutesFor } from '~/surveys/answers/reading-time.ts';
import { currentForm } from '~/surveys/form/current-form.server.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { type OwnState, ownWaves } from '~/surveys/waves/own-waves.server.ts';
import { inPilot, type TesterPrincipal } from './tester.ts';

/** A wave as a tester's list shows it; plain data. Days are yyyy-mm-dd. */
export interface SurveyLine {
  readonly key: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly state: OwnState;
  readonly opensOn: string;
  readonly closesOn: string | null;
  readonly sentOn: string | null;
  /** Of what can be answered now. */
  readonly length: { readonly questions: number; readonly minutes: number } | null;
}

/** The waves of one tester, in the order in which they open; whether the pilot asks anything now. */
export async function readSurveys(
  context: AppContext,
  definition: PilotDefinition,
  tester: TesterPrincipal,
): Promise<{ readonly isOpen: boolean; readonly lines: readonly SurveyLine[] }> {
  const { isOpen, waves } = await ownWaves(context, { definition, respondent: inPilot(tester) });
  const lines: SurveyLine[] = [];
  for (const { survey, state, window, sentOn } of waves) {
    const isAsked = state === 'to-do' || state === 'begun';
    const form = isAsked ? await currentForm(context, { definition, surveyKey: survey.key }) : null;
    // A wave for which nothing was written yet asks nothing.
    if (isAsked && !form) continue;
    const questions = form ? questionsOf(form.definition) : [];
    lines.push({
      ...{ key: survey.key, title: survey.title, about: survey.about, state, ...window, sentOn },
      length: form ? { questions: questions.length, minutes: minutesFor(questions) } : null,
    });
  }
  return { isOpen, lines };
}
