import type { AppContext } from '~/platform/context.server.ts';
import { countStages } from './count-stages.server.ts';
import type { PilotDefinition } from './definition.ts';
import { guardPanelCounts, NOBODY } from './panel-figures.ts';

/** How many people are in a pilot and use it, as a lead may read it; null is withheld. */
export async function shownCounts(
  context: AppContext,
  definition: PilotDefinition,
): Promise<{ readonly enrolled: number | null; readonly active: number | null }> {
  const counts = await countStages(context, definition);
  const { total } = guardPanelCounts(
    definition.panels.map(({ key, size }) => ({ key, size, counts: counts.get(key) ?? NOBODY })),
    definition.smallestGroup,
  );
  const countOf = (stage: 'enrolled' | 'active') => total.find((shown) => shown.stage === stage)?.count ?? null;
  return { enrolled: countOf('enrolled'), active: countOf('active') };
}
