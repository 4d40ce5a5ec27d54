import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from '../author.ts';
import { getPersona } from './list-personas.server.ts';
import { type PersonaDocument, personaDocumentSchema } from './persona.ts';

/**
 * Adds a persona (a new one, or a copy of the kit's: `basedOn`) or changes one. Throws AppError
 * `imagine.persona-changed` when somebody saved it since; 404 when it is gone.
 */
export async function savePersona(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: {
    territoryId: string;
    initiativeId: string;
    author: Author;
    /** Undefined for a new one. */
    personaId: string | undefined;
    revision: number;
    basedOn?: string | undefined;
    document: PersonaDocument;
  },
): Promise<{ id: string }> {
  const { territoryId, initiativeId, author, personaId, revision, basedOn } = input;
  const { db, clock } = context;
  const document = personaDocumentSchema.parse(input.document);
  const at = clock.now();
  if (personaId === undefined) {
    return db.territoryPersona.create({
      data: {
        ...{ territoryId, initiativeId, document, basedOn: basedOn ?? null },
        ...{ createdById: author.id, createdByName: author.name, createdAt: at, updatedAt: at },
      },
      select: { id: true },
    });
  }
  await getPersona(context, { territoryId, personaId });
  const { count } = await db.territoryPersona.updateMany({
    where: { id: personaId, territoryId, revision },
    data: { document, updatedAt: at, revision: { increment: 1 } },
  });
  if (count === 0) throw new AppError('imagine.persona-changed');
  return { id: personaId };
}

/** Puts a persona away, or brings it back; use cases that chose it keep it. */
export async function putPersonaAway(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: { territoryId: string; personaId: string; back: boolean },
): Promise<void> {
  const { territoryId, personaId, back } = input;
  await getPersona(context, { territoryId, personaId });
  const now = context.clock.now();
  await context.db.territoryPersona.updateMany({
    where: { id: personaId, territoryId },
    data: { retiredAt: back ? null : now, updatedAt: now },
  });
}
