import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';

/** Makes the territory's own version of a workshop of the kit, to be changed. 404 when the kit has none of that key. */
export async function copyTemplate(
  context: AppContext,
  input: { territoryId: string; key: string; createdById: string; locale: Locale },
): Promise<{ id: string }> {
  const { territoryId, key, createdById, locale } = input;
  const template = getKit().workshops.find((known) => known.key === key);
  if (!template) throw new Response(null, { status: 404 });
  const at = context.clock.now();
  return context.db.workshopCopy.create({
    data: {
      ...{ territoryId, createdById, basedOn: key, content: template },
      title: template.title[locale],
      createdAt: at,
      updatedAt: at,
    },
    select: { id: true },
  });
}

/** Puts a version away, or brings it back. Workshops planned with it keep theirs. */
export async function putCopyAway(
  context: AppContext,
  input: { territoryId: string; copyId: string; back: boolean },
): Promise<void> {
  const { territoryId, copyId, back } = input;
  const now = context.clock.now();
  const { count } = await context.db.workshopCopy.updateMany({
    where: { id: copyId, territoryId },
    data: { deletedAt: back ? null : now, updatedAt: now },
  });
  if (count === 0) throw new Response(null, { status: 404 });
}
