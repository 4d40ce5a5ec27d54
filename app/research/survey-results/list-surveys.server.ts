import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { isZeroOrEnough } from '~/statistics/coarsen.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import type { StoredForm } from '~/surveys/form/stored-form.server.ts';
import type { ResearchContext } from '../research-context.server.ts';

export interface SurveyLine {
  readonly key: string;
  readonly title: string;
  readonly wave: PilotDefinition['surveys'][number]['wave'];
  /** Null: fewer than the smallest group. */
  readonly answers: number | null;
  readonly versions: number;
  /** An earlier wave that asked some of the same questions, by its key: before and after can be compared. */
  readonly before: string | null;
}

/** The waves of the plan, with how many answers each has. */
export async function listSurveys(
  context: Pick<ResearchContext, 'readForms' | 'readAnswers'>,
  { definition, locale }: { definition: PilotDefinition; locale: Locale },
): Promise<SurveyLine[]> {
  const read = await Promise.all(
    definition.surveys.map(async (survey) => {
      const place = { pilotSlug: definition.slug, surveyKey: survey.key };
      const [forms, answers] = await Promise.all([context.readForms(place), context.readAnswers(place)]);
      return { survey, names: namesOf(forms), versions: forms.length, answers: answers.length };
    }),
  );
  return read.map(({ survey, names, versions, answers }, at) => ({
    ...{ key: survey.key, title: inLocale(survey.title, locale), wave: survey.wave, versions },
    answers: isZeroOrEnough(answers, definition.smallestGroup) ? answers : null,
    before: read.slice(0, at).find((earlier) => sharesNames(earlier.names, names))?.survey.key ?? null,
  }));
}

const namesOf = (forms: readonly StoredForm[]): Set<string> =>
  new Set(forms.flatMap(({ definition }) => questionsOf(definition).map(({ name }) => name)));

const sharesNames = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((name) => other.has(name));
