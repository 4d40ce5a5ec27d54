import { type Action, decide, type Principal } from '~/access/permissions.ts';
import { widgetsOf } from '~/services/widgets.ts';
import type { PilotLinks } from './components/pilot-tabs.tsx';
import type { PilotDefinition } from './definition.ts';
import { pilotPolicy } from './pilot-governance.ts';
import { mayReceiveResults } from './recipients-of.ts';

/** Whether testers of this pilot have a page on which they show somebody a view. */
const showsViews = ({ services }: PilotDefinition): boolean =>
  widgetsOf(services).some(({ key }) => key === 'shared-view');

/** The pages of a pilot that this person may open, for the tabs; where its policy decides together, that place too. */
export function pilotLinks(
  principal: Principal,
  { territory, pilot }: { territory: string; pilot: string },
  definition: PilotDefinition,
): PilotLinks {
  const may = (action: Action): boolean => decide(principal, action, { territory, pilot }) === 'allow';
  const { gate } = pilotPolicy(definition).decides;
  return {
    base: `/${territory}/experimentations/${pilot}`,
    manage: may('panel.manage'),
    research: may('research.read'),
    custody: may('custody.manage'),
    holders: may('holders.manage'),
    results: may('results.read') && mayReceiveResults(definition, principal),
    together:
      gate === 'members-vote' && may('pilot.read')
        ? 'assembly'
        : gate === 'board-admits' && may('board.read')
          ? 'board'
          : null,
    surveys: may('surveys.read') && definition.surveys.length > 0,
    exchange: may('exchange.moderate') && definition.services.some(({ board }) => board),
    assist: may('panel.assist'),
    views: may('view.read') && showsViews(definition),
    messages: may('messages.manage') ? 'messages' : may('messages.call') ? 'appels' : '',
  };
}
