import type { AppContext } from '~/platform/context.server.ts';
import { type DesignView, toDesignView } from './design-view.ts';
import { isId } from './is-id.ts';

/** A design of this territory; 404 when there is none. */
export async function getDesign(
  { db }: Pick<AppContext, 'db'>,
  input: { territoryId: string; designId: string },
): Promise<DesignView> {
  const { territoryId, designId: id } = input;
  const found = isId(id)
    ? await db.governanceDesign.findFirst({
        where: { id, territoryId },
        include: { _count: { select: { answers: true } } },
      })
    : null;
  if (!found) throw new Response(null, { status: 404 });
  return toDesignView(found);
}
