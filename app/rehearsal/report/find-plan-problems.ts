import type { PilotDefinition } from '~/pilots/definition.ts';
import { isWorkedOut } from '~/pilots/indicators/describe-series.ts';
import { isReachable } from './find-survey-problems.ts';
import type { ReportProblem } from './problem.ts';
import { writtenKinds } from './written-kinds.ts';

/** Indicators that nothing would ever feed, and milestones that the calendar does not hold. */
export function findPlanProblems(definition: PilotDefinition): ReportProblem[] {
  return [...definition.indicators.flatMap((one) => onNothing(definition, one)), ...milestones(definition)];
}

function onNothing(definition: PilotDefinition, indicator: PilotDefinition['indicators'][number]): ReportProblem[] {
  const say = (why: Extract<ReportProblem, { kind: 'indicator-on-nothing' }>['why']): ReportProblem[] => [
    { kind: 'indicator-on-nothing', indicator: indicator.key, why },
  ];
  const { from, survey, activities } = indicator;
  switch (from) {
    case 'survey':
      if (survey === undefined || !definition.surveys.some(({ key }) => key === survey)) return say('no-survey');
      if (!isReachable(definition, survey)) return say('unreached-survey');
      return isWorkedOut(indicator) ? [] : say('no-question');
    case 'activity': {
      if (activities.length === 0) return say('no-activity');
      const written = writtenKinds(definition);
      return activities.some((kind) => written.includes(kind)) ? [] : say('no-page');
    }
    case 'feature': {
      const results = definition.services.flatMap((service) => service.results ?? []);
      if (!results.some(({ measure }) => measure)) return say('no-result');
      return isWorkedOut(indicator) ? [] : say('no-name');
    }
    case 'team':
      return [];
  }
}

function milestones({ calendar, packages }: PilotDefinition): ReportProblem[] {
  return calendar.milestones.flatMap(({ key, title, on, marks, package: partOf }): ReportProblem[] => {
    const milestone = key ?? title.fr;
    const outside = (
      why: Extract<ReportProblem, { kind: 'milestone-outside' }>['why'],
      from: string,
      to: string,
    ): ReportProblem[] => [{ kind: 'milestone-outside', milestone, on, why, from, to }];
    if (marks === 'use-begins' && on !== calendar.startsOn) {
      return outside('not-first-day', calendar.startsOn, calendar.startsOn);
    }
    // Results are told once use is over: that is no mistake.
    if (on > calendar.endsOn && marks !== 'results') return outside('after-end', calendar.startsOn, calendar.endsOn);
    const work = packages.find((one) => one.key === partOf);
    if (!work || (on >= work.startsOn && on <= work.endsOn)) return [];
    return outside('outside-package', work.startsOn, work.endsOn);
  });
}
