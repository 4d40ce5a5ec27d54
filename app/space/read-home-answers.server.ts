import type { ConsentView } from '~/consent/list-consents.server.ts';
import { readDescription } from '~/consent/read-description.server.ts';
import type { ShareReader } from '~/consent/shares/share-reader.ts';
import { DECLARED_HOLDER, type PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { HomeAnswers } from '~/services/energy-use/energy-of-theme.ts';
import { mayAdviseFrom } from './read-energies.server.ts';

interface HomeAsked {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly consents: readonly ConsentView[];
  readonly reader: ShareReader;
}

/** What the person said of their home: the answers of whichever declared dataset speaks of heating. */
export async function homeAnswers(context: AppContext, input: HomeAsked): Promise<HomeAnswers> {
  const { testerId, definition, consents, reader } = input;
  const about = definition.datasets.find(
    ({ holder, fields = [] }) => holder === DECLARED_HOLDER && fields.some(({ key }) => key === 'heating'),
  );
  if (!about || !mayAdviseFrom(consents, about.key, reader)) return {};
  return readDescription(context, { testerId, definition, dataset: about.key, reader });
}
