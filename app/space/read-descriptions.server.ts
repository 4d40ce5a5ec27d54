import type { ConsentView } from '~/consent/list-consents.server.ts';
import { readDescription } from '~/consent/read-description.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Descriptions } from '~/services/declared-fit.ts';
import { mayAdviseFrom } from './read-energies.server.ts';

interface DescriptionsInput {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly consents: readonly ConsentView[];
  readonly reader: ShareReader;
}

/** What gestures may know of what the tester said: the datasets that some condition looks at, where they agreed. */
export async function readDescriptions(context: AppContext, input: DescriptionsInput): Promise<Descriptions> {
  const { testerId, definition, consents, reader } = input;
  const looked = new Set(definition.gestures.flatMap(({ conditions = [] }) => conditions.map((one) => one.dataset)));
  const found: Record<string, Descriptions[string]> = {};
  for (const dataset of looked) {
    if (!mayAdviseFrom(consents, dataset, reader)) continue;
    found[dataset] = await readDescription(context, { testerId, definition, dataset, reader });
  }
  return found;
}
