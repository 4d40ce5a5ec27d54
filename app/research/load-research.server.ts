import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { audienceOf } from './audience.ts';
import type { Engagement } from './engagement.ts';
import { type ResearchFilter, readFilter } from './filter.ts';
import { readEngagement } from './read-engagement.server.ts';
import { researchContext } from './research-context.server.ts';

export interface Research {
  readonly definition: PilotDefinition;
  readonly engagement: Engagement;
  readonly filter: ResearchFilter;
  readonly protocolVersion: number;
}

/** What the page and its files all begin with: the figures that this reader may see, as the address asks for them. */
export async function loadResearch(
  context: AppContext,
  { principal, request, pilotSlug }: { principal: Principal; request: Request; pilotSlug: string },
): Promise<Research> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const filter = readFilter(new URL(request.url).searchParams);
  const research = researchContext(context);
  const [engagement, pilot] = await Promise.all([
    readEngagement(research, definition, {
      audience: audienceOf(principal, definition.territory, definition.slug),
      panelKey: filter.panelKey,
      cut: filter,
    }),
    research.db.pilot.findUnique({ where: { slug: pilotSlug }, select: { protocolVersion: true } }),
  ]);
  return { definition, engagement, filter, protocolVersion: pilot?.protocolVersion ?? 1 };
}
