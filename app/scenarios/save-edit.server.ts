import type { PilotDefinition } from '~/pilots/definition.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from './author.ts';
import { documentAt } from './document-at.server.ts';
import { getScenario } from './get-scenario.server.ts';
import { type Saving, saveScenario } from './save-scenario.server.ts';

export type EditOutcome<Seen> =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** Somebody saved the same thing since: what it says now, who, and the revision that the next sending replaces. */
  | { readonly outcome: 'conflict'; readonly by: string; readonly revision: number; readonly theirs: Seen };

/**
 * Saves what a form edits. When somebody saved the scenario since, but not what this form shows (`seen`), both changes
 * are kept: two people may work on two pages. Otherwise nothing is saved and the conflict is told.
 */
export async function saveEdit<Seen>(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  edit: Saving & { readonly seen: (document: PilotDefinition) => Seen },
): Promise<EditOutcome<Seen>> {
  const { seen, ...saving } = edit;
  try {
    return { outcome: 'saved', ...(await saveScenario(context, actor, saving)) };
  } catch (error) {
    if (!isAppError(error) || error.code !== 'scenarios.changed') throw error;
  }
  const now = await getScenario(context, saving);
  const before = await documentAt(context, saving);
  const theirs = seen(now.document);
  if (before && JSON.stringify(seen(before)) === JSON.stringify(theirs)) {
    return { outcome: 'saved', ...(await saveScenario(context, actor, { ...saving, revision: now.revision })) };
  }
  return { outcome: 'conflict', by: now.updatedBy, revision: now.revision, theirs };
}
