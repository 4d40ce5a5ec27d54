import { definitionIfThere } from '~/consent/copies/definition-if-there.server.ts';
import { previewDeparture } from '~/consent/departure/open-departure.server.ts';
import { readDeparture } from '~/consent/departure/read-departure.server.ts';
import { holderName } from '~/consent/holder-words.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { ShownAct } from './components/departure-acts.tsx';

/** What leaving would do to this tester today, act by act. */
export async function readLeaving(context: AppContext, testerId: string): Promise<ShownAct[]> {
  const { acts, definition } = await previewDeparture(context, testerId);
  return acts.map(({ kind, subject }) => ({ kind, name: nameOf(definition, subject) }));
}

export interface GoodbyeData {
  readonly acts: readonly ShownAct[];
  readonly copies: { readonly asked: number; readonly confirmed: number };
}

/** How a departure went, for who was given its id; null for one that is not known. */
export async function readGoodbye(context: AppContext, departureId: string | null): Promise<GoodbyeData | null> {
  const departure = departureId ? await readDeparture(context, departureId) : null;
  if (!departure) return null;
  const definition = await definitionIfThere(context, departure.pilotSlug);
  return {
    acts: departure.acts.map(({ kind, subject, state }) => ({ kind, name: nameOf(definition, subject), state })),
    copies: departure.copies,
  };
}

function nameOf(definition: PilotDefinition | undefined, key: string | null): Bilingual | null {
  if (!key) return null;
  const service = definition?.services.find((one) => one.key === key);
  return service?.title ?? { fr: holderName(key), en: holderName(key) };
}
