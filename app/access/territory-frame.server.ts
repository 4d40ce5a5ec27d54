import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { roleNames } from './messages/roles.ts';
import { type Principal, rolesIn } from './permissions.ts';

/** What the masthead of a territory's pages says; spread into LaptopFrame. */
export interface TerritoryFrame {
  readonly territory: { readonly id: string; readonly name: string };
  readonly theme: 'energie' | 'mobilite' | 'social' | 'alimentation' | undefined;
  readonly themeName: string;
  readonly reachedPhase: 0 | 1 | 2 | 3 | 4;
  readonly initiativeId: string;
  /** "Claire D., cheffe de projet" */
  readonly who: string;
}

const THEMES = ['energie', 'mobilite', 'social', 'alimentation'] as const;
const PHASES = [0, 1, 2, 3, 4] as const;

/** Reads a territory's name and its initiative (the one given, or the first) for the masthead. 404 when absent. */
export async function territoryFrame(
  context: AppContext,
  input: { territoryId: string; principal: Principal; locale: Locale; initiativeId?: string },
): Promise<TerritoryFrame> {
  const { territoryId, principal, locale, initiativeId } = input;
  const territory = await context.db.territory.findUnique({
    where: { id: territoryId },
    include: { initiatives: { orderBy: { id: 'asc' } } },
  });
  if (!territory) throw new Response(null, { status: 404 });
  const initiative = territory.initiatives.find(({ id }) => id === initiativeId) ?? territory.initiatives[0];
  const names = pick(roleNames, locale);
  const roles = rolesIn(principal, territoryId).map((role) => names[role]);
  return {
    territory: { id: territory.id, name: territory.name },
    theme: THEMES.find((theme) => theme === initiative?.theme),
    themeName: initiative ? inLocale({ fr: initiative.nameFr, en: initiative.nameEn }, locale) : '',
    reachedPhase: PHASES.find((phase) => phase === initiative?.reachedPhase) ?? 0,
    initiativeId: initiative?.id ?? '',
    who: principal.kind === 'staff' ? [principal.name, roles[0]].filter(Boolean).join(', ') : '',
  };
}
