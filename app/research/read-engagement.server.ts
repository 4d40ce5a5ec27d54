import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import type { CohortPeriod } from './cohorts.ts';
import { describeEngagement, type Engagement } from './engagement.ts';
import type { Audience, EngagementQuery } from './grouping.ts';
import { readTrajectories } from './read-trajectories.server.ts';
import type { ResearchContext } from './research-context.server.ts';

export interface EngagementOptions {
  readonly audience: Audience;
  /** A panel of the pilot; all when absent or not one of them. */
  readonly panelKey?: string | null | undefined;
  readonly cohortPeriod?: CohortPeriod | undefined;
}

/** The figures of the research page, as of the clock's now. */
export async function readEngagement(
  context: ResearchContext,
  definition: PilotDefinition,
  { audience, panelKey, cohortPeriod }: EngagementOptions,
): Promise<Engagement> {
  const at = context.clock.now();
  const trajectories = await readTrajectories(context, {
    pilotSlug: definition.slug,
    qualifyingKinds: qualifyingKinds(definition),
    at,
  });
  return describeEngagement(trajectories, engagementQuery(definition, at, { audience, panelKey, cohortPeriod }));
}

/** What figures are made by: the pilot's rules, as of an instant, for an audience. */
export function engagementQuery(
  definition: PilotDefinition,
  at: Date,
  { audience, panelKey, cohortPeriod }: EngagementOptions,
): EngagementQuery {
  const panelKeys = definition.panels.map((panel) => panel.key);
  return {
    ...definition.thresholds,
    at: at.getTime(),
    audience,
    smallestGroup: Math.max(definition.smallestGroup, LEAST_SMALLEST_GROUP),
    panelKeys,
    panelKey: panelKeys.find((key) => key === panelKey) ?? null,
    cohortPeriod: cohortPeriod ?? 'fortnight',
    timeZone: definition.calendar.timeZone,
    startsOn: definition.calendar.startsOn,
  };
}

/** A pilot may ask for larger groups, never for smaller ones than this. */
const LEAST_SMALLEST_GROUP = 3;
