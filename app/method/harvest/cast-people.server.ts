import type { Tx } from '~/platform/database/open.server.ts';
import { textKey } from '../text-key.ts';

/** Each person to meet becomes a wish of the casting, once; the item says which. */
export async function castPeople(tx: Tx, { workshopId, at }: { workshopId: string; at: Date }): Promise<void> {
  const people = await tx.harvestItem.findMany({
    where: { workshopId, kind: 'person', state: { in: ['proposed', 'kept'] } },
  });
  if (people.length === 0) return;
  const wishes = await tx.castingWish.findMany({ where: { workshopId }, select: { id: true, name: true } });
  const byName = new Map(wishes.map(({ id, name }) => [textKey(name), id]));
  for (const { id, text, challenge } of people) {
    const known = byName.get(textKey(text));
    const wishId =
      known ?? (await tx.castingWish.create({ data: { workshopId, name: text, why: challenge, createdAt: at } })).id;
    byName.set(textKey(text), wishId);
    await tx.harvestItem.update({
      where: { id },
      data: { state: 'taken', takenAs: `casting:${wishId}`, updatedAt: at },
    });
  }
}
