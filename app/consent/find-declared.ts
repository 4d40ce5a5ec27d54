import { DECLARED_HOLDER, type DeclaredField, type PilotDataset, type PilotDefinition } from '~/pilots/definition.ts';

export interface DeclaredDataset extends PilotDataset {
  readonly fields: DeclaredField[];
}

/** The datasets that testers of a pilot state themselves, in the definition's order. */
export function declaredDatasets(definition: PilotDefinition): DeclaredDataset[] {
  return definition.datasets.flatMap((dataset) =>
    dataset.holder === DECLARED_HOLDER && dataset.fields ? [{ ...dataset, fields: dataset.fields }] : [],
  );
}

/** Throws a 404 Response for a dataset that the pilot does not ask of its testers. */
export function findDeclared(definition: PilotDefinition, key: string): DeclaredDataset {
  const dataset = declaredDatasets(definition).find((one) => one.key === key);
  if (!dataset) throw new Response(null, { status: 404 });
  return dataset;
}
