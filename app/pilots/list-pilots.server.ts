import type { AppContext } from '~/platform/context.server.ts';
import { type DatedMilestone, dayIn, milestonesOn, type PilotProgress, progressOn } from './calendar.ts';
import type { PilotDefinition } from './definition.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';

export interface PilotSummary {
  readonly slug: string;
  readonly title: PilotDefinition['title'];
  readonly pitch: PilotDefinition['pitch'];
  readonly theme: PilotDefinition['theme'];
  readonly status: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly progress: PilotProgress;
  /** Places in all panels. */
  readonly places: number;
  readonly panels: number;
  readonly holders: number;
  /** Holders whose connector does not exist yet. */
  readonly coming: number;
  /** The first milestone that is not done. */
  readonly next: DatedMilestone | null;
}

/** The territory's pilots that the reader may open, running ones first, then by their start. */
export async function listPilots(
  context: AppContext,
  { territoryId, mayRead }: { territoryId: string; mayRead: (slug: string) => boolean },
): Promise<PilotSummary[]> {
  const rows = await context.db.pilot.findMany({ where: { territoryId }, orderBy: { slug: 'asc' } });
  const readable = rows.filter(({ slug }) => mayRead(slug));
  const summaries = await Promise.all(readable.map(({ slug, status }) => summarize(context, slug, status)));
  const rank = ({ status }: PilotSummary): number => (status === 'running' ? 0 : 1);
  return summaries.sort((a, b) => rank(a) - rank(b) || a.startsOn.localeCompare(b.startsOn));
}

async function summarize(context: AppContext, slug: string, status: string): Promise<PilotSummary> {
  const { title, pitch, theme, calendar, panels, holders, comingHolders } = await getPilotDefinition(context, slug);
  const today = dayIn(context.clock.now(), calendar.timeZone);
  return {
    slug,
    title,
    pitch,
    theme,
    status,
    startsOn: calendar.startsOn,
    endsOn: calendar.endsOn,
    progress: progressOn(calendar, today),
    places: panels.reduce((sum, panel) => sum + panel.size, 0),
    panels: panels.length,
    holders: holders.length,
    coming: comingHolders.length,
    next: milestonesOn(calendar.milestones, today).find(({ state }) => state !== 'done') ?? null,
  };
}
