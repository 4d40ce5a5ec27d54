import { THEMES } from '~/kit/schema/kit.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { drawQr } from '~/platform/draw-qr.server.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { readWall } from './read-wall.server.ts';

/** A workshop with everything that its screens show; 404 when this territory has none of this id. */
export async function openWall(context: AppContext, input: { territoryId: string; workshopId: string }) {
  const found = await findWorkshop(context, input);
  const [territory, initiative] = await Promise.all([
    context.db.territory.findUnique({ where: { id: found.territoryId }, select: { name: true } }),
    context.db.initiative.findUnique({ where: { id: found.initiativeId }, select: { theme: true } }),
  ]);
  const { host, pathname } = new URL(`${context.publicUrl}/m`);
  return {
    workshop: {
      id: found.id,
      initiativeId: found.initiativeId,
      title: found.title,
      joinCode: found.joinCode,
      territoryName: territory?.name ?? '',
      theme: THEMES.find((theme) => theme === initiative?.theme),
      template: templateOf(found),
    },
    wall: { state: await readWall(context, found.id), now: context.clock.now().getTime() },
    streamUrl: `/${found.territoryId}/ateliers/${found.id}/flux`,
    address: `${host}${pathname}`,
    qr: drawQr(`${context.publicUrl}/m/${found.joinCode}`),
  };
}
