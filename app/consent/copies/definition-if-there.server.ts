import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** A pilot's definition, or undefined when its folder was removed: what is owed to those who left is still done. */
export async function definitionIfThere(context: AppContext, slug: string): Promise<PilotDefinition | undefined> {
  try {
    return await getPilotDefinition(context, slug);
  } catch (error) {
    if (error instanceof Response && error.status === 404) return undefined;
    throw error;
  }
}
