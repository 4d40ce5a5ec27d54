import type { AppContext } from '~/platform/context.server.ts';
import type { ReadObstacle } from './judge-reader.ts';
import type { ReadFor } from './read-for.server.ts';
import { signatureOf } from './share-reader.ts';

const DAY_MS = 86_400_000;

/**
 * Writes down that a reader asked and was refused, with the reason; the same refusal once a day, so that a page
 * that asks at each visit does not bury the rest. Nothing is kept of a tester who left.
 */
export async function logRefusal(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { testerId, dataset, reader, obstacles }: ReadFor & { readonly obstacles: readonly ReadObstacle[] },
): Promise<void> {
  if (obstacles.includes('tester-left')) return;
  const at = clock.now();
  const same = {
    testerId,
    dataset,
    reader: signatureOf(reader),
    outcome: 'refused',
    reason: obstacles[0] ?? 'no-sight',
  };
  const since = new Date(at.getTime() - DAY_MS);
  if ((await db.vaultAccess.count({ where: { ...same, at: { gt: since } } })) > 0) return;
  await db.vaultAccess.create({ data: { ...same, at, fromDay: '', toDay: '' } });
}
