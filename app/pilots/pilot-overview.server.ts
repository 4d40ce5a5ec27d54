import { governanceModels } from '~/governance/models.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type PilotOrigin, pilotOrigin } from './archive/pilot-origin.server.ts';
import { addDays, type DatedMilestone, dayIn, milestonesOn, type PilotProgress, progressOn } from './calendar.ts';
import { type Coming, comingOf } from './coming.ts';
import { countStages } from './count-stages.server.ts';
import type { PilotDefinition } from './definition.ts';
import { findCards } from './find-cards.server.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { holderNameIn } from './holder-name.ts';
import { guardPanelCounts, NOBODY, type PanelFigures } from './panel-figures.ts';
import { comeSince } from './pilot-remarks.ts';
import { type Point, pointsToSettle } from './points-to-settle.ts';
import { WINDOW_DAYS } from './read-holder-days.server.ts';
import { type HolderRow, readHolderRows } from './read-holder-rows.server.ts';

export interface PilotOverview {
  readonly slug: string;
  readonly initiativeId: string;
  readonly title: PilotDefinition['title'];
  readonly pitch: PilotDefinition['pitch'];
  readonly status: string;
  readonly progress: PilotProgress;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly points: readonly Point[];
  readonly figures: PanelFigures;
  readonly panelTitles: Readonly<Record<string, PilotDefinition['title']>>;
  readonly qualifying: readonly PilotDefinition['title'][];
  readonly inactiveAfterDays: number;
  readonly holders: readonly HolderRow[];
  /** The first day on which a panel recruits, when its folder says so. */
  readonly recruitmentOpensOn: string | null;
  /** First and last day of the holders' strips. */
  readonly window: { readonly from: string; readonly to: string };
  readonly milestones: readonly DatedMilestone[];
  readonly coming: Coming;
  /** The scenario it was launched from here; null for a folder of the installation. */
  readonly scenarioId: string | null;
  /** Of an imported archive: where it comes from. */
  readonly origin: PilotOrigin | null;
  readonly protocol: {
    readonly version: number;
    readonly readAt: Date;
    readonly governance: PilotDefinition['title'];
    readonly governanceNote: PilotDefinition['title'] | null;
    readonly smallestGroup: number;
  };
}

/**
 * Everything the lead's page says of a pilot, with no count about fewer people than the pilot's smallest group, nor
 * any difference between two counts. Throws a 404 Response when the pilot has no folder or no row.
 */
export async function pilotOverview(context: AppContext, slug: string): Promise<PilotOverview> {
  const definition = await getPilotDefinition(context, slug);
  const row = await context.db.pilot.findUnique({ where: { slug } });
  if (!row) throw new Response(null, { status: 404 });
  const launched = await context.db.pilotFolder.findUnique({ where: { slug }, select: { scenarioId: true } });
  const { calendar, smallestGroup, panels, datasets, thresholds, governance } = definition;
  const today = dayIn(context.clock.now(), calendar.timeZone);
  const progress = progressOn(calendar, today);
  const milestones = milestonesOn(calendar.milestones, today);

  const figures = await readPanelFigures(context, definition);
  const holders = await readHolderRows(context, definition, figures);
  const cards = await findCards(context, definition);
  const datasetsWithoutCard = datasets.filter((dataset) => !cards.has(dataset.justifiedBy));
  const activities = definition.activities.filter((activity) => activity.qualifying);

  return {
    slug,
    initiativeId: row.initiativeId,
    title: definition.title,
    pitch: definition.pitch,
    status: row.status,
    progress,
    startsOn: calendar.startsOn,
    endsOn: calendar.endsOn,
    points: pointsToSettle({
      ...{ progress, holders, figures, milestones, datasetsWithoutCard },
      comeSince: comeSince(definition).map((key) => holderNameIn(definition, key)),
    }),
    figures,
    panelTitles: Object.fromEntries(panels.map(({ key, title }) => [key, title])),
    qualifying: activities.map((activity) => activity.title),
    inactiveAfterDays: thresholds.inactiveAfterDays,
    holders,
    recruitmentOpensOn: panels.flatMap(({ recruitment }) => recruitment?.opensOn ?? []).sort()[0] ?? null,
    window: { from: addDays(today, 1 - WINDOW_DAYS), to: today },
    milestones,
    coming: comingOf(definition),
    scenarioId: launched?.scenarioId ?? null,
    origin: await pilotOrigin(context, slug),
    protocol: {
      version: row.protocolVersion,
      readAt: row.loadedAt,
      governance: governanceModels[governance.model].title,
      governanceNote: governance.note ?? null,
      smallestGroup,
    },
  };
}

/** How many people reached each stage, as far as may be shown. */
export async function readPanelFigures(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<PanelFigures> {
  const counts = await countStages(context, definition);
  return guardPanelCounts(
    definition.panels.map(({ key, size }) => ({ key, size, counts: counts.get(key) ?? NOBODY })),
    definition.smallestGroup,
  );
}
