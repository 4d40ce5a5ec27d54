import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { LONGEST_LINE } from '../datablitz/model.ts';
import { cleanLine } from '../text.ts';
import { ensureChallenge } from './ensure-challenge.server.ts';
import { nameTerritorySheets } from './find-sheet.server.ts';
import { sheetKeyOf } from './sheet-names.ts';

/**
 * Opens a sheet for a challenge; the one that is there already when it is named so but for case, accents or
 * punctuation. Answers its address. 404 when the initiative is another territory's.
 *
 * Throws AppError `datamap.challenge-empty`.
 */
export async function openSheet(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; challenge: string },
): Promise<{ slug: string }> {
  const { territoryId, initiativeId } = input;
  const challenge = cleanLine(input.challenge).slice(0, LONGEST_LINE);
  if (challenge === '') throw new AppError('datamap.challenge-empty');
  const { db, clock } = context;
  if ((await db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0)
    throw new Response(null, { status: 404 });
  const key = sheetKeyOf(challenge);
  const ours = async () =>
    (await nameTerritorySheets(context, territoryId)).find(
      (one) => one.initiativeId === initiativeId && one.key === key,
    );
  const there = await ours();
  if (there) return { slug: there.slug };
  await ensureChallenge(db, clock, { territoryId, initiativeId, challenge });
  const made = await ours();
  if (!made) throw new Response(null, { status: 404 });
  return { slug: made.slug };
}
