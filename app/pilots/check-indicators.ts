import type { PilotDefinition } from './definition.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/** How an indicator of each source is worked out: the part of its declaration that says so. */
const WORKED_OUT_BY = { activity: 'counts', survey: 'asks', feature: 'shares', team: 'noted' } as const;

/** What indicators cite exists, and each is worked out in the way that its source allows. */
export function checkIndicators(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const surveys = pilot.surveys.map(({ key }) => key);
  const kinds = pilot.activities.map(({ kind }) => kind);
  const services = pilot.services.map(({ key }) => key);
  pilot.indicators.forEach((indicator, index) => {
    const { from, survey, activities, counts, asks, shares, objectives } = indicator;
    const add = (rest: DataPath, message: string) => void found.push({ path: ['indicators', index, ...rest], message });
    const cite = (
      rest: DataPath,
      key: string,
      known: readonly string[],
      say: (key: string, near: string | undefined) => string,
    ): void => {
      if (!known.includes(key)) add(rest, say(key, nearest(key, known)));
    };
    if (survey !== undefined) cite(['survey'], survey, surveys, words.unknownSurvey);
    if (asks?.since !== undefined) cite(['asks', 'since'], asks.since, surveys, words.unknownSurvey);
    activities.forEach((kind, place) => {
      cite(['activities', place], kind, kinds, words.unknownActivity);
    });
    counts?.outOfActivities?.forEach((kind, place) => {
      cite(['counts', 'outOfActivities', place], kind, kinds, words.unknownActivity);
    });
    if (shares) {
      const service = pilot.services.find(({ key }) => key === shares.service);
      const results = service?.results?.map(({ key }) => key) ?? [];
      if (!service) cite(['shares', 'service'], shares.service, services, words.unknownService);
      else cite(['shares', 'result'], shares.result, results, words.unknownResult);
    }
    objectives.forEach((place, at) => {
      if (place > pilot.objectives.length) {
        add(['objectives', at], words.unknownObjective(place, pilot.objectives.length));
      }
    });
    if (asks && (asks.question === undefined) === (asks.score === undefined)) add(['asks'], words.questionOrScore);
    for (const [source, part] of Object.entries(WORKED_OUT_BY)) {
      if (source !== from && indicator[part] !== undefined) add([part], words.notItsSource(part, source, from));
    }
  });
  return found;
}
