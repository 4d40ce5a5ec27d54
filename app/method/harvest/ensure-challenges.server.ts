import type { Tx } from '~/platform/database/open.server.ts';
import { textKey } from '../text-key.ts';

interface Input {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly texts: readonly string[];
  /** Where they were harvested. */
  readonly workshopId?: string | undefined;
  readonly at: Date;
}

/** Ids of the initiative's challenges by text key; those not known yet are added last, one set aside is taken back. */
export async function ensureChallenges(tx: Tx, input: Input): Promise<ReadonlyMap<string, string>> {
  const { territoryId, initiativeId, texts, workshopId = null, at } = input;
  const byKey = new Map<string, string>();
  for (const text of texts) {
    const key = textKey(text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, text.replace(/\s+/g, ' ').trim());
  }
  const keys = [...byKey.keys()];
  if (keys.length === 0) return new Map();
  const last = await tx.challenge.aggregate({ where: { initiativeId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  await tx.challenge.createMany({
    data: [...byKey].map(([key, text], index) => ({
      ...{ territoryId, initiativeId, key, text, workshopId },
      position: first + index,
      createdAt: at,
    })),
    skipDuplicates: true,
  });
  await tx.challenge.updateMany({ where: { initiativeId, key: { in: keys } }, data: { retiredAt: null } });
  const challenges = await tx.challenge.findMany({
    where: { initiativeId, key: { in: keys } },
    select: { id: true, key: true },
  });
  return new Map(challenges.map(({ key, id }) => [key, id]));
}
