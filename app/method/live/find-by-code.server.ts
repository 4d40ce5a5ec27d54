import { THEMES } from '~/kit/schema/kit.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readJoinCode } from '../join-code.ts';
import { toHead } from './wall-rows.server.ts';
import type { WorkshopState } from './wall-state.ts';

export interface JoinableWorkshop {
  readonly id: string;
  readonly joinCode: string;
  readonly title: string;
  readonly theme: string;
  readonly territoryId: string;
  readonly territoryName: string;
  readonly initiativeId: string;
  readonly initiativeTheme: (typeof THEMES)[number] | undefined;
  readonly state: WorkshopState;
}

/** The workshop that a code opens, however it was typed. Throws AppError `method.unknown-code`. */
export async function findByCode(context: AppContext, typed: string): Promise<JoinableWorkshop> {
  const joinCode = readJoinCode(typed);
  const found = joinCode ? await context.db.workshop.findUnique({ where: { joinCode } }) : null;
  if (!found) throw new AppError('method.unknown-code', { code: typed.slice(0, 20) });
  const [territory, initiative] = await Promise.all([
    context.db.territory.findUnique({ where: { id: found.territoryId }, select: { name: true } }),
    context.db.initiative.findUnique({ where: { id: found.initiativeId }, select: { theme: true } }),
  ]);
  return {
    id: found.id,
    joinCode,
    title: found.title,
    theme: found.theme,
    territoryId: found.territoryId,
    territoryName: territory?.name ?? '',
    initiativeId: found.initiativeId,
    initiativeTheme: THEMES.find((theme) => theme === initiative?.theme),
    state: toHead(found).state,
  };
}
