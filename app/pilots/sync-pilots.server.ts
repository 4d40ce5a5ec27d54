import { declareUses, type ItemUse } from '~/datamap/declare-uses.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from './definition.ts';
import { type LoadedPilot, loadPilots } from './load-pilots.server.ts';
import { formatProblem } from './problem.ts';

export interface PilotSync {
  readonly synced: string[];
  /** Pilots of a territory or an initiative that this installation does not have. */
  readonly skipped: string[];
}

/**
 * Gives every valid pilot folder its row, or brings the row up to date with the folder. A pilot's status is the
 * folder's when the row is made and the row's from then on. Folders with mistakes are logged and left out; rows
 * whose folder is gone stay as they are, because testers may be attached to them.
 */
export async function syncPilots(context: AppContext): Promise<PilotSync> {
  const { pilots, problems } = await loadPilots(context.env.PILOTS_DIR);
  for (const problem of problems) context.log.error({ pilot: problem.pilot }, formatProblem(problem));
  const sync: PilotSync = { synced: [], skipped: [] };
  for (const pilot of pilots) ((await syncOne(context, pilot)) ? sync.synced : sync.skipped).push(pilot.slug);
  return sync;
}

async function syncOne(context: AppContext, { slug, definition, definitionHash }: LoadedPilot): Promise<boolean> {
  const { db, clock, log } = context;
  const { territory: territoryId, initiative: initiativeId, status } = definition;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0) {
    log.info(
      { pilot: slug, territory: territoryId, initiative: initiativeId },
      'pilot of another installation left out',
    );
    return false;
  }
  const read = { territoryId, initiativeId, definitionHash, loadedAt: clock.now() };
  await db.pilot.upsert({ where: { slug }, create: { slug, status, ...read }, update: read });
  await declareUses(context, { territoryId, source: `pilot:${slug}`, uses: usesOfCards(definition) });
  return true;
}

/** The thread downwards: from a data card to the pilot's dataset that it justifies. */
function usesOfCards({ slug, territory, title, datasets }: PilotDefinition): ItemUse[] {
  return datasets.map((dataset) => ({
    itemKey: dataset.justifiedBy,
    href: `/${territory}/experimentations/${slug}/definition`,
    label: { fr: `${title.fr} : ${dataset.title.fr}`, en: `${title.en}: ${dataset.title.en}` },
  }));
}
