import type { PilotDefinition, PilotPurpose, PilotService } from './definition.ts';

/** Where a dataset comes from: the part of its key before the `/`. */
const holderOf = (dataset: string): string => dataset.split('/')[0] ?? '';

/** Whether testers get pages from it today. */
export const isServiceOpen = ({ widgets, missing }: Pick<PilotService, 'widgets' | 'missing'>): boolean =>
  widgets.length > 0 && !missing;

/** What keeps a purpose from being asked: holders whose connector is not written, services that nobody can use yet. */
export interface Waiting {
  readonly holders: readonly string[];
  readonly services: readonly string[];
}

/**
 * What a purpose waits for. It waits for every holder that it needs data of, and for its services when none of them
 * runs: an agreement is not asked for what cannot come, nor for what serves nothing yet.
 */
export function waitsFor(definition: PilotDefinition, purpose: PilotPurpose): Waiting {
  const coming = definition.comingHolders.map(({ key }) => key);
  const needed = [...(purpose.holder ? [purpose.holder] : []), ...purpose.datasets.map(holderOf)];
  const services = definition.services.filter(({ key }) => purpose.services.includes(key));
  const isServed = services.length === 0 || services.some(isServiceOpen);
  return {
    holders: coming.filter((key) => needed.includes(key)),
    services: isServed ? [] : services.map(({ key }) => key),
  };
}

export function isAsked(definition: PilotDefinition, purpose: PilotPurpose): boolean {
  const { holders, services } = waitsFor(definition, purpose);
  return holders.length === 0 && services.length === 0;
}

/**
 * The part of a pilot that testers meet: only purposes that can be asked today, the data they ask for, the holders
 * that return it, and the services that run. The rest of the definition waits for its holders and services.
 */
export function openPart(definition: PilotDefinition): PilotDefinition {
  const purposes = definition.purposes.filter((purpose) => isAsked(definition, purpose));
  const asked = new Set(purposes.flatMap(({ datasets }) => datasets));
  const datasets = definition.datasets.filter(({ key }) => asked.has(key));
  const services = definition.services.filter(isServiceOpen).map((service) => ({
    ...service,
    datasets: service.datasets.filter((key) => asked.has(key)),
  }));
  const open = new Set(services.map(({ key }) => key));
  return {
    ...definition,
    holders: definition.holders.filter((id) => datasets.some(({ holder }) => holder === id)),
    comingHolders: [],
    datasets,
    purposes: purposes.map((purpose) => ({
      ...purpose,
      services: purpose.services.filter((key) => open.has(key)),
    })),
    services,
  };
}
