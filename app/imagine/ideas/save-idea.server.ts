import { takeHarvest } from '~/method/harvest/take-harvest.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Author } from '../author.ts';
import { type IdeaRef, type ServiceIdeaDocument, serviceIdeaSchema } from './idea.ts';
import { getIdea } from './list-ideas.server.ts';

interface Input {
  readonly territoryId: string;
  readonly initiativeId: string;
  readonly author: Author;
  /** Undefined for a new one. */
  readonly ref: IdeaRef | undefined;
}

export interface IdeaChange {
  readonly document: ServiceIdeaDocument;
  readonly challenge: string;
  readonly domain: string;
}

/**
 * Keeps an idea. One that was only harvested, or a first use, gets a row of its own by its first saving; its source says
 * what it became. Throws AppError `imagine.idea-changed` when somebody saved it since; 404 when it is gone.
 */
export async function saveIdea(
  context: AppContext,
  input: Input & { revision: number; change: IdeaChange },
): Promise<{ id: string }> {
  const { territoryId, ref, revision, change } = input;
  const row = { ...change, document: serviceIdeaSchema.parse(change.document) };
  const idea = ref && (await getIdea(context, { ...input, ref }));
  if (idea?.ref.kind === 'kept') return update(context, { territoryId, id: idea.ref.id, revision, data: row });
  return create(context, input, row);
}

/** Sets an idea aside, or takes it back. */
export async function discardIdea(
  context: AppContext,
  input: Input & { ref: IdeaRef; back: boolean },
): Promise<{ id: string }> {
  const idea = await getIdea(context, input);
  const state = input.back ? 'open' : 'discarded';
  if (idea.ref.kind !== 'kept') return create(context, input, { ...idea, state });
  return update(context, {
    territoryId: input.territoryId,
    id: idea.ref.id,
    revision: idea.revision,
    data: { state },
  });
}

/** An idea with a row of its own, whatever it was before. */
export async function keepIdea(context: AppContext, input: Input & { ref: IdeaRef }): Promise<{ id: string }> {
  const idea = await getIdea(context, input);
  return idea.ref.kind === 'kept' ? { id: idea.ref.id } : create(context, input, idea);
}

async function update(
  { db, clock }: AppContext,
  input: { territoryId: string; id: string; revision: number; data: Partial<IdeaChange> & { state?: string } },
): Promise<{ id: string }> {
  const { territoryId, id, revision, data } = input;
  const { count } = await db.serviceIdea.updateMany({
    where: { id, territoryId, revision },
    data: { ...data, updatedAt: clock.now(), revision: { increment: 1 } },
  });
  if (count > 0) return { id };
  if ((await db.serviceIdea.count({ where: { id, territoryId } })) === 0) throw new Response(null, { status: 404 });
  throw new AppError('imagine.idea-changed');
}

async function create(
  { db, clock }: AppContext,
  { territoryId, initiativeId, author, ref }: Input,
  { document, challenge, domain, state = 'open' }: IdeaChange & { state?: string },
): Promise<{ id: string }> {
  const at = clock.now();
  const source = ref && ref.kind !== 'kept' ? { origin: ref.kind, sourceId: ref.sourceId } : undefined;
  return db.$transaction(async (tx) => {
    const same = source && { territoryId, ...source };
    if (same && (await tx.serviceIdea.count({ where: same })) > 0) throw new AppError('imagine.idea-changed');
    const idea = await tx.serviceIdea.create({
      data: {
        ...{ territoryId, initiativeId, state, challenge, domain, document, ...(source ?? { origin: 'hand' }) },
        ...{ createdById: author.id, createdByName: author.name, createdAt: at, updatedAt: at },
      },
      select: { id: true },
    });
    if (same?.origin === 'harvest') {
      await takeHarvest(
        { db: tx, clock },
        { territoryId, harvestId: same.sourceId, takenAs: `service-idea:${idea.id}` },
      );
    }
    return idea;
  });
}
