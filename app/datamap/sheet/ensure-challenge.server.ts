import type { Clock } from '~/platform/clock.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { sheetKeyOf } from './sheet-names.ts';

/** Lists a challenge among those of its initiative, so that its sheet stays when it has no row. */
export async function ensureChallenge(
  db: Tx,
  clock: Clock,
  input: { territoryId: string; initiativeId: string; challenge: string },
): Promise<void> {
  const { territoryId, initiativeId, challenge } = input;
  const last = await db.challenge.aggregate({ where: { territoryId, initiativeId }, _max: { position: true } });
  await db.challenge.createMany({
    data: [
      {
        ...{ territoryId, initiativeId, text: challenge, key: sheetKeyOf(challenge) },
        position: (last._max.position ?? 0) + 1,
        createdAt: clock.now(),
      },
    ],
    skipDuplicates: true,
  });
}
