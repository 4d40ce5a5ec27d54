import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { describeEngagement, type Engagement } from './engagement.ts';
import type { Audience, EngagementQuery } from './grouping.ts';
import { readTrajectories } from './read-trajectories.server.ts';
import type { ResearchContext } from './research-context.server.ts';

export interface EngagementOptions {
  readonly audience: Audience;
  /** A panel of the pilot; all when absent or not one of them. */
  readonly panelKey?: string | null | undefined;
  /** How they are cut; the usual way where absent. */
  readonly cut?: Partial<FigureCut> | undefined;
}

/** What a reader chooses of how figures are cut. */
export type FigureCut = Pick<EngagementQuery, 'cohortPeriod' | 'unit' | 'start' | 'window' | 'interval'>;

const USUAL: FigureCut = {
  ...{ cohortPeriod: 'fortnight', unit: 'week', start: 'first-time', window: 28, interval: 'log' },
};

/** The figures of the research page, as of the clock's now. */
export async function readEngagement(
  context: ResearchContext,
  definition: PilotDefinition,
  { audience, panelKey, cut }: EngagementOptions,
): Promise<Engagement> {
  const at = context.clock.now();
  const trajectories = await readTrajectories(context, {
    pilotSlug: definition.slug,
    qualifyingKinds: qualifyingKinds(definition),
    at,
    timeZone: definition.calendar.timeZone,
  });
  return describeEngagement(trajectories, engagementQuery(definition, at, { audience, panelKey, cut }));
}

/** What figures are made by: the pilot's rules, as of an instant, for an audience. */
export function engagementQuery(
  definition: PilotDefinition,
  at: Date,
  { audience, panelKey, cut }: EngagementOptions,
): EngagementQuery {
  const panelKeys = definition.panels.map((panel) => panel.key);
  return {
    ...USUAL,
    ...cut,
    ...definition.thresholds,
    at: at.getTime(),
    audience,
    smallestGroup: Math.max(definition.smallestGroup, LEAST_SMALLEST_GROUP),
    panelKeys,
    panelKey: panelKeys.find((key) => key === panelKey) ?? null,
    timeZone: definition.calendar.timeZone,
    startsOn: definition.calendar.startsOn,
  };
}

/** A pilot may ask for larger groups, never for smaller ones than this. */
const LEAST_SMALLEST_GROUP = 3;
