import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

export const AXIOM_KINDS = ['learn', 'need', 'avoid'] as const;
export type AxiomKind = (typeof AXIOM_KINDS)[number];

export interface SaidAxiom {
  readonly id: string;
  readonly text: string;
  /** Dots it got. */
  readonly points: number;
  /** Initials, when signed and not hidden, or ''. */
  readonly author: string;
  readonly workshop: { readonly id: string; readonly title: string; readonly startsAt: string };
}

/**
 * What participants of closed workshops said they want to learn, need and avoid: as it was harvested, never changed
 * here. Workshops still open are left out, because what they say may still change.
 */
export async function axiomHarvest(
  context: AppContext,
  input: { territoryId: string; initiativeId: string },
): Promise<Record<AxiomKind, SaidAxiom[]>> {
  const closed = await context.db.workshop.findMany({
    where: { territoryId: input.territoryId, initiativeId: input.initiativeId, state: 'closed' },
    select: { id: true },
    take: 200,
  });
  const ids = new Set(closed.map(({ id }) => id));
  const read = async (kind: AxiomKind): Promise<SaidAxiom[]> => {
    const items = await listHarvest(context, { ...input, kind, state: 'all' });
    return items
      .filter(({ state, workshop }) => state !== 'dropped' && ids.has(workshop.id))
      .map(({ id, text, points, author, workshop }) => ({ id, text, points, author, workshop }));
  };
  const [learn, need, avoid] = await Promise.all([read('learn'), read('need'), read('avoid')]);
  return { learn, need, avoid };
}
