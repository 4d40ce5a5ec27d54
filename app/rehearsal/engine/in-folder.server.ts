import path from 'node:path';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { writePilot } from '../lab/write-pilot.server.ts';
import type { RehearsalContext } from './stage.ts';
import type { ThrowawayContext } from './throwaway-context.server.ts';

/** The same context, on a folder of its own: what is played need not be what the installation has on its disk. */
export async function withFolder(context: ThrowawayContext, definition: PilotDefinition): Promise<RehearsalContext> {
  const folders = path.join(context.directory, 'pilots');
  await writePilot(folders, definition);
  return { ...context, env: { ...context.env, PILOTS_DIR: folders } };
}
