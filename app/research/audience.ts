import type { Principal } from '~/access/permissions.ts';
import type { Audience } from './grouping.ts';

/** A researcher of this pilot (or of its territory) sees plain counts; anyone else what may leave the room. */
export function audienceOf(principal: Principal, territoryId: string, pilotSlug: string): Audience {
  if (principal.kind !== 'staff') return 'other';
  const isResearcher = principal.roles.some(
    (held) =>
      held.role === 'researcher' &&
      held.territoryId === territoryId &&
      (held.pilotSlug === null || held.pilotSlug === pilotSlug),
  );
  return isResearcher ? 'researcher' : 'other';
}
