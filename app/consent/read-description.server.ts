import { type DeclaredAnswers, knownAnswers } from '~/pilots/declared-answers.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { findDeclared } from './find-declared.ts';
import { readRecordFor } from './shares/read-for.server.ts';
import type { ShareReader } from './shares/share-reader.ts';

export interface ReadDescription {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly dataset: string;
  readonly reader: ShareReader;
}

/**
 * What a tester said of themselves in a dataset, as far as the pilot still asks it and its policy shows it to this
 * reader; logged when there is something.
 * Errors: a 404 Response (dataset); AppError('vault.erased' | 'vault.damaged').
 */
export async function readDescription(
  context: AppContext,
  { testerId, definition, dataset, reader }: ReadDescription,
): Promise<DeclaredAnswers> {
  const { fields } = findDeclared(definition, dataset);
  const answer = await readRecordFor(context, { testerId, dataset, reader });
  return knownAnswers(
    fields,
    answer.sight === 'readings' ? answer.value : undefined,
    context.clock.now().getUTCFullYear(),
  );
}
