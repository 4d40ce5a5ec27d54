import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { type Action, decide } from '~/access/permissions.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { authorOf } from './author.ts';
import type { ScenarioFrameProps } from './components/scenario-frame.tsx';
import { getScenario } from './get-scenario.server.ts';
import { pageOfScenario } from './scenario.ts';

type ScenarioAction = Extract<Action, `scenario.${string}`>;

/**
 * The first line of every page of one scenario (`/:territory/scenarios/:scenario/…`): who asks, the scenario, and what
 * its frame needs. 404 in another territory, 403 for a role that may not; one that is put away can only be read.
 */
export async function openScenario(args: LoaderFunctionArgs | ActionFunctionArgs, action: ScenarioAction) {
  const { territory: territoryId = '', scenario: scenarioId = '' } = args.params;
  const principal = await requireAccess(args, action, { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const scenario = await getScenario(app, { territoryId, scenarioId });
  if (scenario.archived && action !== 'scenario.read') throw redirect(pageOfScenario(territoryId, scenarioId));
  const may = (wanted: ScenarioAction): boolean => decide(principal, wanted, { territory: territoryId }) === 'allow';
  const laptop = await territoryFrame(app, { territoryId, principal, locale, initiativeId: scenario.initiativeId });
  const { id, document, pilotSlug, archived } = scenario;
  const frame: Omit<ScenarioFrameProps, 'children'> = {
    laptop,
    scenario: { id, title: document.title, pilotSlug, archived },
    mayWrite: may('scenario.write') && !archived,
    mayLaunch: may('scenario.launch') && !archived,
  };
  return { app, principal, actor: authorOf(principal), locale, territoryId, scenarioId, scenario, frame };
}
