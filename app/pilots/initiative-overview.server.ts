import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';

export interface InitiativeOverview {
  readonly dataItems: number;
  readonly holders: number;
  readonly challenges: number;
  readonly lastImportAt: string | undefined;
  readonly pilots: readonly {
    readonly slug: string;
    readonly title: Bilingual;
    readonly startsOn: string;
    readonly enrolled: number;
    readonly places: number;
  }[];
}

/** What a territory has so far, phase by phase: counts only, bounded by its number of pilots. */
export async function initiativeOverview(context: AppContext, territoryId: string): Promise<InitiativeOverview> {
  const { db } = context;
  const [dataItems, holders, challenges, lastImport, pilots] = await Promise.all([
    db.dataItem.count({ where: { territoryId } }),
    db.dataHolder.count({ where: { territoryId, items: { some: {} } } }),
    db.dataItem.groupBy({ by: ['challenge'], where: { territoryId } }),
    db.sheetImport.findFirst({ where: { territoryId, state: 'accepted' }, orderBy: { acceptedAt: 'desc' } }),
    db.pilot.findMany({ where: { territoryId }, orderBy: { slug: 'asc' } }),
  ]);
  return {
    dataItems,
    holders,
    challenges: challenges.length,
    lastImportAt: lastImport?.acceptedAt?.toISOString(),
    pilots: await Promise.all(pilots.map(({ slug }) => pilotLine(context, slug))),
  };
}

async function pilotLine(context: AppContext, slug: string): Promise<InitiativeOverview['pilots'][number]> {
  const [definition, enrolled] = await Promise.all([
    getPilotDefinition(context, slug),
    context.db.tester.count({ where: { pilotSlug: slug, state: 'enrolled' } }),
  ]);
  return {
    slug,
    title: definition.title,
    startsOn: definition.calendar.startsOn,
    enrolled,
    places: definition.panels.reduce((sum, { size }) => sum + size, 0),
  };
}
