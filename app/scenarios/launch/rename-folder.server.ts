import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { getScenario } from '../get-scenario.server.ts';
import { saveScenario } from '../save-scenario.server.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 60;

export const isFolderName = (name: string): boolean => NAME.test(name) && name.length <= LONGEST;

/** Gives the folder of a scenario another name; AppError `scenarios.launch-renamed` once it is launched. */
export async function renameFolder(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Parameters<typeof saveScenario>[1],
  input: { territoryId: string; scenarioId: string; revision: number; slug: string },
): Promise<void> {
  const { slug, ...at } = input;
  const { pilotSlug } = await getScenario(context, at);
  if (pilotSlug && pilotSlug !== slug) throw new AppError('scenarios.launch-renamed', { slug: pilotSlug });
  await saveScenario(context, actor, { ...at, change: (document) => ({ ...document, slug }) });
}
