import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { eraseDatasets } from '~/vault/erase-datasets.server.ts';
import { keepingPurposes } from './granted-purposes.server.ts';

export interface KeptDataset {
  readonly dataset: string;
  /** The purposes for which it stays. */
  readonly purposeKeys: readonly string[];
}

export interface Erasure {
  readonly erasedDatasets: readonly string[];
  readonly erasedReadings: number;
  /** Answers in what the tester had stated. */
  readonly erasedAnswers: number;
  readonly kept: readonly KeptDataset[];
}

/**
 * Of `datasets`, erases the readings and statements that no agreement covers now, and forgets how far they had
 * been fetched. Can be run again after a failure half way.
 */
export async function eraseUncovered(
  context: AppContext,
  { testerId, definition, datasets }: { testerId: string; definition: PilotDefinition; datasets: readonly string[] },
): Promise<Erasure> {
  const keeping = await keepingPurposes(context, testerId, definition);
  const coverage = datasets.map((dataset) => ({
    dataset,
    purposeKeys: keeping.filter((purpose) => purpose.datasets.includes(dataset)).map(({ key }) => key),
  }));
  const kept = coverage.filter(({ purposeKeys }) => purposeKeys.length > 0);
  const erasedDatasets = coverage.filter(({ purposeKeys }) => purposeKeys.length === 0).map(({ dataset }) => dataset);
  if (erasedDatasets.length === 0) return { erasedDatasets, erasedReadings: 0, erasedAnswers: 0, kept };
  const { readings, answers } = await eraseDatasets(context, { testerId, datasets: erasedDatasets });
  // A connection that stays starts from the beginning if the dataset is agreed to once more.
  await context.db.$executeRaw`
    UPDATE "HolderConnection" SET "syncedUntil" = "syncedUntil" - ${erasedDatasets}::text[], past = past - ${erasedDatasets}::text[]
    WHERE "testerId" = ${testerId}::uuid`;
  return { erasedDatasets, erasedReadings: readings, erasedAnswers: answers, kept };
}
