import { governanceModels } from '~/governance/models.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { shownCounts } from './shown-counts.server.ts';

/** A pilot in the margin of its initiative. */
export interface InitiativePilot {
  readonly slug: string;
  readonly title: Bilingual;
  readonly governance: Bilingual;
  readonly places: number;
  /** As a lead may read them: null is withheld. */
  readonly enrolled: number | null;
  readonly active: number | null;
  readonly inactiveAfterDays: number;
}

/** The territory's pilots past their draft that the reader may open, with how they fill; no count about too few people. */
export async function initiativePilots(
  context: AppContext,
  { territoryId, mayRead }: { territoryId: string; mayRead: (slug: string) => boolean },
): Promise<InitiativePilot[]> {
  const rows = await context.db.pilot.findMany({
    where: { territoryId, status: { notIn: ['draft', 'review'] } },
    orderBy: { slug: 'asc' },
  });
  return Promise.all(rows.filter(({ slug }) => mayRead(slug)).map(({ slug }) => readPilot(context, slug)));
}

async function readPilot(context: AppContext, slug: string): Promise<InitiativePilot> {
  const definition = await getPilotDefinition(context, slug);
  const { title, governance, panels, thresholds } = definition;
  return {
    ...{ slug, title },
    governance: governanceModels[governance.model].title,
    places: panels.reduce((sum, { size }) => sum + size, 0),
    ...(await shownCounts(context, definition)),
    inactiveAfterDays: thresholds.inactiveAfterDays,
  };
}
