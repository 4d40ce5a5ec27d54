import { getKit } from '~/kit/load-kit.server.ts';
import type { Persona } from '~/kit/schema/kit.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { UseCaseDocument } from '../use-case.ts';
import { listPersonas } from './list-personas.server.ts';
import { asKitPersona } from './persona.ts';

/** Everybody that an initiative can imagine for: its own, then the kit's. Those put away are still found by who chose them. */
export async function everyPersona(
  context: Pick<AppContext, 'db'>,
  where: { territoryId: string; initiativeId: string },
): Promise<readonly { readonly persona: Persona; readonly own: boolean; readonly retired: boolean }[]> {
  const own = await listPersonas(context, where);
  return [
    ...own.map(({ id, document, retired }) => ({ persona: asKitPersona(id, document), own: true, retired })),
    ...getKit().personas.map((persona) => ({ persona, own: false, retired: false })),
  ];
}

/** Whom a use case is told about. */
export function personaOf(
  { personaKey, personaId }: Pick<UseCaseDocument, 'personaKey' | 'personaId'>,
  all: Awaited<ReturnType<typeof everyPersona>>,
): Persona | undefined {
  const found = all.find(({ persona, own }) => persona.key === (own ? personaId : personaKey));
  return found?.persona;
}
