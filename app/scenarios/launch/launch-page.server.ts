import type { PilotDefinition } from '~/pilots/definition.ts';
import { asBytes } from '~/pilots/folder/files.ts';
import { hashFiles } from '~/pilots/folder/hash-files.server.ts';
import { getPilotDefinition, readFolderDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { asPilotState } from '~/pilots/protocol/life.ts';
import { isOnDisk } from '~/pilots/source/find-folder.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Scenario } from '../scenario.ts';
import type { SectionKey } from '../sections.ts';
import { launchFolder } from './launch-folder.ts';
import { type Missing, whatIsMissing } from './what-is-missing.ts';

/**
 * Where the pilot of a scenario stands. `launched`: it says what the scenario says; `ahead`: the scenario has changed
 * since, and a draft can follow; `amending`: it runs under a frozen protocol, and the scenario can propose an amendment;
 * `proposed`: its folder already does; `over`: it follows no more; `on-disk`: the installation has its own folder.
 */
export type LaunchState = 'new' | 'launched' | 'ahead' | 'amending' | 'proposed' | 'over' | 'on-disk';

export interface LaunchPage {
  readonly state: LaunchState;
  readonly missing: readonly { readonly page: SectionKey; readonly items: readonly Missing[] }[];
  readonly files: readonly { readonly name: string; readonly lines: number }[];
}

/** Everything the page of a launch says, but for the check before launch. */
export async function launchPage(context: AppContext, scenario: Scenario, locale: Locale): Promise<LaunchPage> {
  const { document } = scenario;
  const files = launchFolder(document);
  const missing = whatIsMissing(document, locale);
  const pages = [...new Set(missing.map(({ page }) => page))];
  return {
    state: await stateOf(context, scenario),
    missing: pages.map((page) => ({ page, items: missing.filter((one) => one.page === page) })),
    files: files.map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 })),
  };
}

const hashOf = (document: PilotDefinition): string => hashFiles(launchFolder(document).map(asBytes));

async function stateOf(context: AppContext, { id, document }: Scenario): Promise<LaunchState> {
  const { slug } = document;
  if (await isOnDisk(context, slug)) return 'on-disk';
  const folder = await context.db.pilotFolder.findUnique({ where: { slug }, select: { scenarioId: true } });
  if (folder?.scenarioId !== id) return 'new';
  // What they say is compared, not how it was written: a later version of the product may lay the same files out anew.
  if (hashOf(await getPilotDefinition(context, slug)) === hashOf(document)) return 'launched';
  const pilot = await context.db.pilot.findUnique({ where: { slug }, select: { status: true } });
  const pilotIs = pilot ? asPilotState(pilot.status) : 'draft';
  if (pilotIs === 'draft' || pilotIs === 'review') return 'ahead';
  if (pilotIs === 'closed' || pilotIs === 'archived') return 'over';
  return hashOf(await readFolderDefinition(context, slug)) === hashOf(document) ? 'proposed' : 'amending';
}
