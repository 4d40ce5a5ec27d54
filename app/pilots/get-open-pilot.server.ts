import type { PilotDefinition } from './definition.ts';
import { getPilotInForce, type PilotInForce } from './get-pilot-definition.server.ts';
import { type Opening, takeOpening } from './opening-offer.ts';
import type { SourceContext } from './source/pilot-source.ts';

/** Of each definition, made once: definitions are kept as long as their folder stays the same. */
const parts = new WeakMap<Opening, WeakMap<PilotDefinition, PilotDefinition>>();

/** The pilot as testers meet it: nothing whose holder or service is still to come. Throws as `getPilotDefinition`. */
export async function getOpenPilot(context: SourceContext, slug: string): Promise<PilotDefinition> {
  return (await getOpenPilotInForce(context, slug)).definition;
}

/** The same, with the protocol version it was read from. */
export async function getOpenPilotInForce(context: SourceContext, slug: string): Promise<PilotInForce> {
  const { definition, version } = await getPilotInForce(context, slug);
  const opening = takeOpening(context);
  const known = parts.get(opening) ?? new WeakMap<PilotDefinition, PilotDefinition>();
  parts.set(opening, known);
  const open = known.get(definition) ?? opening(definition);
  known.set(definition, open);
  return { definition: open, version };
}
