import type { AppContext } from '~/platform/context.server.ts';
import type { PilotDefinition } from '../definition.ts';
import type { FolderFile } from '../folder/files.ts';
import { readPilot } from '../get-pilot-definition.server.ts';
import type { PilotProblem } from '../problem.ts';
import { findFolder } from '../source/find-folder.server.ts';
import { type FrozenVersion, readVersion, versionInForce } from './read-version.server.ts';

/** A folder that says something else than the version in force. */
export interface ProposedAmendment {
  readonly state: 'proposed';
  readonly inForce: FrozenVersion;
  readonly before: PilotDefinition;
  readonly after: PilotDefinition;
  readonly files: readonly FolderFile[];
  /** Of the folder: whoever signs says which one they read. */
  readonly hash: string;
}

export type Proposal =
  /** Never launched, nothing to amend; or the folder says the same, or is gone. */
  | { readonly state: 'none' }
  | { readonly state: 'broken'; readonly problems: readonly PilotProblem[] }
  /** It names another territory or initiative: a pilot does not move. */
  | { readonly state: 'misplaced' }
  | ProposedAmendment;

/** What the pilot's folder proposes, compared with the protocol in force. */
export async function proposedAmendment(context: Pick<AppContext, 'db' | 'env'>, slug: string): Promise<Proposal> {
  const inForce = await versionInForce(context, slug);
  const found = inForce && (await findFolder(context, slug));
  if (!inForce || !found) return { state: 'none' };
  const { definition: after, problems, files, hash } = await readPilot(context, found);
  if (hash === inForce.hash) return { state: 'none' };
  if (!after) return { state: 'broken', problems };
  const before = await readVersion(context, slug, inForce);
  // A state in a folder is that of its first day: afterwards the pilot's own row says it.
  if (JSON.stringify({ ...before, status: '' }) === JSON.stringify({ ...after, status: '' })) return { state: 'none' };
  if (before.territory !== after.territory || before.initiative !== after.initiative) return { state: 'misplaced' };
  return { state: 'proposed', inForce, before, after: { ...after, status: before.status }, files, hash };
}
