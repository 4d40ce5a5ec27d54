import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../is-uuid.ts';
import { textKey } from '../text-key.ts';
import { cleanText } from './confirm-harvest.server.ts';
import { ensureChallenges } from './ensure-challenges.server.ts';
import { listChallenges } from './list-challenges.server.ts';

interface Where {
  readonly territoryId: string;
  readonly initiativeId: string;
}

export type ChallengeAct =
  | { readonly act: 'add'; readonly text: string }
  | { readonly act: 'rename'; readonly id: string; readonly text: string }
  | { readonly act: 'up' | 'down' | 'retire' | 'restore'; readonly id: string }
  | { readonly act: 'merge'; readonly id: string; readonly into: string };

/** Adds, renames, orders, sets aside, takes back or merges challenges. AppError `method.same-words` when renaming. */
export async function changeChallenges(context: AppContext, where: Where, act: ChallengeAct): Promise<void> {
  const { db, clock } = context;
  const now = clock.now();
  if (act.act === 'add') {
    await db.$transaction((tx) => ensureChallenges(tx, { ...where, texts: [cleanText(act.text)], at: now }));
    return;
  }
  if (!isUuid(act.id)) throw new Response(null, { status: 404 });
  const own = { id: act.id, ...where };
  if (act.act === 'rename') {
    const text = cleanText(act.text);
    const key = textKey(text);
    if (key === '') return;
    const other = await db.challenge.count({ where: { ...where, key, id: { not: act.id } } });
    if (other > 0) throw new AppError('method.same-words');
    await db.challenge.updateMany({ where: own, data: { text, key } });
  } else if (act.act === 'retire' || act.act === 'restore') {
    await db.challenge.updateMany({ where: own, data: { retiredAt: act.act === 'retire' ? now : null } });
  } else if (act.act === 'merge') await merge(context, where, act);
  else await move(context, where, act.id, act.act === 'up' ? -1 : 1);
}

async function move(context: AppContext, where: Where, id: string, by: number): Promise<void> {
  const ids = (await listChallenges(context, where)).map((challenge) => challenge.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(from, 1));
  await context.db.$transaction(async (tx) => {
    for (const [index, one] of ids.entries()) {
      await tx.challenge.updateMany({ where: { id: one, ...where }, data: { position: index + 1 } });
    }
  });
}

/** What was harvested as the one is now the other's; the one is set aside, still cited by what was made for it. */
async function merge(context: AppContext, where: Where, { id, into }: { id: string; into: string }): Promise<void> {
  if (!isUuid(into) || id === into) return;
  const { db, clock } = context;
  if ((await db.challenge.count({ where: { ...where, id: { in: [id, into] } } })) < 2) {
    throw new Response(null, { status: 404 });
  }
  await db.$transaction([
    db.harvestItem.updateMany({
      where: { ...where, takenAs: `challenge:${id}` },
      data: { takenAs: `challenge:${into}` },
    }),
    db.workshopTable.updateMany({
      where: { challengeId: id, workshop: { territoryId: where.territoryId } },
      data: { challengeId: into },
    }),
    db.challenge.updateMany({ where: { id, ...where }, data: { retiredAt: clock.now() } }),
  ]);
}
