import { getKit } from '~/kit/load-kit.server.ts';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../is-uuid.ts';
import { readTemplate } from '../workshop-template.ts';

const MOST_COPIES = 100;

export interface CopyLine {
  readonly id: string;
  readonly title: string;
  readonly basedOn: string;
  readonly updatedAt: string;
  readonly deleted: boolean;
}

/** The territory's own versions of the kit's workshops; those put away come last. */
export async function listCopies(context: AppContext, input: { territoryId: string }): Promise<CopyLine[]> {
  const copies = await context.db.workshopCopy.findMany({
    where: { territoryId: input.territoryId },
    orderBy: { createdAt: 'asc' },
    take: MOST_COPIES,
    select: { id: true, title: true, basedOn: true, updatedAt: true, deletedAt: true },
  });
  return copies
    .map(({ updatedAt, deletedAt, ...copy }) => ({
      ...copy,
      updatedAt: updatedAt.toISOString(),
      deleted: deletedAt !== null,
    }))
    .sort((a, b) => Number(a.deleted) - Number(b.deleted));
}

/** The template of that name: a key of the kit, or the id of one of the territory's copies. Undefined when unknown. */
export async function findTemplate(
  context: AppContext,
  input: { territoryId: string; name: string },
): Promise<WorkshopTemplate | undefined> {
  const { territoryId, name } = input;
  if (!isUuid(name)) return getKit().workshops.find(({ key }) => key === name);
  const copy = await context.db.workshopCopy.findFirst({ where: { id: name, territoryId, deletedAt: null } });
  return copy ? readTemplate(copy.content) : undefined;
}
