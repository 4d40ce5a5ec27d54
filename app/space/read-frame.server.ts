import { type ShareReader, serviceReader } from '~/consent/shares/share-reader.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { widgetsOf } from '~/services/widgets.ts';
import type { SpaceFrameData } from './components/space-frame.tsx';
import type { TesterPrincipal } from './tester.ts';

/** What every page of a tester's space says around its matter. */
export async function readFrame(
  { db }: Pick<AppContext, 'db'>,
  definition: PilotDefinition,
  tester: Pick<TesterPrincipal, 'isDemo'>,
): Promise<SpaceFrameData> {
  const { theme, title, contact, services } = definition;
  const shown = services.filter(({ widgets }) => widgets.length > 0);
  // Of a pilot with one service, its name is the one that testers know.
  const service = shown.length === 1 ? shown[0] : undefined;
  const { gate } = pilotPolicy(definition).decides;
  return {
    ...{ theme, title: service?.title ?? title, pilotTitle: title, contact, isDemo: tester.isDemo },
    together: gate === 'members-vote' ? 'assembly' : gate === 'board-admits' ? 'board' : null,
    widgets: widgetsOf(services),
    isPaused: (await pilotState({ db }, definition.slug)) === 'paused',
  };
}

/** The service whose widgets this pilot shows: it is who reads, and the policy says what it is shown. */
export function readerOf(definition: PilotDefinition): ShareReader {
  const [service] = definition.services.filter(({ widgets }) => widgets.length > 0);
  return serviceReader(service?.key ?? 'space');
}
