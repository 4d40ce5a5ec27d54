import { newToken } from '~/access/token.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

export interface MapShareView {
  readonly id: string;
  readonly token: string;
  readonly initiativeId: string;
  readonly hidesNotes: boolean;
  readonly createdAt: Date;
}

/** The links that are open, newest first. */
export async function listShares(context: AppContext, input: { territoryId: string }): Promise<MapShareView[]> {
  return context.db.mapShare.findMany({
    where: { territoryId: input.territoryId, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, token: true, initiativeId: true, hidesNotes: true, createdAt: true },
  });
}

/** Opens an initiative's map to whoever has the link. 404 when the initiative is not this territory's. */
export async function shareMap(
  context: AppContext,
  input: { territoryId: string; initiativeId: string; hidesNotes: boolean; userId: string },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, hidesNotes, userId } = input;
  if ((await context.db.initiative.count({ where: { id: initiativeId, territoryId } })) === 0)
    throw new Response(null, { status: 404 });
  const { token } = newToken();
  return context.db.mapShare.create({
    data: { territoryId, initiativeId, hidesNotes, token, createdById: userId, createdAt: context.clock.now() },
    select: { id: true },
  });
}

/** Closes a link for good; closed already, nothing changes. */
export async function closeShare(context: AppContext, input: { territoryId: string; id: string }): Promise<void> {
  const { territoryId, id } = input;
  await context.db.mapShare.updateMany({
    where: { id, territoryId, revokedAt: null },
    data: { revokedAt: context.clock.now() },
  });
}

export interface OpenShare {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly hidesNotes: boolean;
  readonly place: string;
  readonly theme: 'energie' | 'mobilite' | 'social' | 'alimentation' | undefined;
  readonly names: { readonly fr: string; readonly en: string };
}

const THEMES = ['energie', 'mobilite', 'social', 'alimentation'] as const;

/** What a link opens; 404 when it opens nothing any more. */
export async function openShare(context: AppContext, token: string): Promise<OpenShare> {
  const { db } = context;
  const share = token ? await db.mapShare.findUnique({ where: { token } }) : null;
  const initiative =
    share && !share.revokedAt
      ? await db.initiative.findFirst({
          where: { id: share.initiativeId, territoryId: share.territoryId },
          include: { territory: { select: { name: true } } },
        })
      : null;
  if (!share || !initiative) throw new Response(null, { status: 404 });
  return {
    territoryId: share.territoryId,
    initiativeId: share.initiativeId,
    hidesNotes: share.hidesNotes,
    place: initiative.territory.name,
    theme: THEMES.find((theme) => theme === initiative.theme),
    names: { fr: initiative.nameFr, en: initiative.nameEn },
  };
}
