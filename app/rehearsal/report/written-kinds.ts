import { declaredDatasets } from '~/consent/find-declared.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { isServiceOpen } from '~/pilots/open-part.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';

/** Kinds of activity that a page of each widget writes down. */
const OF_WIDGET: Readonly<Record<string, string | readonly string[]>> = {
  consumption: 'viewed-consumption',
  gestures: 'adopted-gesture',
  basket: 'viewed-basket',
  alternatives: 'chose-alternative',
  'waste-diary': 'noted-waste',
  contribution: 'contributed',
  results: ['contributed', 'shared-score'],
  situation: 'viewed-situation',
  aids: 'ran-simulation',
  claims: 'prepared-claim',
  trips: 'viewed-trips',
  'travel-footprint': 'viewed-footprint',
  'travel-advice': 'followed-advice',
  works: 'viewed-works',
  'similar-homes': 'compared',
  'collective-map': 'viewed-map',
  'exchange-board': 'posted',
  'shared-view': ['shared-view', 'ended-view'],
  programme: ['viewed-programme', 'chose-outing'],
  'signed-proof': 'used-signed-proof',
  'printed-proof': 'printed-proof',
};
/** Kinds that the space itself writes down, whatever the services. */
const OF_THE_SPACE = ['opened-space', 'exported', 'uploaded-file'];

/** Kinds that the assembly's pages write down, where members decide by a vote. */
const OF_THE_ASSEMBLY = ['voted', 'proposed-share', 'debated', 'stayed-out'];

/** The kinds of a pilot's activities that some page of the product writes down today, in the pilot's order. */
export function writtenKinds(definition: PilotDefinition): string[] {
  const widgets = definition.services.filter(isServiceOpen).flatMap((service) => service.widgets);
  const written = new Set([
    ...OF_THE_SPACE,
    ...widgets.flatMap((widget) => OF_WIDGET[widget] ?? []),
    ...(declaredDatasets(definition).length > 0 ? ['described'] : []),
    ...(pilotPolicy(definition).decides.gate === 'members-vote' ? OF_THE_ASSEMBLY : []),
  ]);
  return definition.activities.map(({ kind }) => kind).filter((kind) => written.has(kind));
}
