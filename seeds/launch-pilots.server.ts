import { movePilot } from '~/pilots/protocol/move-pilot.server.ts';
import { stepPage } from '~/pilots/protocol/step-page.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { DEMO_PLACES } from './demo-places.ts';

const REASON = 'Essai des services avec un petit panel, avant d’ouvrir le recrutement.';

/** Takes the pilots that are still drafts through review and launch, as the lead of each territory would. */
export async function launchPilots(context: AppContext): Promise<void> {
  for (const { id: territoryId, people } of DEMO_PLACES) {
    const door = people.find(({ role }) => role === 'lead')?.door;
    const lead = await context.db.user.findUniqueOrThrow({ where: { email: `${door}@demo.invalid` } });
    const roles = [{ role: 'lead', territoryId, pilotSlug: null }] as const;
    const principal = { kind: 'staff', userId: lead.id, name: lead.name, roles } as const;
    const drafts = await context.db.pilot.findMany({
      where: { territoryId, status: { in: ['draft', 'review'] } },
      orderBy: { slug: 'asc' },
    });
    for (const { slug, status } of drafts) {
      const step = { territoryId, slug, reason: REASON };
      if (status === 'draft') await movePilot(context, principal, { ...step, move: 'submit', from: 'draft' });
      const { hash } = await stepPage(context, slug, 'launch');
      await movePilot(context, principal, { ...step, move: 'launch', from: 'review', ...(hash ? { hash } : {}) });
    }
  }
}
