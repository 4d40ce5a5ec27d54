import { getKit } from '~/kit/load-kit.server.ts';
import type { HarvestKind } from '~/kit/schema/parts.ts';
import { countHarvest } from '~/method/harvest/count-harvest.server.ts';
import { listWorkshops, type WorkshopLine } from '~/method/plan/list-workshops.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { hasBegun } from './protocol/life.ts';
import { shownCounts } from './shown-counts.server.ts';

export interface InitiativeOverview {
  readonly dataItems: number;
  readonly holders: number;
  readonly challenges: number;
  readonly lastImportAt: string | undefined;
  /** By date; counts and titles only. */
  readonly workshops: readonly WorkshopLine[];
  /** The kit's workshop of the first two phases, to plan it. */
  readonly templates: { readonly seminar: string; readonly datablitz: string };
  /** What the workshops left, by kind. */
  readonly harvest: Readonly<Record<HarvestKind, number>>;
  /** Scenarios being written, not put away. */
  readonly scenarios: number;
  readonly pilots: readonly {
    readonly slug: string;
    readonly title: Bilingual;
    /** As its row says: draft, running… */
    readonly status: string;
    readonly startsOn: string;
    /** Its first day has come. */
    readonly hasStarted: boolean;
    /** As a lead may read it: null is withheld. */
    readonly enrolled: number | null;
    readonly places: number;
  }[];
}

/** What a territory has so far, phase by phase: counts only, bounded by its number of pilots. */
export async function initiativeOverview(context: AppContext, territoryId: string): Promise<InitiativeOverview> {
  const { db } = context;
  const [dataItems, holders, challenges, lastImport, pilots, workshops, harvest, scenarios] = await Promise.all([
    db.dataItem.count({ where: { territoryId } }),
    db.dataHolder.count({ where: { territoryId, items: { some: {} } } }),
    db.dataItem.groupBy({ by: ['challenge'], where: { territoryId } }),
    db.sheetImport.findFirst({ where: { territoryId, state: 'accepted' }, orderBy: { acceptedAt: 'desc' } }),
    db.pilot.findMany({ where: { territoryId }, orderBy: { slug: 'asc' } }),
    listWorkshops(context, { territoryId }),
    countHarvest(context, { territoryId }),
    db.scenario.count({ where: { territoryId, archivedAt: null } }),
  ]);
  return {
    dataItems,
    holders,
    challenges: challenges.length,
    workshops,
    harvest,
    templates: { seminar: templateOf(0), datablitz: templateOf(1) },
    scenarios,
    lastImportAt: lastImport?.acceptedAt?.toISOString(),
    pilots: inOrder(await Promise.all(pilots.map(({ slug, status }) => pilotLine(context, slug, status)))),
  };
}

const templateOf = (phase: number): string => getKit().workshops.find((one) => one.phase === phase)?.key ?? '';

/** Those that run first, then those in preparation, each by its first day. */
function inOrder<P extends { readonly status: string; readonly startsOn: string }>(pilots: readonly P[]): P[] {
  const rank = ({ status }: P): number => (status === 'running' ? 0 : hasBegun(status) ? 2 : 1);
  return pilots.toSorted((a, b) => rank(a) - rank(b) || a.startsOn.localeCompare(b.startsOn));
}

async function pilotLine(
  context: AppContext,
  slug: string,
  status: string,
): Promise<InitiativeOverview['pilots'][number]> {
  const definition = await getPilotDefinition(context, slug);
  const { startsOn } = definition.calendar;
  const { enrolled } = hasBegun(status) ? await shownCounts(context, definition) : { enrolled: null };
  return {
    slug,
    status,
    title: definition.title,
    ...{ startsOn, enrolled, hasStarted: startsOn <= context.clock.now().toISOString().slice(0, 10) },
    places: definition.panels.reduce((sum, { size }) => sum + size, 0),
  };
}
