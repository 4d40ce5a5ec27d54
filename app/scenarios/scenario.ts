import { draftDefinitionSchema, type PilotDefinition } from '~/pilots/definition.ts';

/** A scenario, as pages and the folders of this room see it. */
export interface Scenario {
  readonly id: string;
  readonly initiativeId: string;
  /** The pilot definition, where any text, day or list may still be empty. */
  readonly document: PilotDefinition;
  /** Send it back when saving. */
  readonly revision: number;
  /** The pilot it became, once launched. */
  readonly pilotSlug: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Name of who saved it last. */
  readonly updatedBy: string;
  /** Put away: not listed, can be brought back. */
  readonly archived: boolean;
}

interface Stored {
  readonly id: string;
  readonly initiativeId: string;
  readonly document: unknown;
  readonly revision: number;
  readonly pilotSlug: string | null;
  readonly updatedByName: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
}

export function toScenario(stored: Stored): Scenario {
  const { id, initiativeId, revision, pilotSlug } = stored;
  return {
    ...{ id, initiativeId, revision, pilotSlug },
    document: draftDefinitionSchema.parse(stored.document),
    createdAt: stored.createdAt.toISOString(),
    updatedAt: stored.updatedAt.toISOString(),
    updatedBy: stored.updatedByName,
    archived: stored.archivedAt !== null,
  };
}

/** Its page. */
export const pageOfScenario = (territoryId: string, scenarioId: string): string =>
  `/${territoryId}/scenarios/${scenarioId}`;
