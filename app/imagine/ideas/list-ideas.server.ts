import { listFirstUses } from '~/datamap/first-uses/list-first-uses.server.ts';
import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ServiceIdeaModel } from '~/platform/database/generated/models.ts';
import { listUseCases } from '../list-use-cases.server.ts';
import { ideaFromFirstUse, ideaFromHarvest } from './from-source.ts';
import { IDEA_ORIGINS, type IdeaRef, serviceIdeaSchema } from './idea.ts';
import type { IdeaView } from './idea-view.ts';

interface Where {
  readonly territoryId: string;
  readonly initiativeId: string;
}

/** More than a year of workshops leaves. */
const MOST = 1000;

/**
 * The service ideas of an initiative: those with a row here, then what its workshops harvested and the first uses of its
 * map that nobody touched yet, each with its origin.
 */
export async function listIdeas(context: AppContext, where: Where): Promise<IdeaView[]> {
  const { territoryId, initiativeId } = where;
  const [kept, harvest, firstUses, useCases] = await Promise.all([
    context.db.serviceIdea.findMany({
      where: { territoryId, initiativeId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    }),
    listHarvest(context, { ...where, kind: 'service-idea', state: 'all' }),
    listFirstUses(context, where),
    listUseCases(context, where),
  ]);
  const became = (id: string) =>
    useCases
      .filter(({ document }) => document.ideaId === id)
      .map(({ id, document }) => ({ id, title: document.title }));
  const taken = new Set(kept.map(({ origin, sourceId }) => `${origin}:${sourceId}`));
  const uses = firstUses.filter(({ origin }) => origin === 'hand');
  const sourceOf = ({ origin, sourceId }: ServiceIdeaModel) => ({
    item: origin === 'harvest' ? harvest.find(({ id }) => id === sourceId) : undefined,
    use: origin === 'first-use' ? uses.find(({ id }) => id === sourceId) : undefined,
  });
  const untouched = { domain: '', discarded: false, revision: 0, useCases: [] } as const;
  return [
    ...kept.map((row): IdeaView => {
      const { item, use } = sourceOf(row);
      return {
        ref: { kind: 'kept', id: row.id },
        sourceId: row.sourceId,
        origin: IDEA_ORIGINS.find((one) => one === row.origin) ?? 'hand',
        document: serviceIdeaSchema.parse(row.document),
        ...{ challenge: row.challenge, domain: row.domain, revision: row.revision },
        discarded: row.state === 'discarded',
        workshop: item?.workshop ?? named(use?.workshop),
        points: item?.points ?? 0,
        author: row.createdByName,
        itemKeys: use?.itemKeys ?? [],
        useCases: became(row.id),
      };
    }),
    ...harvest
      .filter(({ id, state }) => (state === 'proposed' || state === 'kept') && !taken.has(`harvest:${id}`))
      .map((item): IdeaView => {
        const { id: sourceId, challenge, workshop, points, author } = item;
        return {
          ...{ ref: { kind: 'harvest', sourceId }, sourceId, origin: 'harvest', document: ideaFromHarvest(item) },
          ...{ challenge, workshop, points, author, itemKeys: [] },
          ...untouched,
        };
      }),
    ...uses
      .filter(({ id }) => !taken.has(`first-use:${id}`))
      .map((use): IdeaView => {
        const { id: sourceId, challenge, itemKeys } = use;
        return {
          ...{ ref: { kind: 'first-use', sourceId }, sourceId, origin: 'first-use', document: ideaFromFirstUse(use) },
          ...{ challenge, itemKeys, workshop: named(use.workshop), points: 0, author: '' },
          ...untouched,
        };
      }),
  ];
}

/** A first use only knows the title of the workshop it comes from. */
const named = (title: string | undefined): IdeaView['workshop'] => (title ? { id: '', title } : undefined);

/** One of them, asked for as it is or as it was before it had a row of its own; 404 when there is none. */
export async function getIdea(context: AppContext, input: Where & { ref: IdeaRef | undefined }): Promise<IdeaView> {
  const { ref: asked } = input;
  const found = (await listIdeas(context, input)).find(({ ref, origin, sourceId }) => {
    if (asked === undefined) return false;
    if (asked.kind === 'kept') return ref.kind === 'kept' && ref.id === asked.id;
    return origin === asked.kind && sourceId === asked.sourceId;
  });
  if (!found) throw new Response(null, { status: 404 });
  return found;
}
