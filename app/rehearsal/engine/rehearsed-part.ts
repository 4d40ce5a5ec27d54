import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { isServiceOpen, waitsFor } from '~/pilots/open-part.ts';

/** What of a pilot a rehearsal plays, and what it leaves aside. Keys, in the definition's order. */
export interface PartsPlayed {
  /** Services whose pages exist. */
  readonly services: readonly string[];
  /** Services that are described and not built: people agree, their data comes, and no page of theirs is played. */
  readonly servicesNotPlayed: readonly string[];
  /** Holders without a connector: nobody is asked for what they hold. */
  readonly holdersNotPlayed: readonly string[];
  readonly purposes: readonly string[];
  readonly purposesNotPlayed: readonly string[];
}

const isPlayed = (definition: PilotDefinition, purpose: PilotPurpose): boolean =>
  waitsFor(definition, purpose).holders.length === 0;

/**
 * The pilot as a rehearsal opens it: every purpose whose data can come, though the pages that would use it are still
 * to be built. Real testers are asked less (`openPart`): seeing before is what a rehearsal is for.
 */
export function rehearsedPart(definition: PilotDefinition): PilotDefinition {
  const purposes = definition.purposes.filter((purpose) => isPlayed(definition, purpose));
  const asked = new Set(purposes.flatMap(({ datasets }) => datasets));
  const datasets = definition.datasets.filter(({ key }) => asked.has(key));
  const services = definition.services
    .map((service) => ({ ...service, datasets: service.datasets.filter((key) => asked.has(key)) }))
    .filter((service, at) => isServiceOpen(service) || service.datasets.length > 0 || needsNothing(definition, at));
  const kept = new Set(services.map(({ key }) => key));
  return {
    ...definition,
    holders: definition.holders.filter((id) => datasets.some(({ holder }) => holder === id)),
    comingHolders: [],
    datasets,
    purposes: purposes.map((purpose) => ({ ...purpose, services: purpose.services.filter((key) => kept.has(key)) })),
    services,
  };
}

/** A service that asks for no data at all has nothing to wait for. */
const needsNothing = ({ services }: PilotDefinition, at: number): boolean => services[at]?.datasets.length === 0;

export function partsPlayed(definition: PilotDefinition): PartsPlayed {
  const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);
  return {
    services: keys(definition.services.filter(isServiceOpen)),
    servicesNotPlayed: keys(definition.services.filter((service) => !isServiceOpen(service))),
    holdersNotPlayed: keys(definition.comingHolders),
    purposes: keys(definition.purposes.filter((purpose) => isPlayed(definition, purpose))),
    purposesNotPlayed: keys(definition.purposes.filter((purpose) => !isPlayed(definition, purpose))),
  };
}
