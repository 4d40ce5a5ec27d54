import { isUuid } from '~/method/is-uuid.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { TerritoryPersonaModel } from '~/platform/database/generated/models.ts';
import { type PersonaDocument, personaDocumentSchema } from './persona.ts';

export interface PersonaView {
  readonly id: string;
  readonly document: PersonaDocument;
  /** Key of the kit's persona it was adapted from. */
  readonly basedOn: string | null;
  readonly revision: number;
  readonly createdByName: string;
  /** Put away. */
  readonly retired: boolean;
}

const MOST = 100;

/** The personas that an initiative made its own, oldest first, those put away last. */
export async function listPersonas(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; initiativeId: string },
): Promise<PersonaView[]> {
  const { territoryId, initiativeId } = input;
  const found = await context.db.territoryPersona.findMany({
    where: { territoryId, initiativeId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  const views = found.map(toView);
  return [...views.filter(({ retired }) => !retired), ...views.filter(({ retired }) => retired)];
}

/** One of a territory's personas; 404 when there is none. */
export async function getPersona(
  context: Pick<AppContext, 'db'>,
  input: { territoryId: string; personaId: string },
): Promise<PersonaView> {
  const { territoryId, personaId: id } = input;
  const found = isUuid(id) ? await context.db.territoryPersona.findFirst({ where: { id, territoryId } }) : null;
  if (!found) throw new Response(null, { status: 404 });
  return toView(found);
}

function toView({ id, document, basedOn, revision, createdByName, retiredAt }: TerritoryPersonaModel): PersonaView {
  return {
    ...{ id, basedOn, revision, createdByName },
    document: personaDocumentSchema.parse(document),
    retired: retiredAt !== null,
  };
}
