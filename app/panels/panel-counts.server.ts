import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

export interface PanelCount {
  readonly panelKey: string;
  /** Testers aimed at. */
  readonly size: number;
  /** Seated today. */
  readonly enrolled: number;
  /** Who enrolled and left. */
  readonly withdrawn: number;
  /** Uses left on open links. */
  readonly openPlaces: number;
}

/** How full each panel of the pilot is, in the definition's order. */
export async function panelCounts(context: AppContext, pilotSlug: string): Promise<PanelCount[]> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const testers = await context.db.tester.groupBy({
    by: ['panelKey', 'state'],
    where: { pilotSlug },
    _count: true,
  });
  const places = await context.db.enrolmentLink.groupBy({
    by: ['panelKey'],
    where: { pilotSlug, revokedAt: null, expiresAt: { gt: context.clock.now() } },
    _sum: { maxUses: true, uses: true },
  });
  return definition.panels.map(({ key: panelKey, size }) => {
    const count = (state: string): number =>
      testers.find((group) => group.panelKey === panelKey && group.state === state)?._count ?? 0;
    const sum = places.find((group) => group.panelKey === panelKey)?._sum;
    const openPlaces = (sum?.maxUses ?? 0) - (sum?.uses ?? 0);
    return { panelKey, size, enrolled: count('enrolled'), withdrawn: count('withdrawn'), openPlaces };
  });
}
