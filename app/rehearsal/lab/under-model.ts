import type { GovernanceModelKey } from '~/governance/models.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { isServiceOpen } from '~/pilots/open-part.ts';

/** The same pilot under one of the five models, pure: its own exceptions are left out, its own rules are kept. */
export function underModel(
  definition: PilotDefinition,
  model: GovernanceModelKey,
  slug: string = definition.slug,
): PilotDefinition {
  return { ...definition, slug, governance: { ...definition.governance, model, overrides: [] } };
}

/** Enough of the past to have a month that is over, and no more: the lab measures who reads, not what is read. */
const MOST_HISTORY_MONTHS = 2;

/** Asks for less of the past, so that a replay is short. */
export const shortened = (definition: PilotDefinition): PilotDefinition => ({
  ...definition,
  datasets: definition.datasets.map((dataset) => ({
    ...dataset,
    historyMonths: Math.min(MOST_HISTORY_MONTHS, dataset.historyMonths),
  })),
});

/**
 * The whole pilot, as if everything had come: a stand-in answers for each holder and each service that is not built.
 * `openPart` is what real testers meet. A connector that came since the pilot was written plays if it returns what the
 * pilot expects of it; otherwise its holder stays to come.
 */
export function withStandIns(definition: PilotDefinition): PilotDefinition {
  const { comingHolders } = definition;
  const waiting = comingHolders.filter(({ key }) => !returnsWhatIsExpected(definition, key));
  const played = comingHolders.filter((one) => !waiting.includes(one)).map(({ key }) => key);
  return { ...definition, holders: [...definition.holders, ...played], comingHolders: waiting };
}

function returnsWhatIsExpected({ datasets }: PilotDefinition, id: string): boolean {
  if (!isHolderId(id)) return true;
  const offered = manifests[id].permissions.map(({ key }) => key);
  return datasets.every(({ key, holder, including = [] }) => {
    return holder !== id || [key, ...including].every((one) => offered.includes(one));
  });
}

/** What a replay cannot play as it will be, and does with a stand-in. */
export interface StandIns {
  /** Holders whose connector is not written: readings without a meaning come in their place. */
  readonly holders: readonly string[];
  /** Services that are not built: what they may read is measured, what they would show is not. */
  readonly services: readonly string[];
}

export const standInsOf = (definition: PilotDefinition): StandIns => ({
  holders: [...definition.holders, ...definition.comingHolders.map(({ key }) => key)].filter((id) => !isHolderId(id)),
  services: definition.services.filter((service) => !isServiceOpen(service)).map(({ key }) => key),
});
