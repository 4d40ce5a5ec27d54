import type { PilotDefinition } from '~/pilots/definition.ts';
import type { SpaceFrameData } from './components/space-frame.tsx';
import type { TesterPrincipal } from './tester.ts';

/** What every page of a tester's space says around its matter. */
export function readFrame(definition: PilotDefinition, tester: Pick<TesterPrincipal, 'isDemo'>): SpaceFrameData {
  const { theme, title, contact, services } = definition;
  const [service] = services.filter(({ widgets }) => widgets.length > 0);
  return { theme, title: service?.title ?? title, pilotTitle: title, contact, isDemo: tester.isDemo };
}

/** The service whose widgets this pilot shows; its key signs the reads of the vault. */
export function readerOf(definition: PilotDefinition): `service:${string}` {
  const [service] = definition.services.filter(({ widgets }) => widgets.length > 0);
  return `service:${service?.key ?? 'space'}`;
}
