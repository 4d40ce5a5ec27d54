import { isHolderId } from '~/holders/holder-ids.ts';
import { DECLARED_HOLDER, type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import { isServiceOpen, waitsFor } from '~/pilots/open-part.ts';
import type { ReportProblem } from './problem.ts';
import { writtenKinds } from './written-kinds.ts';

/** What services lack, and what testers would not be asked for because of it. */
export function findServiceProblems(definition: PilotDefinition): ReportProblem[] {
  return [
    ...notAsked(definition),
    ...noUse(definition),
    ...definition.services.flatMap((service) => [
      ...(isServiceOpen(service) ? [] : [{ kind: 'service-not-built', service: service.key } as const]),
      ...service.datasets.flatMap((dataset) => lacks(definition, service.key, dataset)),
    ]),
  ];
}

/** Agreements that wait for their services: all those that bring data, or some. */
function notAsked(definition: PilotDefinition): ReportProblem[] {
  const bringing = definition.purposes.filter(({ datasets }) => datasets.length > 0);
  const waiting = bringing
    .map((purpose) => ({ purpose: purpose.key, services: waitsFor(definition, purpose).services }))
    .filter(({ services }) => services.length > 0);
  if (waiting.length === 0) return [];
  if (waiting.length === bringing.length) {
    const services = [...new Set(waiting.flatMap((one) => one.services))];
    return [{ kind: 'nothing-asked', purposes: waiting.map(({ purpose }) => purpose), services }];
  }
  return waiting.map(({ purpose, services }) => ({ kind: 'purpose-waits', purpose, services }));
}

function noUse(definition: PilotDefinition): ReportProblem[] {
  const kinds = qualifyingKinds(definition);
  return kinds.some((kind) => writtenKinds(definition).includes(kind)) ? [] : [{ kind: 'no-use', kinds }];
}

function lacks(definition: PilotDefinition, service: string, dataset: string): ReportProblem[] {
  const collected = definition.datasets.find(({ key }) => key === dataset);
  const holder = collected?.holder ?? dataset.split('/')[0] ?? '';
  const say = (why: 'coming' | 'unasked' | 'unknown'): ReportProblem[] => [
    { kind: 'service-lacks-data', service, dataset, why, holder },
  ];
  if (!collected) return say('unknown');
  const isAsked = definition.purposes.some(
    ({ datasets, services }) => datasets.includes(dataset) && services.includes(service),
  );
  if (!isAsked) return say('unasked');
  return holder === DECLARED_HOLDER || isHolderId(holder) ? [] : say('coming');
}
