import type { Place } from './schema/parts.ts';

/**
 * Where a place of the product is, for one territory. Pages of a pilot are reached by the list of pilots: advice is about
 * whichever pilot the reader runs.
 */
export function placeHref(place: Place, territoryId: string): string {
  const base = `/${territoryId}`;
  switch (place) {
    case 'initiative':
      return base;
    case 'workshops':
      return `${base}/ateliers`;
    case 'harvest':
      return `${base}/recolte`;
    case 'datamap':
      return `${base}/donnees`;
    case 'datasheets':
      return `${base}/donnees/feuilles`;
    case 'use-cases':
      return `${base}/usages/cas`;
    case 'team':
      return `${base}/equipe`;
    default:
      return `${base}/experimentations`;
  }
}
