import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { waveDay } from '~/surveys/waves/wave-day.ts';
import { enrolmentDays } from './plan-days.ts';
import type { ReportProblem } from './problem.ts';

type Plan = Pick<PilotDefinition, 'surveys' | 'panels' | 'calendar' | 'purposes'>;

/** Waves that reach nobody, or not everybody, whatever people do. */
export function findSurveyProblems(plan: Plan): ReportProblem[] {
  return plan.surveys.flatMap((survey) => [...unknownPanels(plan, survey), ...unreached(plan, survey)]);
}

function unknownPanels({ panels }: Plan, { key, panels: addressed = [] }: Plan['surveys'][number]): ReportProblem[] {
  const known = panels.map((panel) => panel.key);
  return addressed
    .filter((panel) => !known.includes(panel))
    .map((panel) => ({ kind: 'survey-unknown-panel', survey: key, panel }));
}

function unreached(plan: Plan, survey: Plan['surveys'][number]): ReportProblem[] {
  const { calendar, purposes } = plan;
  const { endsOn } = calendar;
  const enrolment = enrolmentDays(plan, survey.panels);
  // Addressed to nobody that exists: said above.
  if (!enrolment || survey.wave === 'event') return [];
  const first = waveDay(survey, calendar, enrolment.first);
  if (first === null) return [{ kind: 'survey-without-day', survey: survey.key }];
  if (first > endsOn || first < enrolment.first) {
    return [{ kind: 'survey-unreachable', survey: survey.key, on: first, endsOn }];
  }
  const lastDay = purposes
    .map(({ until }) => until.on)
    .sort()
    .at(-1);
  if (lastDay !== undefined && first > lastDay) {
    return [{ kind: 'survey-after-agreements', survey: survey.key, on: first, lastDay }];
  }
  const last = waveDay(survey, calendar, enrolment.last) ?? first;
  if (last <= endsOn) return [];
  const lastEnrolment = addDays(endsOn, -(survey.afterDays ?? 0));
  return [{ kind: 'survey-late-for-some', survey: survey.key, lastEnrolment, closesOn: enrolment.last }];
}

/** Whether somebody may get this wave; one that waits for an event may come. */
export function isReachable(plan: Plan, surveyKey: string): boolean {
  const survey = plan.surveys.find(({ key }) => key === surveyKey);
  if (!survey) return false;
  const grave = findSurveyProblems({ ...plan, surveys: [survey] }).filter(
    ({ kind }) => kind !== 'survey-late-for-some',
  );
  const addressed = survey.panels?.length ?? 0;
  const strangers = grave.filter(({ kind }) => kind === 'survey-unknown-panel').length;
  return grave.length === strangers && (strangers === 0 || strangers < addressed);
}
