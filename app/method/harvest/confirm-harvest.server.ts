import { HARVEST_KINDS, type HarvestKind } from '~/kit/schema/parts.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { isUuid } from '../is-uuid.ts';
import { textKey } from '../text-key.ts';
import { castPeople } from './cast-people.server.ts';
import { ensureChallenges } from './ensure-challenges.server.ts';

export interface HarvestLine {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly kind: HarvestKind;
  readonly kept: boolean;
}

interface Where {
  readonly territoryId: string;
  readonly workshopId: string;
}

const LONGEST = 300;

/** The lines of the harvest's form. */
export function readHarvestLines(form: FormData): HarvestLine[] {
  return form.getAll('item').flatMap((value): HarvestLine[] => {
    const id = String(value);
    const kind = HARVEST_KINDS.find((known) => known === form.get(`kind-${id}`));
    const text = cleanText(form.get(`text-${id}`));
    if (!isUuid(id) || !kind) return [];
    return [{ id, kind, text, version: Number(form.get(`version-${id}`)) || 0, kept: form.has(`keep-${id}`) }];
  });
}

export const cleanText = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

/**
 * Keeps or drops each line in the words given; challenges kept join the initiative's. A line that somebody changed
 * meanwhile, or that was taken up, stays as it is and is counted in `left`. 404 when the workshop is not here.
 */
export async function confirmHarvest(
  context: AppContext,
  input: Where & { lines: readonly HarvestLine[] },
): Promise<{ kept: number; challenges: number; left: number }> {
  const { territoryId, workshopId, lines } = input;
  const { initiativeId } = await findWorkshop(context, input);
  const at = context.clock.now();
  return context.db.$transaction(async (tx) => {
    const count = { kept: 0, challenges: 0, left: 0 };
    const agreed: HarvestLine[] = [];
    for (const { id, version, text, kind, kept } of lines) {
      const words = text === '' ? {} : { text };
      const { count: changed } = await tx.harvestItem.updateMany({
        where: { id, workshopId, territoryId, version, state: { not: 'taken' } },
        data: { ...words, kind, state: kept ? 'kept' : 'dropped', version: { increment: 1 }, updatedAt: at },
      });
      if (changed === 0) count.left += 1;
      else if (kept) {
        count.kept += 1;
        if (kind === 'challenge' && text !== '') agreed.push({ id, version, text, kind, kept });
      }
    }
    // A line filed as a person joins the casting, as those that the agenda asked for did.
    await castPeople(tx, { workshopId, at });
    const texts = agreed.map(({ text }) => text);
    const ids = await ensureChallenges(tx, { territoryId, initiativeId, workshopId, texts, at });
    for (const { id, text } of agreed) {
      const challengeId = ids.get(textKey(text));
      if (!challengeId) continue;
      const data = { state: 'taken', takenAs: `challenge:${challengeId}`, updatedAt: at };
      await tx.harvestItem.update({ where: { id }, data });
      count.challenges += 1;
    }
    return count;
  });
}

/** Something that was said and stands on no wall. 404 when the workshop is not here. */
export async function addHarvest(
  context: AppContext,
  input: Where & { text: string; kind: HarvestKind },
): Promise<void> {
  const { territoryId, workshopId, kind } = input;
  const { initiativeId } = await findWorkshop(context, input);
  const text = cleanText(input.text);
  if (text === '') return;
  const at = context.clock.now();
  const position = await context.db.harvestItem.count({ where: { workshopId } });
  await context.db.harvestItem.create({
    data: {
      ...{ territoryId, initiativeId, workshopId, kind, text, position },
      ...{ sourceKind: 'hand', createdAt: at, updatedAt: at },
    },
  });
}
