import { instrumentsOf, type PlannedSurvey } from '~/pilots/definition/planning.ts';
import { type ReadDefinition, readDefinition } from '../form/definition.ts';
import { findStudy } from './load-studies.server.ts';
import { studyPages } from './study.ts';

/**
 * The form that the plan gives a wave: the pages of its ready-made studies, in their order, then the pilot's own
 * questions. Null where the plan names no question at all; problems where they do not make a form.
 */
export function plannedForm(survey: PlannedSurvey): ReadDefinition | null {
  const { title, about, wave, questions = [] } = survey;
  const pages = instrumentsOf(survey).flatMap((key) => {
    const study = findStudy(key);
    return study ? studyPages(study, wave) : [];
  });
  const own = questions.length > 0 ? [{ name: 'own', elements: questions }] : [];
  if (pages.length + own.length === 0) return null;
  return readDefinition({ title, description: about, pages: [...pages, ...own] });
}
