import type { AppContext } from '~/platform/context.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { readRecord } from '../record/read-record.server.ts';
import { castPeople } from './cast-people.server.ts';
import { type ProposedItem, proposeHarvest } from './propose-harvest.ts';

/**
 * Reads the walls and forms again and proposes what they leave. What somebody edited, kept, took or dropped stays as it
 * is; a proposal nobody touched follows its wall, and goes when its source goes. People to meet join the casting.
 * Answers how many are new. 404 when the workshop is not this territory's.
 */
export async function gatherHarvest(
  context: AppContext,
  input: { territoryId: string; workshopId: string },
): Promise<{ added: number }> {
  const { territoryId, workshopId } = input;
  const { initiativeId } = await findWorkshop(context, input);
  const proposed = proposeHarvest(await readRecord(context, input));
  const at = context.clock.now();
  return context.db.$transaction(async (tx) => {
    const known = await tx.harvestItem.findMany({ where: { workshopId, sourceKind: { not: 'hand' } } });
    // Whatever somebody filed it as: a note is proposed once.
    const keyOf = (item: { sourceKind: string; sourceId: string | null }): string =>
      `${item.sourceKind} ${item.sourceId}`;
    const byKey = new Map(known.map((item) => [keyOf(item), item]));
    const fresh: Array<ProposedItem & { position: number }> = [];
    for (const [position, item] of proposed.entries()) {
      const before = byKey.get(keyOf(item));
      byKey.delete(keyOf(item));
      if (!before) fresh.push({ ...item, position });
      else {
        const untouched = before.state === 'proposed' && before.version === 1;
        const { text, detail, challenge, author, points } = item;
        const data = untouched ? { text, detail, challenge, author, points, position } : { points };
        await tx.harvestItem.update({ where: { id: before.id }, data });
      }
    }
    const gone = [...byKey.values()].filter(({ state, version }) => state === 'proposed' && version === 1);
    await tx.harvestItem.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
    const stored = fresh.map((item) => ({
      ...item,
      ...{ territoryId, initiativeId, workshopId, createdAt: at, updatedAt: at },
    }));
    const { count } = await tx.harvestItem.createMany({ data: stored, skipDuplicates: true });
    await castPeople(tx, { workshopId, at });
    return { added: count };
  });
}
