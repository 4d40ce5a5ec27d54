import type { Kit } from '~/kit/schema/kit.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import type { ModelPlaces } from './rank.ts';

/** Where the kit puts the five models on its two axes. */
export function modelPlaces({ models }: Pick<Kit, 'models'>): ModelPlaces {
  const places = GOVERNANCE_MODEL_KEYS.map((key) => {
    const model = models.find((one) => one.key === key);
    if (!model) throw new Error(`The kit has no model ${key}`);
    return [key, model.axes] as const;
  });
  return Object.fromEntries(places) as Record<(typeof GOVERNANCE_MODEL_KEYS)[number], (typeof places)[number][1]>;
}
