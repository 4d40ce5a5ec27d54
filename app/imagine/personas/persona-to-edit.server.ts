import { getKit } from '~/kit/load-kit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { getPersona } from './list-personas.server.ts';
import { EMPTY_PERSONA, type PersonaDocument, personaFromKit } from './persona.ts';

/** What a persona is called in addresses before it exists. */
export const NEW_PERSONA = 'nouveau';

export interface PersonaToEdit {
  /** Undefined for a new one. */
  readonly personaId: string | undefined;
  readonly revision: number;
  readonly document: PersonaDocument;
  /** Key and name of the kit's persona that it adapts. */
  readonly basedOn: { readonly key: string; readonly name: string } | undefined;
}

/** The persona of an address: the territory's, a copy of the kit's (`?de=<key>`), or a blank one. 404 for none of them. */
export async function personaToEdit(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; asked: string; from: string | null; theme: PersonaDocument['theme'] | undefined },
): Promise<PersonaToEdit> {
  const { territoryId, asked, from, theme = 'energie' } = input;
  const { personas } = getKit();
  const kitNamed = (key: string | null) => personas.find((one) => one.key === key);
  if (asked !== NEW_PERSONA) {
    const { id, revision, document, basedOn } = await getPersona(context, { territoryId, personaId: asked });
    return { personaId: id, revision, document, basedOn: kitNamed(basedOn) };
  }
  if (from === null) {
    return { personaId: undefined, revision: 0, document: { ...EMPTY_PERSONA, theme }, basedOn: undefined };
  }
  const kit = kitNamed(from);
  if (!kit) throw new Response(null, { status: 404 });
  return { personaId: undefined, revision: 0, document: personaFromKit(kit), basedOn: kit };
}
