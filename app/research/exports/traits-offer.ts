import type { AppContext } from '~/platform/context.server.ts';
import type { Offer } from '~/platform/offers.ts';
import type { TesterTraits } from './source.ts';

/**
 * What testers of a pilot declared on coming in that an outsider may know of them, by pseudonym: asked of whoever keeps
 * entries, so that this room need not know where people are kept. Nothing else of them is answered.
 */
export const testerTraitsOffer: Offer<
  (context: Pick<AppContext, 'db'>, pilotSlug: string) => Promise<ReadonlyMap<string, TesterTraits>>
> = { name: 'tester-traits' };
