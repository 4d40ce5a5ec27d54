import type { AppContext } from '~/platform/context.server.ts';
import type { Offer } from '~/platform/offers.ts';
import type { PilotDefinition } from './definition.ts';
import { openPart } from './open-part.ts';

/** Which part of a pilot testers meet. */
export type Opening = (definition: PilotDefinition) => PilotDefinition;

/**
 * A rehearsal that plays stand-ins for holders and services that are still to come opens more than `openPart` does.
 * Nobody offers it where real people take part.
 */
export const openingOffer: Offer<Opening> = { name: 'pilots.opening' };

export const takeOpening = ({ offers }: Partial<Pick<AppContext, 'offers'>>): Opening =>
  offers?.take(openingOffer) ?? openPart;
