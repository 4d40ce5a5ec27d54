import { hasBegun } from './protocol/life.ts';

/** What a territory has so far, as far as the next thing depends on it. */
interface SoFar {
  readonly dataItems: number;
  readonly pilots: readonly { readonly status: string }[];
  readonly workshops: readonly { readonly phase: number; readonly state: string }[];
}

/** The one next thing, in the order of the phases; a sheet already imported has been through the first two, and a
 * pilot that is still a draft leaves its turn to a workshop that comes. */
export type NextThing = 'pilot' | 'workshop' | 'draft' | 'seminar' | 'datablitz' | 'map';

export function nextThing({ dataItems, pilots, workshops }: SoFar): NextThing {
  if (pilots.some(({ status }) => hasBegun(status))) return 'pilot';
  if (workshops.some(({ state }) => state === 'running' || state === 'planned')) return 'workshop';
  if (pilots.length > 0) return 'draft';
  if (dataItems > 0) return 'map';
  return workshops.some(({ phase, state }) => phase === 0 && state === 'closed') ? 'datablitz' : 'seminar';
}
