import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { findFolder } from '~/pilots/source/find-folder.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Scenario } from '../scenario.ts';

/** What testers may have read already: the pilot that the scenario became; nothing before its launch. */
export async function launchedDefinition(
  context: AppContext,
  { pilotSlug }: Pick<Scenario, 'pilotSlug'>,
): Promise<PilotDefinition | undefined> {
  const isThere = pilotSlug !== null && (await findFolder(context, pilotSlug)) !== undefined;
  return isThere ? getPilotDefinition(context, pilotSlug) : undefined;
}
