import type { PilotPurpose } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { readVersion } from '~/pilots/protocol/read-version.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

export interface Answered {
  readonly pilotSlug: string;
  readonly protocolVersion: number;
  readonly purposeKey: string;
}

/**
 * The purpose in the words that were answered, for an agreement that the pilot asks no more: its holder is to come
 * again, or the question was taken out. Undefined when no version that is kept has it.
 */
export async function answeredPurpose(
  context: AppContext,
  { pilotSlug, protocolVersion, purposeKey }: Answered,
): Promise<PilotPurpose | undefined> {
  const isFrozen = await context.db.protocolVersion.count({ where: { pilotSlug, version: protocolVersion } });
  const definition =
    isFrozen > 0
      ? await readVersion(context, pilotSlug, { version: protocolVersion })
      : await getPilotDefinition(context, pilotSlug);
  return definition.purposes.find(({ key }) => key === purposeKey);
}
