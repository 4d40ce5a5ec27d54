import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import { type IndicatorView, viewIndicators } from '~/pilots/indicators/view-indicators.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { audienceOf } from '../audience.ts';
import { indicatorsDoneAt } from './compute-indicators.server.ts';
import { computeIndicatorsTask } from './indicator-tasks.server.ts';

export interface IndicatorsPage {
  readonly views: readonly IndicatorView[];
  readonly isResearcher: boolean;
  readonly doneAt: Date | null;
  /** Being worked out now. */
  readonly going: { readonly id: string; readonly state: 'queued' | 'running'; readonly progress: number } | null;
}

/** The indicators of a pilot as this member of staff may see them, and when they were worked out. */
export async function readIndicators(
  context: AppContext,
  definition: PilotDefinition,
  principal: Principal,
): Promise<IndicatorsPage> {
  const { slug, territory } = definition;
  const isResearcher = audienceOf(principal, territory, slug) === 'researcher';
  const [series, doneAt, going] = await Promise.all([
    readSeries(context, slug),
    indicatorsDoneAt(context, slug),
    goingTask(context, slug),
  ]);
  return { views: viewIndicators(definition, series, { isResearcher, reader: 'team' }), isResearcher, doneAt, going };
}

/** Has every period worked out in the background; asked twice, it is once. */
export async function startComputing(
  context: AppContext,
  { pilotSlug, territoryId, userId }: { pilotSlug: string; territoryId: string; userId: string },
): Promise<void> {
  if (await goingTask(context, pilotSlug)) return;
  await context.tasks.start(computeIndicatorsTask.kind, { pilotSlug }, { userId, territoryId });
}

async function goingTask({ db }: AppContext, pilotSlug: string): Promise<IndicatorsPage['going']> {
  const task = await db.task.findFirst({
    where: {
      ...{ kind: computeIndicatorsTask.kind, state: { in: ['queued', 'running'] } },
      input: { path: ['pilotSlug'], equals: pilotSlug },
    },
    select: { id: true, state: true, progress: true },
    orderBy: { createdAt: 'desc' },
  });
  return task ? { ...task, state: task.state === 'running' ? 'running' : 'queued' } : null;
}
