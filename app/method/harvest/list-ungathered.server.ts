import type { HarvestKind } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readRecord } from '../record/read-record.server.ts';
import { proposeHarvest } from './propose-harvest.ts';

/** Something on a wall or in a form that `gatherHarvest` would add. */
export interface Ungathered {
  /** The family, note or answer it is. */
  readonly sourceId: string;
  readonly text: string;
  readonly author: string;
}

/**
 * What the walls of a workshop say now for these challenges and nobody gathered yet: read and not written, so that
 * looking changes nothing. 404 when the workshop is not this territory's.
 */
export async function listUngathered(
  context: AppContext,
  input: { territoryId: string; workshopId: string; kind: HarvestKind; challenges: readonly string[] },
): Promise<Ungathered[]> {
  const { workshopId, kind, challenges } = input;
  const proposed = proposeHarvest(await readRecord(context, input)).filter(
    (item) => item.kind === kind && challenges.includes(item.challenge),
  );
  const known = await context.db.harvestItem.findMany({
    where: { workshopId, kind, sourceId: { in: proposed.map(({ sourceId }) => sourceId) } },
    select: { sourceId: true },
  });
  const gathered = new Set(known.map(({ sourceId }) => sourceId));
  return proposed
    .filter(({ sourceId }) => !gathered.has(sourceId))
    .map(({ sourceId, text, author }) => ({ sourceId, text, author }));
}
